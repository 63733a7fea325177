#pragma once

#include "base/zone.hpp"
#include "care/client.hpp"
#include "care/handbook.hpp"
#include "care/ids.hpp"
#include "care/organisation.hpp"
#include "care/service.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samma {

/// A day on which a visit may be made, with the start times of one of that day's windows; a day with several
/// windows is listed once for each.
struct VisitDay {
    LocalDate on;
    Interval start_window; ///< hard: the visit starts at or after `from` and at or before `until`
    Interval promised;     ///< what the client was promised: start inside it, both ends included
    std::optional<Instant> agreed_start; ///< the promised clock time, when there is one
    bool was_moved = false;              ///< a clock change skipped the wished time

    friend bool operator==(const VisitDay&, const VisitDay&) = default;
};

/// One moment of care at one client's home.
struct Visit {
    VisitId id; ///< derived from the entry and its date or week: the same each time the period is generated
    ScheduleEntryId entry_id;
    ClientId client_id;
    VisitKind kind = VisitKind::other;
    std::vector<VisitDay> days; ///< ascending, never empty; one for what is daily and has one window
    Minutes care_time{};
    std::optional<Minutes> second_care_time;
    int staff_needed = 1; ///< number of parts, 1 or 2; the parts start together
    Requirements requirements;
    WhoComes who = WhoComes::anyone;
    Priority priority = Priority::personal_care;
    bool is_optional = false; ///< made when there is time for it; left out, nobody has broken a promise

    [[nodiscard]] Minutes care_time_of(int part) const
    {
        return part == 1 ? second_care_time.value_or(care_time) : care_time;
    }
    /// Nothing when the visit may not be made on that date.
    [[nodiscard]] const VisitDay* find_day(LocalDate on) const;
    /// Among the date's windows the one that holds the start, otherwise the one that lies nearest.
    [[nodiscard]] const VisitDay* find_day(LocalDate on, Instant starts_at) const;

    friend bool operator==(const Visit&, const Visit&) = default;
};

/// The order of a period's visits: first day, client, start window, entry. The id, a digest, decides last
/// only: files read anew keep their order under new ids, and so the plan made of them.
[[nodiscard]] bool comes_before(const Visit& one, const Visit& other);

/// `then` starts at least `min_lag` and at most `max_lag` after `first` starts, when both are made on the
/// same day; 0 and 0 make them start together.
struct VisitLag {
    VisitId first;
    VisitId then;
    Seconds min_lag{};                             ///< never negative
    std::optional<Seconds> max_lag = std::nullopt; ///< missing = however long

    friend bool operator==(const VisitLag&, const VisitLag&) = default;
};

/// Two visits that the same person makes, or that no person makes both of.
struct StaffTie {
    enum class Kind { same, different };
    VisitId first;
    VisitId then;
    Kind kind = Kind::different;

    friend bool operator==(const StaffTie&, const StaffTie&) = default;
};

/// Visits of two who share a home and are planned together: one person makes both, one right after the other
/// in either order.
struct HouseholdPair {
    VisitId one;
    VisitId other;

    friend bool operator==(const HouseholdPair&, const HouseholdPair&) = default;
};

/// A visit as it was made: what continuity looks back on.
struct PerformedVisit {
    PerformedVisitId id;
    std::string external_id;
    ClientId client_id;
    CareWorkerId care_worker_id;
    VisitKind kind = VisitKind::other;
    Instant starts_at;
    Minutes care_time{};

    friend bool operator==(const PerformedVisit&, const PerformedVisit&) = default;
};

/// What visits are generated from.
struct VisitSources {
    std::span<const Client> clients;
    std::span<const ServiceSchedule> schedules;
    std::span<const GrantedService> granted_services;
    std::span<const ClientAbsence> absences;
};

struct GeneratedVisits {
    std::vector<Visit> visits; ///< as comes_before orders them
    std::vector<VisitLag> lags;
};

enum class DayOrNight { day, night };

/// All visits that the schedules ask for on the given dates, either those of the day and evening or those of
/// the night patrol. A visit that may fall on several days belongs to the dates that hold its first allowed
/// day, cut at the last date. No visit is made while the client is away, or when schedule or granted service
/// is not valid that day.
GeneratedVisits generate_visits(const VisitSources& sources, DateRange dates, DayOrNight part,
                                const Zone& zone, const Handbook& handbook);

} // namespace samma
