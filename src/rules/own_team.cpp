#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        const StaffRelation relation =
            reading.period().relation_of(stop.client->id, stop.care_worker->id, stop.assignment->on);
        if (relation == StaffRelation::other)
            findings.push_back(about(stop));
    }
}

} // namespace

extern constinit const Rule kOwnTeam{
    "own_team", Severity::soft,
    "Malmömodellen 3.3 and 3.4: the team comes when the contact person is off duty", judge};

} // namespace samma::rules
