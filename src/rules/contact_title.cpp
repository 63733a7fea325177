#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

/// The first day of the dates on which the appointment holds although the title does not.
std::optional<LocalDate> first_day_without_title(const ContactAppointment& appointment,
                                                 const CareWorker& appointed, DateRange dates)
{
    for (LocalDate day = dates.from; day < dates.until; day = add_days(day, 1))
        if (appointment.valid.holds(day) && !may_be_contact_person(appointed, day))
            return day;
    return std::nullopt;
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& appointment : reading.period().contact_appointments()) {
        if (appointment.status != AppointmentStatus::accepted || !appointment.care_worker_id)
            continue;
        const CareWorker* appointed = reading.period().find_care_worker(*appointment.care_worker_id);
        if (!appointed)
            continue;
        const auto day = first_day_without_title(appointment, *appointed, reading.period().dates());
        if (!day)
            continue;
        Finding finding;
        finding.care_worker_id = appointed->id;
        finding.client_id = appointment.client_id;
        finding.values = {{"on", format_date(*day)}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kContactTitle{"contact_title", Severity::hard, "SoL 2025:400 25 kap. 4 §", judge};

} // namespace samma::rules
