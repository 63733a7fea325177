#pragma once

#include "app/ports.hpp"
#include "care/plan_change.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <span>

namespace samma::app {

/// A section's dates with the times between its places: what planning, judging and measuring start from.
struct SectionPeriod {
    PlanningPeriod period;
    TravelTimes travel;
};

/// Reads the section's data in the unit of work; the visits are those of the schedules with the adjustments
/// made. Who is lent to other sections and borrowed from them is in it, but for loans with the sections
/// `apart_from`. Errors: those of PlanningPeriod::make and of the travel source.
Result<SectionPeriod> load_section_period(const Ports& ports, store::UnitOfWork& work,
                                          const PlanningPeriodDraft& draft,
                                          std::span<const VisitAdjustment> adjustments = {},
                                          std::span<const SectionId> apart_from = {});

} // namespace samma::app
