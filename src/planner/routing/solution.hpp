#pragma once

#include "planner/routing/problem.hpp"

#include <vector>

namespace samma::planner::routing {

inline constexpr int kLunchTask = -1;

/// A task with its start, or the lunch break with its start at the place of the task after (or, at the end of
/// the route, before) it.
struct Stop {
    int task = 0;
    Time start = 0;
    friend bool operator==(const Stop&, const Stop&) = default;
};

/// A day as it was found: one route a worker, in the order of the problem's workers.
struct Solution {
    std::vector<std::vector<Stop>> routes;
    Cost cost = 0;    ///< by the search's own accounts
    int left_out = 0; ///< visits that must be made and are not
    friend bool operator==(const Solution&, const Solution&) = default;
};

} // namespace samma::planner::routing
