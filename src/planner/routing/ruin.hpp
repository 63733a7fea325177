#pragma once

#include "base/random.hpp"
#include "planner/routing/state.hpp"

#include <vector>

namespace samma::planner::routing {

/// Chooses visits that stand near each other in neighbouring routes: "adjacent string removal".
/// Source: Christiaens, Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems",
/// Transportation Science 54 (2020), section 5.1. Symbols: c̄ = `mean_removed`, Lmax = `longest_string`, α =
/// split probability, β = depth.
class StringRuin {
  public:
    StringRuin(const Model& model, Random& random);

    /// The visits to take out; valid until the next call.
    const std::vector<int>& choose(const State& state);

    double mean_removed = 10;
    int longest_string = 10;
    double split_chance = 0.5;
    double split_depth = 0.01;

  private:
    void take_string(const State& state, int task, int length);
    void take_split_string(const State& state, int task, int length);
    void take(int visit);
    [[nodiscard]] const int* near(int task) const
    {
        return near_.data() + static_cast<std::size_t>(task) * static_cast<std::size_t>(model_.tasks());
    }
    [[nodiscard]] int string_start(const State& state, int task, int length);

    const Model& model_;
    Random& random_;
    std::vector<int> near_; ///< by task: all tasks, nearest first
    std::vector<int> chosen_;
    std::vector<bool> is_chosen_;
    std::vector<bool> is_ruined_; ///< by worker
};

} // namespace samma::planner::routing
