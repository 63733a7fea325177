#pragma once

#include "base/random.hpp"
#include "planner/routing/recreate.hpp"
#include "planner/routing/ruin.hpp"
#include "planner/routing/state.hpp"

#include <cstdint>
#include <functional>

namespace samma::planner::routing {

/// Ruin and recreate under simulated annealing: one chain.
class Search {
  public:
    Search(const Model& model, std::uint64_t seed);

    /// One step at the temperature of `progress`, from 0 to 1 of the run.
    void step(double progress);

    [[nodiscard]] const State& best() const { return best_; }
    [[nodiscard]] Cost best_cost() const { return best_cost_; }
    [[nodiscard]] std::int64_t tests() const { return recreate_.tests(); }

  private:
    void set_temperatures();

    const Model& model_;
    Random random_;
    StringRuin ruin_;
    Recreate recreate_;
    State current_;
    State best_;
    State trial_;
    Cost current_cost_ = 0;
    Cost best_cost_ = 0;
    double start_temperature_ = 0;
    double end_temperature_ = 0;
};

} // namespace samma::planner::routing
