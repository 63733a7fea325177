#pragma once

#include "app/caller.hpp"
#include "app/plan_figures.hpp"
#include "app/ports.hpp"
#include "app/section_period.hpp"
#include "planner/guard_rail.hpp"

#include <functional>
#include <optional>

namespace samma::app {

/// What the coordinator asks the planner for.
struct PlanRequest {
    store::OperationId operation_id;
    SectionId section_id;
    DateRange dates;
    planner::Budget budget;
    std::optional<std::int64_t> iterations_per_part = std::nullopt; ///< instead of the budget's iterations
    std::optional<int> guard_rail_pct = std::nullopt;               ///< needs the price, told or not
    bool tells_price = false; ///< what continuity costs, by a plan made without it
    /// Sections that are planned in the same run: it begins without loans between them.
    std::vector<SectionId> planned_together = {};
};

/// A plan that has been made, kept as a revision, judged and measured.
struct PlannedSection {
    PlanRevision revision;
    PlanFigures figures;
    std::optional<planner::ContinuityPrice> price;
};

/// A plan that has been made and not been kept, with what it was made from.
struct PlanDraft {
    SectionPeriod section;
    int base_revision = 0;                    ///< that the plan follows
    std::vector<VisitAdjustment> adjustments; ///< what coordinators have decided stands
    planner::Proposal proposal;
    std::optional<planner::ContinuityPrice> price;
};

/// What else is stored with the plan, or refuses it.
using KeepWithPlan = std::function<Result<void>(store::UnitOfWork&, const PlanRevision&)>;

/// Plans the section's dates from what is in force with everything changed by hand since; locked visits
/// stay. Errors: as draft_plan.
Result<PlanDraft> draft_beside(const Ports& ports, const Caller& caller, const PlanRequest& request,
                               const planner::Progress& progress);

/// Keeps the plan as a proposal beside the plan in force; nobody has accepted it.
Result<store::ProposalHead> keep_proposal(const Ports& ports, const Caller& caller,
                                          const PlanRequest& request, const PlanDraft& draft,
                                          const std::function<Result<void>(store::UnitOfWork&)>& keep_with);

/// Plans the section's dates, outside any transaction. Errors: those of load_section_period and of
/// planner::Problem::from.
Result<PlanDraft> draft_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                             const planner::Progress& progress);

/// Keeps the plan as the next revision, judged and measured; `plan.revision_conflict` when somebody else has
/// accepted a plan of the same dates meanwhile.
Result<PlannedSection> keep_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                                 PlanDraft draft, const KeepWithPlan& keep_with_plan = {});

/// Plans the section's dates and keeps the plan as the next revision of them: draft_plan and keep_plan.
Result<PlannedSection> propose_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                                    const planner::Progress& progress,
                                    const KeepWithPlan& keep_with_plan = {});

} // namespace samma::app
