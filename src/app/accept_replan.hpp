#pragma once

#include "app/caller.hpp"
#include "app/day_report.hpp"
#include "app/ports.hpp"
#include "app/section_states.hpp"
#include "planner/replan.hpp"

namespace samma::app {

/// The plan of an answer without what it has only for the search: locks that stood for "has begun".
AdjustedPlan accepted_plan(const BoardState& state, const Plan& alternative);

/// Somebody's absence is master data: it holds for later plans too.
Result<void> keep_absence(const AbsenceReport& report, const Zone& zone, store::UnitOfWork& work,
                          const store::ChangeContext& context);

/// What a person decides after having seen the answers to an event (PlannerQueries::preview_replan).
struct ReplanDecision {
    store::OperationId operation_id;
    SectionId section_id;
    planner::ReplanRequest request; ///< as the answers were asked for
    int number = 1;                 ///< of the answer, the best is 1
};

struct AcceptedReplan {
    PlanId plan_id;
    int revision = 1;
};

/// Keeps the chosen answer as the next revision of the plan in force, together with what the event says of
/// the world: an absence, a visit that is cancelled, added or takes longer. Whoever is late, and a blocked
/// road, leave nothing but the plan. All of it or nothing, through the one door; the answer is worked out
/// again, and refused where the exact rules find more in it than in the plan in force. Errors:
/// `replan.draft_open`, `edit.unknown_alternative`, `replan.breaks_rules`, `plan.revision_conflict`, those of
/// planner::replan.
Result<AcceptedReplan> accept_replan(const Ports& ports, SectionStates& states, const Caller& caller,
                                     const ReplanDecision& decision);

} // namespace samma::app
