#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge_part(const PlanningPeriod& period, VisitId visit_id, int part, std::vector<Finding>& findings)
{
    const Visit* visit = period.find_visit(visit_id);
    if (visit && part >= 0 && part < visit->staff_needed)
        return;
    Finding finding;
    finding.visit_id = visit_id;
    finding.part = part;
    finding.values = {{"fault", visit ? "unknown_part" : "unknown_visit"}};
    findings.push_back(std::move(finding));
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const PlanningPeriod& period = reading.period();
    const Plan& plan = reading.plan();
    if (plan.section_id != period.section().id || plan.dates != period.dates())
        findings.emplace_back().values = {{"fault", "other_period"}};
    for (const auto& assignment : plan.assignments)
        judge_part(period, assignment.visit_id, assignment.part, findings);
    for (const auto& vacant : plan.vacant)
        judge_part(period, vacant.visit_id, vacant.part, findings);
}

} // namespace

extern constinit const Rule kKnownVisit{"known_visit", Severity::hard,
                                        "The plan itself: it speaks of its own period", judge};

} // namespace samma::rules
