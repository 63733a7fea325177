#pragma once

#include "app/solve_problem.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace samma::app {

/// The lunch of whoever has a break: it begins inside the window.
struct DayLunch {
    Interval window;
    Minutes length{};
};

/// What a day costs that is valued by a weighted sum, for each second unless it says otherwise.
struct DayWeights {
    std::int64_t travel = 1;
    /// Of starts after what was promised; missing: no start leaves the visit's window.
    std::optional<std::int64_t> lateness;
    std::int64_t max_lateness = 0; ///< of the latest start of all
    std::int64_t waiting = 0;
    std::optional<std::int64_t> overtime; ///< missing: every shift ends in time
    std::int64_t max_idle = 0;            ///< of the most idle of all
    std::int64_t balance = 0;             ///< of each person's distance to the mean work
    std::int64_t against_wish = 0; ///< for each part against the client's liking; twice for the unwanted
    std::int64_t left_out = 0;     ///< for each optional visit that is not made
    std::int64_t missed_lunch = 0; ///< for each
    std::optional<DayLunch> lunch;
};

/// How long to search; the same iterations and seed give the same plan.
struct WeightedBudget {
    std::optional<std::int64_t> iterations; ///< missing: by the number of visits
    std::optional<Seconds> seconds;
    std::uint64_t seed = 1;
};

/// A day's plan with its cost by the weights.
struct WeightedPlan {
    Plan plan;
    std::int64_t cost = 0;
    std::int64_t iterations = 0;
    std::vector<VisitId> left_out; ///< optional visits that are not made, in the period's order
    std::vector<Finding> findings; ///< of the exact rules
};

/// Plans one day by the routing engine (planner/routing). The problem has one date, one shift a care worker,
/// all by one mode, no reserved times and no decisions; a distance between visits joins two that different
/// people make. Errors: those of planner::Problem::from.
Result<WeightedPlan> solve_weighted(const GivenProblem& problem, const DayWeights& weights,
                                    const WeightedBudget& budget);

} // namespace samma::app
