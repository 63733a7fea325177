#pragma once

#include "app/caller.hpp"
#include "app/plan_figures.hpp"
#include "app/ports.hpp"
#include "planner/solve.hpp"

#include <functional>

namespace samma::app {

/// What the coordinator asks the planner for.
struct PlanRequest {
    store::OperationId operation_id;
    SectionId section_id;
    DateRange dates;
    planner::Budget budget;
};

/// A plan that has been made, kept as a revision, judged and measured.
struct PlannedSection {
    PlanRevision revision;
    PlanFigures figures;
};

/// What else is stored with the plan, or refuses it.
using KeepWithPlan = std::function<Result<void>(store::UnitOfWork&, const PlanRevision&)>;

/// Plans the section's dates and keeps the plan as the next revision of them. The search runs outside any
/// transaction; `plan.revision_conflict` when somebody else has accepted a plan of the same dates meanwhile.
Result<PlannedSection> propose_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                                    const planner::Progress& progress,
                                    const KeepWithPlan& keep_with_plan = {});

} // namespace samma::app
