#pragma once

#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <map>
#include <string>

namespace samma::app {

/// The hard findings of a plan, counted by rule.
using FindingCount = std::map<std::string, int>;
FindingCount count_hard_findings(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);

/// Findings that `found` has beyond `known`.
int more_findings(const FindingCount& found, const FindingCount& known);

} // namespace samma::app
