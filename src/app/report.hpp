#pragma once

#include "app/board_views.hpp"
#include "app/caller.hpp"
#include "app/plan_figures.hpp"
#include "app/ports.hpp"

#include <vector>

namespace samma::app {

/// A section's plan in force with its figures.
struct SectionReport {
    PlanRevision revision;
    PlanFigures figures;
};

/// The figures of the section's plan in force, worked out anew from what is stored. Error: `plan.none`.
Result<SectionReport> report_section(const Ports& ports, const Caller& caller, SectionId section_id);

} // namespace samma::app
