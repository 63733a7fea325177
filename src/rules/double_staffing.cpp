#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (stop.assignment->part == 0)
            continue;
        for (const Stop* first : reading.stops_of(stop.visit->id)) {
            if (first->assignment->part != 0)
                continue;
            const char* fault = nullptr;
            if (first->care_worker->id == stop.care_worker->id)
                fault = "same_person";
            else if (first->time.from != stop.time.from)
                fault = "other_start";
            if (!fault)
                continue;
            Finding finding = about(stop);
            finding.values = {{"fault", fault}};
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

extern constinit const Rule kDoubleStaffing{
    "double_staffing", Severity::hard, "The service schedule: what needs two people is done by two, together",
    judge};

} // namespace samma::rules
