#pragma once

#include "app/caller.hpp"
#include "app/policy.hpp"
#include "app/section_period.hpp"
#include "planner/plan_in_hand.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace samma::app {

/// The section's plan in force, laid into the planner: what questions and small changes start from.
struct PlanAtHand {
    SectionPeriod section;
    PlanRevision revision;
    std::unique_ptr<const planner::PlanInHand> hand; ///< looks at the two above: never moved
};

/// Errors: `plan.none`, and those of load_section_period and of planner::Problem::from.
Result<std::unique_ptr<const PlanAtHand>> take_plan(const Ports& ports, store::UnitOfWork& work,
                                                    SectionId section_id);

/// A question about a plan: who must be let ask it, and what the access log says of it.
struct PlanQuestion {
    Action action = Action::read_report;
    SectionId section_id;
    std::string resource_kind;
    std::optional<ClientId> client_id = {};
};

/// Puts the question to the policy and the answer's row into the access log, in one transaction with the
/// look.
Result<void> look_at_plan(const Ports& ports, const Caller& caller, const PlanQuestion& question,
                          const std::function<Result<void>(const PlanAtHand&)>& answer);

/// The hard findings of a plan, counted by rule.
using FindingCount = std::map<std::string, int>;
FindingCount count_hard_findings(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);

/// Findings that `found` has beyond `known`.
int more_findings(const FindingCount& found, const FindingCount& known);

} // namespace samma::app
