#include "rules/check.hpp"

#include "rules/reading.hpp"
#include "rules/register.hpp"

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

} // namespace samma::rules
