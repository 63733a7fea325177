#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        const auto& held = stop.care_worker->delegations;
        for (const auto& task : stop.visit->requirements.delegations) {
            const bool is_valid = std::any_of(held.begin(), held.end(), [&](const Delegation& delegation) {
                return delegation.task == task && delegation.holds(stop.date);
            });
            if (is_valid)
                continue;
            Finding finding = about(stop);
            finding.values = {{"task", task}, {"on", format_date(stop.date)}};
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

extern constinit const Rule kDelegation{"delegation", Severity::hard,
                                        "Patientsäkerhetslagen 2010:659 6 kap. 3 §; SOSFS 1997:14", judge};

} // namespace samma::rules
