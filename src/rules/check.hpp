#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <vector>

namespace samma::rules {

/// Every place where the plan, or the roster it stands on, breaks a rule; in the order of the register. The
/// travel times must know every place of the period.
std::vector<Finding> check(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);

/// From a moment on, for the rest of its day, journeys take other times: a road is blocked.
struct TravelChange {
    TravelTimes times;
    LocalDate on = {};
    Instant from = {};
};

/// The same with the change: visits that begin on that day after the moment are judged by the new times, but
/// for locked ones, which were begun or on their way; everything else by the times as they were.
std::vector<Finding> check(const PlanningPeriod& period, const TravelTimes& travel,
                           const TravelChange& change, const Plan& plan);

} // namespace samma::rules
