#include "app/store_id_book.hpp"

#include "base/assert.hpp"

namespace samma::app {

StoreIdBook::StoreIdBook(const std::vector<store::IdBookEntry>& entries, IdSource& source) : source_(source)
{
    for (const auto& entry : entries)
        ids_[static_cast<std::size_t>(entry.kind)].emplace(entry.external_id, entry.id);
}

std::optional<Uuid> StoreIdBook::find(exchange::FileKind kind, std::string_view external_id) const
{
    const auto& ids = ids_[static_cast<std::size_t>(record_kind_of(kind))];
    const auto found = ids.find(external_id);
    return found == ids.end() ? std::nullopt : std::optional<Uuid>(found->second);
}

store::RecordKind record_kind_of(exchange::FileKind kind)
{
    using exchange::FileKind;
    using store::RecordKind;
    switch (kind) {
    case FileKind::addresses:
        return RecordKind::address;
    case FileKind::sections:
        return RecordKind::section;
    case FileKind::teams:
        return RecordKind::team;
    case FileKind::care_workers:
        return RecordKind::care_worker;
    case FileKind::delegations:
        return RecordKind::delegation;
    case FileKind::clients:
        return RecordKind::client;
    case FileKind::home_entries:
        return RecordKind::home_entry;
    case FileKind::client_absences:
        return RecordKind::client_absence;
    case FileKind::client_wishes:
        return RecordKind::client_wish;
    case FileKind::contact_appointments:
        return RecordKind::contact_appointment;
    case FileKind::granted_services:
        return RecordKind::granted_service;
    case FileKind::service_schedules:
        return RecordKind::service_schedule;
    case FileKind::schedule_entries:
        return RecordKind::schedule_entry;
    case FileKind::roster_rows:
        return RecordKind::roster_row;
    case FileKind::reserved_times:
        return RecordKind::reserved_time;
    case FileKind::extra_shifts:
        return RecordKind::extra_shift;
    case FileKind::absences:
        return RecordKind::absence;
    case FileKind::public_holidays:
        return RecordKind::public_holiday;
    case FileKind::performed_visits:
        return RecordKind::performed_visit;
    }
    assertion_failed("a kind of file is one of its members", __FILE__, __LINE__);
}

} // namespace samma::app
