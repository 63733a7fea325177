#include "care/enum_names.hpp"
#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

/// Where no contact person is appointed, the team stands in for one.
bool meets_agreement(const PlanningPeriod& period, const Stop& stop)
{
    const LocalDate on = stop.assignment->on;
    const StaffRelation relation = period.relation_of(stop.client->id, stop.care_worker->id, on);
    switch (stop.visit->who) {
    case WhoComes::contact_person:
        return relation == StaffRelation::contact ||
               (relation == StaffRelation::team && !period.contact_of(stop.client->id, on));
    case WhoComes::team:
        return relation != StaffRelation::other;
    case WhoComes::anyone:
        return true;
    }
    return true;
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (stop.assignment->part != 0)
            continue;
        const auto& stops = reading.stops_of(stop.visit->id);
        const bool is_met = std::any_of(stops.begin(), stops.end(), [&](const Stop* other) {
            return meets_agreement(reading.period(), *other);
        });
        if (is_met)
            continue;
        Finding finding = about(stop);
        finding.values = {{"who", std::string(name_of(stop.visit->who))}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kWhoAsAgreed{
    "who_as_agreed", Severity::soft,
    "Malmömodellen 3.2: what is not daily is always done by the contact person", judge};

} // namespace samma::rules
