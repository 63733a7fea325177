#pragma once

#include "base/zone.hpp"
#include "care/plan_change.hpp"
#include "care/planning_period.hpp"

#include <span>

namespace samma {

/// The identity of the second person's visit when a double visit is split.
VisitId split_off(VisitId visit_id);

/// Applies what coordinators have decided to the visits that the schedules ask for, in order; an adjustment
/// of a visit that is not there changes nothing (the schedule has changed since).
void adjust_visits(GeneratedVisits& generated, std::span<const VisitAdjustment> adjustments, DateRange dates,
                   const Zone& zone);

/// The period with the adjustments made; those of clients whom it does not have are left out.
PlanningPeriod adjusted(const PlanningPeriod& period, std::span<const VisitAdjustment> adjustments);

} // namespace samma
