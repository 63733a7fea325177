#pragma once

#include "api/common.hpp"

namespace samma::api {

/// A part of a shift that is kept free of the section's visits.
struct ReservedTime {
    std::string kind;
    Instant from;
    Instant until;
    std::optional<std::string> lent_to = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(ReservedTime, (), (kind, from, until, lent_to))

struct DayShift {
    Uuid shift_id;
    std::string kind;
    Instant starts_at;
    Instant until;
    std::string mode;
    std::vector<ReservedTime> reserved;
    std::vector<Stretch> breaks;
};
BOOST_DESCRIBE_STRUCT(DayShift, (), (shift_id, kind, starts_at, until, mode, reserved, breaks))

/// One care worker's day.
struct Lane {
    Uuid care_worker_id;
    std::string name;
    std::string initials;
    std::string title;
    std::optional<Uuid> team_id;
    std::optional<std::string> team_name;
    std::vector<DayShift> shifts;
    std::optional<std::string> lent_by = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(Lane, (), (care_worker_id, name, initials, title, team_id, team_name, shifts, lent_by))

/// One care worker's part of a visit, or a vacant part.
struct DayVisit {
    Uuid visit_id;
    int part = 0;
    Uuid client_id;
    std::string client_name;
    std::string visit_kind;
    Instant starts_at;
    Instant until;
    std::optional<Uuid> care_worker_id;
    std::optional<std::string> who_comes;
    bool is_double = false;
    std::optional<Person> partner;
    std::optional<Instant> agreed_start;
    Stretch start_window;
    Stretch promised;
    std::int64_t travel_before_s = 0;
    bool is_locked = false;
    std::optional<std::string> special_reason;
    std::optional<std::string> vacancy_reason;
};
BOOST_DESCRIBE_STRUCT(DayVisit, (),
                      (visit_id, part, client_id, client_name, visit_kind, starts_at, until, care_worker_id,
                       who_comes, is_double, partner, agreed_start, start_window, promised, travel_before_s,
                       is_locked, special_reason, vacancy_reason))

/// The board of one day.
struct Day {
    Uuid section_id;
    LocalDate on;
    std::string zone;
    PlanSummary plan;
    std::vector<Lane> lanes;
    std::vector<DayVisit> visits;
};
BOOST_DESCRIBE_STRUCT(Day, (), (section_id, on, zone, plan, lanes, visits))

} // namespace samma::api
