#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"
#include "planner/capacity_bound.hpp"

namespace samma::app {

/// How few different people a section's clients can meet, beside what the plan in force has.
struct SectionBound {
    planner::CapacityBound hard;
    planner::CapacityBound promised; ///< for plans that keep the times promised to clients
    DateRange dates;
    int revision = 0;
    int planned_people = 0; ///< sum over clients of different staff in the plan
};

/// The roster bound and the capacity bound for the dates of the section's plan in force. Takes a minute or
/// two for 100 clients and 14 days; `budget.windows` is not used. Error: `plan.none`.
Result<SectionBound> bound_section(const Ports& ports, const Caller& caller, SectionId section_id,
                                   const planner::CapacityBoundBudget& budget);

} // namespace samma::app
