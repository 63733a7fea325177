#pragma once

#include "base/random.hpp"
#include "planner/replan.hpp"

#include <string_view>

namespace samma::bench {

/// An event that may well happen to the plan, at a random moment of a random day of it.
planner::ReplanRequest random_request(const PlanningPeriod& period, const Plan& plan, Random& random);

/// e.g. "staff_away".
std::string_view name_of(const planner::DayEvent& event);

} // namespace samma::bench
