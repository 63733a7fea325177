#pragma once

#include "base/random.hpp"
#include "planner/routing/insertion.hpp"

#include <vector>

namespace samma::planner::routing {

/// Puts absent visits back, one after the other at its cheapest place, in an order drawn anew each time.
/// Source: Christiaens, Vanden Berghe, Transportation Science 54 (2020), section 5.2: greedy insertion with
/// blinks, sorted at random, by demand, far, close, and by windows.
class Recreate {
  public:
    Recreate(const Model& model, Random& random, double blink);

    void run(State& state);
    [[nodiscard]] std::int64_t tests() const { return tests_; }

  private:
    void draw_order(const State& state);

    const Model& model_;
    Random& random_;
    double blink_;
    std::int64_t tests_ = 0;
    std::vector<int> order_;
    std::vector<double> keys_; ///< by visit
};

} // namespace samma::planner::routing
