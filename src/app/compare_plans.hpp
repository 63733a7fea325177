#pragma once

#include "app/board_state.hpp"
#include "app/proposal_views.hpp"
#include "planner/take_from.hpp"

namespace samma::app {

/// What the second plan of the same section and dates means for people, against the first.
struct PlanDifference {
    std::vector<ClientDifference> clients; ///< all clients of the period, by name
    std::map<LocalDate, int> days;         ///< visits that are otherwise
};
PlanDifference difference_for_people(const BoardState& before, const BoardState& after);

/// The plan with the part of the proposal taken, and how that went.
struct TakenPart {
    AdjustedPlan plan;
    int visits = 0;
    planner::TakenCount how;
};
/// Error: `plan.none` where the planner cannot read the section.
Result<TakenPart> taken_part(const BoardState& now, const store::PlanProposal& proposal,
                             const ProposalPart& part);

} // namespace samma::app
