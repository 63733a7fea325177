#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <map>
#include <utility>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    std::map<std::pair<VisitId, int>, int> times_named;
    for (const auto& assignment : reading.plan().assignments)
        ++times_named[{assignment.visit_id, assignment.part}];
    for (const auto& vacant : reading.plan().vacant)
        ++times_named[{vacant.visit_id, vacant.part}];
    for (const auto& visit : reading.period().visits())
        for (int part = 0; part < visit.staff_needed; ++part) {
            const auto named = times_named.find({visit.id, part});
            const int times = named == times_named.end() ? 0 : named->second;
            if (times == 1 || (times == 0 && visit.is_optional))
                continue;
            Finding finding;
            finding.visit_id = visit.id;
            finding.part = part;
            finding.client_id = visit.client_id;
            finding.at = visit.days.front().start_window.from;
            finding.values = {{"times", std::to_string(times)}};
            findings.push_back(std::move(finding));
        }
}

} // namespace

extern constinit const Rule kPlanComplete{"plan_complete", Severity::hard,
                                          "Malmömodellen 3.4: all services are planned in", judge};

} // namespace samma::rules
