#include "care/duty.hpp"
#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

bool somebody_is(CareWorkerId contact, const std::vector<const Stop*>& stops)
{
    return std::any_of(stops.begin(), stops.end(),
                       [contact](const Stop* stop) { return stop->care_worker->id == contact; });
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const PlanningPeriod& period = reading.period();
    for (const auto& stop : reading.stops()) {
        if (!stop.day || stop.assignment->part != 0 || stop.assignment->special_reason)
            continue;
        const auto contact = period.contact_of(stop.client->id, stop.day->on);
        if (!contact || somebody_is(*contact, reading.stops_of(stop.visit->id)))
            continue;
        const auto duties = reading.duties().find(*contact);
        if (duties == reading.duties().end())
            continue;
        const bool is_on_duty =
            std::any_of(duties->second.begin(), duties->second.end(), [&](const Shift* shift) {
                return visit_fits(*shift, *stop.day, stop.visit->care_time);
            });
        if (!is_on_duty)
            continue;
        Finding finding = about(stop);
        finding.values = {{"contact_id", contact->to_string()}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kContactPersonFirst{
    "contact_person_first", Severity::soft,
    "Malmömodellen 3.4: the contact person comes to all visits unless there are special reasons", judge};

} // namespace samma::rules
