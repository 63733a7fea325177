#include "app/plan_findings.hpp"

#include "rules/check.hpp"

#include <algorithm>

namespace samma::app {

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
