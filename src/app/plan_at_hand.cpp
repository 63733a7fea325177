#include "app/plan_at_hand.hpp"

#include "rules/check.hpp"

#include <algorithm>

namespace samma::app {

Result<std::shared_ptr<const PlanAtHand>> take_plan(const Ports& ports, store::UnitOfWork& work,
                                                    SectionId section_id)
{
    auto revision = work.plans().find_latest(section_id);
    if (!revision)
        return fail("plan.none", {}, {{"section", section_id.to_string()}});
    auto section = SAMMA_TRY(load_section_period(ports, work, {section_id, revision->plan.dates, {}}));
    auto plan = std::make_shared<PlanAtHand>(PlanAtHand{std::move(section), std::move(*revision), nullptr});
    plan->hand =
        SAMMA_TRY(planner::PlanInHand::take(plan->section.period, plan->section.travel, plan->revision.plan));
    return std::shared_ptr<const PlanAtHand>(std::move(plan));
}

FindingCount count_hard_findings(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan)
{
    FindingCount count;
    for (const Finding& finding : rules::check(period, travel, plan))
        if (finding.severity == Severity::hard)
            ++count[finding.rule_id];
    return count;
}

int more_findings(const FindingCount& found, const FindingCount& known)
{
    int more = 0;
    for (const auto& [rule, count] : found) {
        const auto before = known.find(rule);
        more += std::max(0, count - (before == known.end() ? 0 : before->second));
    }
    return more;
}

} // namespace samma::app
