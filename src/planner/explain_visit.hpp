#pragma once

#include "planner/plan_in_hand.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace samma::planner {

/// What one care worker would be to a visit, tried in the plan as it stands with everybody else where they
/// are.
struct CandidateAnswer {
    CareWorkerId care_worker_id;
    StaffRelation relation = StaffRelation::other;
    int visits_to_client = 0;    ///< other parts of the client's visits that she makes in the plan
    bool was_met_before = false; ///< the client met her in the look-back before the period
    /// The hard rule of docs/rules.md that forbids it; empty when she can take it.
    std::string_view rule_id;
    /// Her visits that leave no room, for the rule no_overlap; ordered by start.
    std::vector<VisitId> in_the_way;
    std::optional<ShiftId> shift_id; ///< of the best place
    std::optional<Interval> start;   ///< the first and the last start that the best place leaves open
    std::optional<Levels> cost;      ///< on each level, against the plan as it stands; missing when forbidden
};

/// Why a visit is whose it is, and what everybody else would mean.
struct VisitExplanation {
    VisitId visit_id;
    int part = 0;
    ClientId client_id;
    std::optional<CareWorkerId> care_worker_id; ///< who has it; nobody when vacant
    std::optional<Instant> starts_at;
    StaffRelation relation = StaffRelation::other; ///< of who has it
    int visits_to_client = 0;                      ///< that she makes in the plan, this one among them
    bool was_met_before = false;
    std::optional<SpecialReason> special_reason; ///< why it is not the contact person's
    std::optional<VacancyReason> vacancy_reason;
    int possible = 0; ///< how many others could take it as the plan stands
    int cheaper = 0;  ///< how many of them would make the plan better by the search's prices
    /// Everybody but who has it: those who can by cost, then those who cannot, nearest first.
    std::vector<CandidateAnswer> candidates;
};

/// Error: `plan.unknown_visit`.
Result<VisitExplanation> explain_visit(const PlanInHand& hand, VisitId visit_id, int part);

/// The hard rule that keeps the person from a part that is vacant in the state; empty when a place holds.
std::string_view forbidding_rule(const PlanInHand& hand, State& state, PartIndex part, StaffIndex staff);

} // namespace samma::planner
