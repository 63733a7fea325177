#include "app/record_checks.hpp"

#include "care/record_fields.hpp"

#include <type_traits>

namespace samma::app {

namespace {

/// Walks through a record and keeps the first member that cannot be.
struct CheckFields {
    std::optional<Error>& error;
    std::string where = "/value/"; ///< of the record

    void note(const std::string& member) const
    {
        if (!error)
            error = Error{.code = "record.order", .at = where + member, .values = {}};
    }

    void operator()(const char* stem, const Validity& value) const
    {
        if (value.until && *value.until <= value.from)
            note(std::string(stem) + "_until");
    }
    void operator()(const char* stem, const ClockWindow& value) const
    {
        if (value.until <= value.from)
            note(std::string(stem) + "_until_min");
    }
    void operator()(const char* stem, const std::optional<ClockWindow>& value) const
    {
        // The first and the last start may be the same moment.
        if (value && value->until < value->from)
            note(std::string(stem) + "_until_min");
    }
    void operator()(const char* stem, const std::vector<ClockWindow>& value) const
    {
        for (std::size_t index = 0; index < value.size(); ++index)
            if (value[index].until < value[index].from)
                note(std::string(stem) + "/" + std::to_string(index) + "/until_min");
    }
    void operator()(const char* stem, const Recurrence& value) const
    {
        if (const auto* days = std::get_if<OnWeekdays>(&value); days != nullptr && days->days.is_empty())
            note(std::string(stem) + "_weekdays");
        if (const auto* nth = std::get_if<EveryNthWeek>(&value);
            nth != nullptr && nth->allowed_days.is_empty())
            note(std::string(stem) + "_weekdays");
        if (const auto* dates = std::get_if<OnDates>(&value); dates != nullptr && dates->allowed.empty())
            note(std::string(stem) + "_dates");
    }
    template <typename T>
    void operator()(const char*, const T&) const
    {
    }
};

template <typename Record>
void check_fields(const std::vector<Record>& records, std::optional<Error>& error)
{
    for (const auto& record : records)
        FieldsOf<Record>::describe(CheckFields{error}, record);
}

void check_wall_times(const store::Records& data, std::optional<Error>& error)
{
    for (const auto& shift : data.extra_shifts)
        if (shift.until <= shift.from || shift.break_time >= shift.until - shift.from)
            CheckFields{error}.note("ends_local");
    for (const auto& absence : data.absences)
        if (absence.until <= absence.from)
            CheckFields{error}.note("ends_local");
    for (const auto& row : data.roster_rows) {
        if (row.week > row.cycle_weeks)
            CheckFields{error}.note("week");
        if (monday_of(row.cycle_starts_on) != row.cycle_starts_on)
            CheckFields{error}.note("cycle_starts_on");
        if (row.break_time >= row.time.until - row.time.from)
            CheckFields{error}.note("break_time_min");
    }
    for (const auto& reserved : data.reserved_times)
        if (reserved.team_id.has_value() == reserved.care_worker_id.has_value())
            CheckFields{error}.note("team_id");
    for (const auto& appointment : data.contact_appointments)
        if (appointment.status == AppointmentStatus::accepted && !appointment.care_worker_id)
            CheckFields{error}.note("care_worker_id");
}

/// The same day a year later; the first of March where that day does not exist.
LocalDate a_year_after(LocalDate date)
{
    const LocalDate later = date + std::chrono::years(1);
    return later.ok() ? later : LocalDate{later.year() / std::chrono::March / 1};
}

/// A delegation is given for a time, at most a year. Source: SOSFS 1997:14.
void check_delegation(const Delegation& delegation, std::optional<Error>& error)
{
    FieldsOf<Delegation>::describe(CheckFields{error}, delegation);
    const auto& valid = delegation.valid;
    if (!error && (!valid.until || *valid.until > a_year_after(valid.from)))
        error = Error{.code = "delegation.too_long", .at = "/value/valid_until", .values = {}};
}

} // namespace

Result<void> check_record(const store::Records& data)
{
    std::optional<Error> error;
    check_fields(data.care_workers, error);
    for (const auto& care_worker : data.care_workers)
        for (const auto& delegation : care_worker.delegations)
            check_delegation(delegation, error);
    check_fields(data.clients, error);
    check_fields(data.client_absences, error);
    check_fields(data.client_wishes, error);
    check_fields(data.client_relatives, error);
    check_fields(data.granted_services, error);
    check_fields(data.service_schedules, error);
    for (const auto& schedule : data.service_schedules)
        for (std::size_t index = 0; index < schedule.entries.size(); ++index)
            FieldsOf<ScheduleEntry>::describe(
                CheckFields{error, "/value/entries/" + std::to_string(index) + "/"}, schedule.entries[index]);
    check_fields(data.contact_appointments, error);
    check_fields(data.roster_rows, error);
    check_fields(data.reserved_times, error);
    check_wall_times(data, error);
    if (error)
        return tl::unexpected(*error);
    return {};
}

} // namespace samma::app
