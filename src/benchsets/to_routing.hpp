#pragma once

#include "base/result.hpp"
#include "benchsets/day_instance.hpp"
#include "benchsets/vrptw_instance.hpp"
#include "planner/routing/problem.hpp"
#include "planner/routing/solution.hpp"

namespace samma::benchsets {

/// The set's day as the engine's problem; tasks are numbered visit by visit, service by service. A component
/// that the engine does not weigh (max_waiting_time, working_time, soft qualification or incompatibilities)
/// is field.value.
Result<planner::routing::Problem> to_routing(const DayInstance& instance);
planner::routing::Problem to_routing(const VrptwInstance& instance);

/// Back, in the words of the set.
DaySolution day_solution(const DayInstance& instance, const planner::routing::Solution& solution);
VrptwRoutes vrptw_routes(const planner::routing::Solution& solution);

} // namespace samma::benchsets
