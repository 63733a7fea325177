#pragma once

#include "base/zone.hpp"
#include "care/care_worker.hpp"
#include "care/handbook.hpp"
#include "care/ids.hpp"
#include "care/organisation.hpp"
#include "care/service.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samma {

enum class ShiftKind { day, evening, night, split };

/// One shift that comes back every `cycle_weeks` weeks in a care worker's base roster (grundschema).
struct RosterRow {
    RosterRowId id;
    std::string external_id;
    CareWorkerId care_worker_id;
    int cycle_weeks = 1;
    LocalDate cycle_starts_on; ///< a Monday; week 1 of the cycle
    int week = 1;              ///< 1 … cycle_weeks
    int weekday = 1;           ///< 1 Monday … 7 Sunday
    ClockWindow time;          ///< until past 24:00 for nights
    Minutes break_time{};      ///< unpaid break inside the shift
    TravelMode mode = TravelMode::foot;
    ShiftKind kind = ShiftKind::day; ///< the two halves of a split shift are two rows of kind split
    Validity valid;

    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

enum class ReservedKind { start_of_shift, end_of_shift, documentation, team_meeting, own_work };

/// Time in the roster that is not for visits: a team meeting (lagträff), the contact person's own work.
struct ReservedTime {
    ReservedTimeId id;
    std::string external_id;
    ReservedKind kind = ReservedKind::team_meeting;
    std::optional<TeamId> team_id;              ///< for everybody of the team who is on duty then …
    std::optional<CareWorkerId> care_worker_id; ///< … or for one person
    Recurrence recurrence;
    ClockWindow time;

    friend bool operator==(const ReservedTime&, const ReservedTime&) = default;
};

/// A shift on one date beside the base roster: a substitute, an extra pass.
struct ExtraShift {
    ExtraShiftId id;
    std::string external_id;
    CareWorkerId care_worker_id;
    LocalMinute from;
    LocalMinute until;
    Minutes break_time{};
    TravelMode mode = TravelMode::foot;
    ShiftKind kind = ShiftKind::day;

    friend bool operator==(const ExtraShift&, const ExtraShift&) = default;
};

enum class AbsenceKind { holiday, sick, parental, study, other };

/// Time when a care worker is away from the roster.
struct Absence {
    AbsenceId id;
    std::string external_id;
    CareWorkerId care_worker_id;
    AbsenceKind kind = AbsenceKind::other;
    LocalMinute from;
    LocalMinute until;

    friend bool operator==(const Absence&, const Absence&) = default;
};

/// A stretch of a shift that is not for the section's visits: spent at the office or, lent, with a client of
/// another section.
struct Reserved {
    ReservedKind kind = ReservedKind::team_meeting; ///< why, at the office
    Interval time;
    std::optional<AddressId> lent_at = std::nullopt; ///< the home of the other section's client

    [[nodiscard]] bool is_lent() const { return lent_at.has_value(); }

    friend bool operator==(const Reserved&, const Reserved&) = default;
};

/// One care worker on duty without interruption: from the office and back to it. A split shift is two of
/// these.
struct Shift {
    ShiftId id;
    CareWorkerId care_worker_id;
    LocalDate on; ///< the date it starts on
    Interval time;
    Minutes break_time{}; ///< length of each statutory break; 0 when the shift needs none
    TravelMode mode = TravelMode::foot;
    ShiftKind kind = ShiftKind::day;
    AddressId office_id;                             ///< where it starts, and ends where nothing else is said
    std::optional<AddressId> ends_at = std::nullopt; ///< another place to end at
    std::vector<Reserved> reserved;                  ///< ascending, not overlapping, inside `time`

    [[nodiscard]] AddressId end_place() const { return ends_at.value_or(office_id); }
    [[nodiscard]] AddressId place_of(const Reserved& stretch) const
    {
        return stretch.lent_at.value_or(office_id);
    }

    friend bool operator==(const Shift&, const Shift&) = default;
};

/// What shifts are made from.
struct RosterSources {
    std::span<const CareWorker> care_workers;
    std::span<const RosterRow> rows;
    std::span<const ExtraShift> extra_shifts;
    std::span<const Absence> absences;
    std::span<const ReservedTime> reserved_times;
};

/// The shifts that start on the given dates, ordered by start and care worker. An absence takes its time out
/// of a shift; of what is left the longest piece stays when the handbook's shortest shift fits in it. Rows of
/// people who are not employed that day give none. Wall times that a clock change skips move to the first
/// minute that exists.
std::vector<Shift> make_shifts(const RosterSources& sources, const Section& section, DateRange dates,
                               const Zone& zone, const Handbook& handbook);

} // namespace samma
