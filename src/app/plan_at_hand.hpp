#pragma once

#include "app/section_period.hpp"
#include "planner/plan_in_hand.hpp"

#include <map>
#include <memory>
#include <string>

namespace samma::app {

/// The section's plan in force, laid into the planner: what questions and small changes start from.
struct PlanAtHand {
    SectionPeriod section;
    PlanRevision revision;
    std::unique_ptr<const planner::PlanInHand> hand; ///< looks at the two above: never moved
};

/// Errors: `plan.none`, and those of load_section_period and of planner::Problem::from.
Result<std::shared_ptr<const PlanAtHand>> take_plan(const Ports& ports, store::UnitOfWork& work,
                                                    SectionId section_id);

/// The hard findings of a plan, counted by rule.
using FindingCount = std::map<std::string, int>;
FindingCount count_hard_findings(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);

/// Findings that `found` has beyond `known`.
int more_findings(const FindingCount& found, const FindingCount& known);

} // namespace samma::app
