#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <vector>

namespace samma::rules {

/// Every place where the plan, or the roster it stands on, breaks a rule; in the order of the register. The
/// travel times must know every place of the period.
std::vector<Finding> check(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);

} // namespace samma::rules
