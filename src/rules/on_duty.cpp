#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const PlanningPeriod& period = reading.period();
    for (const auto& assignment : reading.plan().assignments) {
        const Shift* shift = period.find_shift(assignment.shift_id);
        const char* fault = nullptr;
        if (!period.find_care_worker(assignment.care_worker_id))
            fault = "unknown_care_worker";
        else if (!shift)
            fault = "unknown_shift";
        else if (shift->care_worker_id != assignment.care_worker_id)
            fault = "shift_of_another";
        if (!fault)
            continue;
        Finding finding;
        finding.visit_id = assignment.visit_id;
        finding.part = assignment.part;
        finding.care_worker_id = assignment.care_worker_id;
        finding.shift_id = assignment.shift_id;
        finding.at = assignment.starts_at;
        finding.values = {{"fault", fault}};
        findings.push_back(std::move(finding));
    }
    for (const auto& planned : reading.plan().breaks) {
        if (period.find_shift(planned.shift_id))
            continue;
        Finding finding;
        finding.shift_id = planned.shift_id;
        finding.at = planned.time.from;
        finding.values = {{"fault", "unknown_shift"}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kOnDuty{"on_duty", Severity::hard, "The roster; ATL 1982:673 12 §", judge};

} // namespace samma::rules
