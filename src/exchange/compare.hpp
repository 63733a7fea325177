#pragma once

#include "care/master_data.hpp"
#include "exchange/file_kind.hpp"

#include <array>
#include <string>
#include <vector>

namespace samma::exchange {

template <typename Row>
struct Change {
    Row before;
    Row after;
};

/// What an import would do to the rows of one kind.
template <typename Row>
struct RowChanges {
    std::vector<Row> added;
    std::vector<Change<Row>> changed;
    std::vector<Change<Row>> ended; ///< they get a last day that they did not have
    std::vector<Row>
        missing; ///< there, of a section in the files, still in force, not in the files; they stay
};

enum class ChangeKind { added, changed, ended, missing };
enum class ChangeSide { before, after };

/// A delegation or schedule entry that is not in the files, inside a row that is; it stays.
struct MissingPart {
    FileKind kind;
    std::string id; ///< as the importing system calls it
};

struct ChangeCounts {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t ended = 0;
    std::size_t missing = 0;

    friend bool operator==(const ChangeCounts&, const ChangeCounts&) = default;
};

/// What an import would do: what the preview shows, what storing writes, and (the rows before) what undoing
/// it needs. Delegations are part of their care worker, schedule entries of their schedule.
struct ImportChanges {
    RowChanges<Address> addresses;
    RowChanges<Section> sections;
    RowChanges<Team> teams;
    RowChanges<CareWorker> care_workers;
    RowChanges<Client> clients;
    RowChanges<HomeEntry> home_entries;
    RowChanges<ClientAbsence> client_absences;
    RowChanges<ClientWish> client_wishes;
    RowChanges<ContactAppointment> contact_appointments;
    RowChanges<GrantedService> granted_services;
    RowChanges<ServiceSchedule> service_schedules;
    RowChanges<RosterRow> roster_rows;
    RowChanges<ReservedTime> reserved_times;
    RowChanges<ExtraShift> extra_shifts;
    RowChanges<Absence> absences;
    RowChanges<PublicHoliday> public_holidays;
    RowChanges<PerformedVisit> performed_visits;

    std::vector<MissingPart> missing_parts;
    std::array<ChangeCounts, kFileKindCount> counts{}; ///< by FileKind, delegations and entries too

    /// True when storing would write nothing.
    [[nodiscard]] bool is_empty() const;
    /// The rows to write, as they shall be: added, changed and ended ones.
    [[nodiscard]] MasterData rows_to_store() const;
    /// The rows with that change, as they are or as they would be. Added rows are only after, missing ones
    /// before.
    [[nodiscard]] MasterData rows(ChangeKind change, ChangeSide side) const;
};

struct CompareOptions {
    std::vector<FileKind> present; ///< the kinds that the files hold; only their rows can be missing
    LocalDate imported_on;         ///< the day of the import
    bool ends_missing = false;     ///< what is missing gets its end on that day
};

/// Compares by identity. Of what is missing, only rows of the sections that the files speak of are looked at,
/// and neither addresses, sections, holidays nor visits already made. With `ends_missing` a row with days of
/// validity ends on the day of the import, and an entry that is missing in a schedule of the files is taken
/// out of it; rows without (teams, home entries, reserved times, extra shifts, absences) stay.
ImportChanges compare(const MasterData& existing, const MasterData& incoming, const CompareOptions& options);

} // namespace samma::exchange
