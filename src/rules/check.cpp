#include "rules/check.hpp"

#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

std::vector<Finding> check(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan)
{
    const Reading reading(period, travel, plan);
    std::vector<Finding> findings;
    for (const Rule* rule : all_rules()) {
        const std::size_t first_of_rule = findings.size();
        rule->judge(reading, findings);
        for (std::size_t index = first_of_rule; index < findings.size(); ++index) {
            findings[index].rule_id = rule->id;
            findings[index].severity = rule->severity;
        }
    }
    return findings;
}

namespace {

/// Whether what was found lies on the way to a visit that the changed times hold for.
bool is_after(const TravelChange& change, const PlanningPeriod& period, const Finding& finding)
{
    if (!finding.at || *finding.at < change.from || period.zone().local_date(*finding.at) != change.on)
        return false;
    return std::none_of(period.locked().begin(), period.locked().end(), [&](const Assignment& locked) {
        return finding.visit_id == locked.visit_id && finding.part == locked.part;
    });
}

} // namespace

std::vector<Finding> check(const PlanningPeriod& period, const TravelTimes& travel,
                           const TravelChange& change, const Plan& plan)
{
    std::vector<Finding> findings = check(period, travel, plan);
    std::erase_if(findings, [&](const Finding& finding) { return is_after(change, period, finding); });
    for (Finding& finding : check(period, change.times, plan))
        if (is_after(change, period, finding))
            findings.push_back(std::move(finding));
    return findings;
}

} // namespace samma::rules
