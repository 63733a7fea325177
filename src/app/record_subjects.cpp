#include "app/record_subjects.hpp"

#include "app/records.hpp"
#include "base/assert.hpp"

namespace samma::app {

namespace {

using store::RecordKind;

Subject of_client(store::UnitOfWork& work, ClientId client_id, SectionId section_id)
{
    // A client who is not there yet is of the section that is to have it.
    const bool is_there =
        !work.master_data().load_one({RecordKind::client, client_id.to_string()}).clients.empty();
    return is_there ? Subject::client(client_id) : Subject::section(section_id);
}

Subject of_team(store::UnitOfWork& work, TeamId team_id)
{
    const auto found = work.master_data().load_one({RecordKind::team, team_id.to_string()});
    return found.teams.empty() ? Subject{} : Subject::section(found.teams.front().section_id);
}

std::vector<Subject> of_address(store::UnitOfWork& work, AddressId address_id)
{
    std::vector<Subject> subjects;
    for (const auto& client : work.master_data().load_dwellers(address_id))
        subjects.push_back(Subject::client(client.id));
    if (!subjects.empty())
        return subjects;
    for (const auto& section : work.master_data().load_organisation().sections)
        if (section.office_id == address_id)
            subjects.push_back(Subject::section(section.id));
    return subjects.empty() ? std::vector{Subject{}} : subjects;
}

Subject of_care_worker(const CareWorker& care_worker)
{
    return {.client_id = {}, .care_worker_id = care_worker.id, .section_id = care_worker.section_id};
}

} // namespace

std::vector<Subject> subjects_of(store::UnitOfWork& work, RecordKind kind, const store::Records& data)
{
    switch (kind) {
    case RecordKind::organisation_unit:
    case RecordKind::public_holiday:
        return {Subject{}};
    case RecordKind::address:
        return of_address(work, data.addresses.front().id);
    case RecordKind::section:
        return {Subject::section(data.sections.front().id)};
    case RecordKind::team:
        return {Subject::section(data.teams.front().section_id)};
    case RecordKind::care_worker:
        return {of_care_worker(data.care_workers.front())};
    case RecordKind::delegation:
        return {Subject::care_worker(data.care_workers.front().id)};
    case RecordKind::client:
        return {of_client(work, data.clients.front().id, data.clients.front().section_id)};
    case RecordKind::home_entry:
        return {Subject::client(data.home_entries.front().client_id)};
    case RecordKind::client_absence:
        return {Subject::client(data.client_absences.front().client_id)};
    case RecordKind::client_wish:
        return {Subject::client(data.client_wishes.front().client_id)};
    case RecordKind::client_relative:
        return {Subject::client(data.client_relatives.front().client_id)};
    case RecordKind::granted_service:
        return {Subject::client(data.granted_services.front().client_id)};
    case RecordKind::service_schedule:
    case RecordKind::schedule_entry:
        return {Subject::client(data.service_schedules.front().client_id)};
    case RecordKind::contact_appointment:
        return {Subject::client(data.contact_appointments.front().client_id)};
    case RecordKind::roster_row:
        return {Subject::care_worker(data.roster_rows.front().care_worker_id)};
    case RecordKind::reserved_time: {
        const auto& reserved = data.reserved_times.front();
        return {reserved.care_worker_id ? Subject::care_worker(*reserved.care_worker_id)
                                        : of_team(work, reserved.team_id.value_or(TeamId()))};
    }
    case RecordKind::extra_shift:
        return {Subject::care_worker(data.extra_shifts.front().care_worker_id)};
    case RecordKind::absence:
        return {Subject::care_worker(data.absences.front().care_worker_id)};
    case RecordKind::performed_visit:
        return {Subject::client(data.performed_visits.front().client_id)};
    }
    assertion_failed("a kind of record is one of its members", __FILE__, __LINE__);
}

Action reading(RecordKind kind)
{
    switch (kind) {
    case RecordKind::organisation_unit:
    case RecordKind::section:
    case RecordKind::team:
    case RecordKind::public_holiday:
        return Action::read_organisation;
    case RecordKind::care_worker:
    case RecordKind::delegation:
        return Action::read_staff;
    case RecordKind::roster_row:
    case RecordKind::reserved_time:
    case RecordKind::extra_shift:
    case RecordKind::absence:
        return Action::read_roster;
    case RecordKind::address:
    case RecordKind::client:
    case RecordKind::client_absence:
    case RecordKind::client_wish:
    case RecordKind::contact_appointment:
        return Action::read_client;
    case RecordKind::client_relative:
        return Action::read_relatives;
    case RecordKind::home_entry:
        return Action::read_home_entry;
    case RecordKind::granted_service:
        return Action::read_services;
    case RecordKind::service_schedule:
    case RecordKind::schedule_entry:
    case RecordKind::performed_visit:
        return Action::read_schedule;
    }
    assertion_failed("a kind of record is one of its members", __FILE__, __LINE__);
}

Action changing(RecordKind kind)
{
    switch (kind) {
    case RecordKind::organisation_unit:
    case RecordKind::section:
        return Action::change_organisation;
    case RecordKind::team:
        return Action::change_team;
    case RecordKind::public_holiday:
        return Action::change_calendar;
    case RecordKind::care_worker:
        return Action::change_staff;
    case RecordKind::delegation:
        return Action::issue_delegation;
    case RecordKind::roster_row:
    case RecordKind::reserved_time:
    case RecordKind::extra_shift:
    case RecordKind::absence:
        return Action::change_roster;
    case RecordKind::address:
    case RecordKind::client:
    case RecordKind::client_absence:
    case RecordKind::client_wish:
        return Action::change_client;
    case RecordKind::contact_appointment:
        return Action::change_contact;
    case RecordKind::client_relative:
        return Action::change_relatives;
    case RecordKind::home_entry:
        return Action::change_home_entry;
    case RecordKind::granted_service:
        return Action::change_services;
    case RecordKind::service_schedule:
    case RecordKind::schedule_entry:
    case RecordKind::performed_visit:
        return Action::change_schedule;
    }
    assertion_failed("a kind of record is one of its members", __FILE__, __LINE__);
}

} // namespace samma::app
