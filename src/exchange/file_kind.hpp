#pragma once

#include <cstddef>

namespace samma::exchange {

/// The kinds of file, in the order they are read: what is referred to comes before what refers to it.
enum class FileKind {
    addresses,
    sections,
    teams,
    care_workers,
    delegations,
    clients,
    home_entries,
    client_absences,
    client_wishes,
    contact_appointments,
    granted_services,
    service_schedules,
    schedule_entries,
    roster_rows,
    reserved_times,
    extra_shifts,
    absences,
    public_holidays,
    performed_visits,
};
inline constexpr std::size_t kFileKindCount = 19;

} // namespace samma::exchange
