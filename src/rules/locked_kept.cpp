#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

bool is_same_decision(const Assignment& left, const Assignment& right)
{
    return left.visit_id == right.visit_id && left.part == right.part &&
           left.care_worker_id == right.care_worker_id && left.shift_id == right.shift_id &&
           left.on == right.on && left.starts_at == right.starts_at;
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const auto& planned = reading.plan().assignments;
    for (const auto& locked : reading.period().locked()) {
        const bool is_kept = std::any_of(planned.begin(), planned.end(), [&](const Assignment& assignment) {
            return is_same_decision(assignment, locked);
        });
        if (is_kept)
            continue;
        Finding finding;
        finding.visit_id = locked.visit_id;
        finding.part = locked.part;
        finding.care_worker_id = locked.care_worker_id;
        finding.shift_id = locked.shift_id;
        finding.at = locked.starts_at;
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kLockedKept{
    "locked_kept", Severity::hard, "Malmömodellen 3.4: the coordinator adapts the plan to the day", judge};

} // namespace samma::rules
