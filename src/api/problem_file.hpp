#pragma once

#include "api/common.hpp"

/// The problem file of `samma solve` and its result, as api/problem.schema.json and api/result.schema.json
/// have them. docs/user/problem-file.md explains every member.
namespace samma::api::problem_file {

struct Place {
    std::string id;
    std::optional<double> latitude;
    std::optional<double> longitude;
};
BOOST_DESCRIBE_STRUCT(Place, (), (id, latitude, longitude))

/// n × n seconds, row = from, column = to, in the order of the places.
struct Travel {
    std::string mode;
    std::vector<std::vector<std::int64_t>> seconds;
};
BOOST_DESCRIBE_STRUCT(Travel, (), (mode, seconds))

/// A care worker of a client's, on the days from … until.
struct Contact {
    std::string care_worker;
    std::optional<LocalDate> from;
    std::optional<LocalDate> until;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (care_worker, from, until))

struct Liking {
    std::string care_worker;
    std::string kind;
    std::optional<LocalDate> from;
    std::optional<LocalDate> until;
};
BOOST_DESCRIBE_STRUCT(Liking, (), (care_worker, kind, from, until))

struct Client {
    std::string id;
    std::string place;
    std::optional<std::string> team;
    std::optional<std::vector<Contact>> contacts;
    std::optional<std::vector<Liking>> likings;
    std::optional<int> target_people;
    std::optional<bool> has_pets;
    std::optional<bool> has_smoke;
};
BOOST_DESCRIBE_STRUCT(Client, (), (id, place, team, contacts, likings, target_people, has_pets, has_smoke))

struct Skill {
    std::string skill;
    std::optional<LocalDate> from;
    std::optional<LocalDate> until;
};
BOOST_DESCRIBE_STRUCT(Skill, (), (skill, from, until))

struct CareWorker {
    std::string id;
    std::optional<std::string> team;
    std::optional<std::string> gender;
    std::optional<std::vector<Skill>> skills;
    std::optional<bool> avoids_pets;
    std::optional<bool> avoids_smoke;
    std::optional<bool> avoids_lifting;
};
BOOST_DESCRIBE_STRUCT(CareWorker, (), (id, team, gender, skills, avoids_pets, avoids_smoke, avoids_lifting))

/// Wall clock of a date, 2026-11-30T07:00.
struct LocalStretch {
    std::string from;
    std::string until;
};
BOOST_DESCRIBE_STRUCT(LocalStretch, (), (from, until))

struct Shift {
    std::string id;
    std::string care_worker;
    std::string place;
    std::optional<std::string> end_place;
    std::string from;
    std::string until;
    std::string mode;
    std::optional<int> break_min;
    std::optional<std::vector<LocalStretch>> reserved;
};
BOOST_DESCRIBE_STRUCT(Shift, (), (id, care_worker, place, end_place, from, until, mode, break_min, reserved))

/// Clock times of the date, 08:00; 24:00 and later is the small hours of the next day.
struct Window {
    LocalDate on;
    std::string from;
    std::string until;
    std::optional<std::string> promised_from;
    std::optional<std::string> promised_until;
    std::optional<std::string> agreed;
};
BOOST_DESCRIBE_STRUCT(Window, (), (on, from, until, promised_from, promised_until, agreed))

struct Visit {
    std::string id;
    std::string client;
    std::vector<Window> windows;
    int care_min = 0;
    std::optional<int> staff;
    std::optional<int> second_care_min;
    std::optional<std::vector<std::string>> skills;
    std::optional<std::string> gender;
    std::optional<bool> needs_lifting;
    std::optional<std::vector<std::string>> ruled_out_modes;
    std::optional<std::string> priority;
    std::optional<std::string> who;
    std::optional<bool> is_optional;
    std::optional<std::string> series;
};
BOOST_DESCRIBE_STRUCT(Visit, (),
                      (id, client, windows, care_min, staff, second_care_min, skills, gender, needs_lifting,
                       ruled_out_modes, priority, who, is_optional, series))

struct Lag {
    std::string first;
    std::string then;
    std::optional<int> min;
    std::optional<int> max;
};
BOOST_DESCRIBE_STRUCT(Lag, (), (first, then, min, max))

struct Tie {
    std::string first;
    std::string then;
    std::string staff;
};
BOOST_DESCRIBE_STRUCT(Tie, (), (first, then, staff))

struct Met {
    std::string client;
    std::string care_worker;
    LocalDate on;
    std::optional<int> visits;
};
BOOST_DESCRIBE_STRUCT(Met, (), (client, care_worker, on, visits))

/// One part of a visit in somebody's hands; a result's assignment may be pasted as a decision.
struct Assignment {
    std::string visit;
    std::optional<int> part;
    std::string shift;
    LocalDate on;
    Instant starts_at;
    std::optional<std::string> care_worker;
    std::optional<bool> is_locked;
    std::optional<std::string> special_reason;
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (visit, part, shift, on, starts_at, care_worker, is_locked, special_reason))

struct WorkingTime {
    std::optional<int> longest_stretch_min;
    std::optional<int> break_min;
    std::optional<int> daily_rest_min;
    std::optional<int> weekly_rest_min;
    std::optional<std::string> day_boundary;
};
BOOST_DESCRIBE_STRUCT(WorkingTime, (),
                      (longest_stretch_min, break_min, daily_rest_min, weekly_rest_min, day_boundary))

struct VacancyWeights {
    int medical = 4;
    int personal_care = 2;
    int domestic_service = 1;
};
BOOST_DESCRIBE_STRUCT(VacancyWeights, (), (medical, personal_care, domestic_service))

/// Clock times of the one date.
struct DayLunch {
    std::string from;
    std::string until;
    int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(DayLunch, (), (from, until, minutes))

/// Each for a second, unless the schema says otherwise.
struct DayWeights {
    std::int64_t travel = 1;
    std::optional<std::int64_t> lateness;
    std::optional<std::int64_t> max_lateness;
    std::optional<std::int64_t> waiting;
    std::optional<std::int64_t> overtime;
    std::optional<std::int64_t> max_idle;
    std::optional<std::int64_t> balance;
    std::optional<std::int64_t> against_wish;
    std::optional<std::int64_t> left_out;
    std::optional<std::int64_t> missed_lunch;
    std::optional<DayLunch> lunch;
};
BOOST_DESCRIBE_STRUCT(DayWeights, (),
                      (travel, lateness, max_lateness, waiting, overtime, max_idle, balance, against_wish,
                       left_out, missed_lunch, lunch))

struct Objective {
    std::string kind;
    std::optional<DayWeights> weights;
    std::optional<std::string> order;
    std::optional<int> target_people;
    std::optional<bool> counts_look_back;
    std::optional<VacancyWeights> vacancy_weights;
    std::optional<int> guard_rail_pct;
};
BOOST_DESCRIBE_STRUCT(Objective, (),
                      (kind, weights, order, target_people, counts_look_back, vacancy_weights,
                       guard_rail_pct))

struct Problem {
    std::string format;
    std::optional<std::string> name;
    std::optional<std::string> time_zone;
    LocalDate from;
    int days = 0;
    std::optional<WorkingTime> working_time;
    std::vector<Place> places;
    std::vector<Travel> travel;
    std::vector<Client> clients;
    std::vector<CareWorker> care_workers;
    std::vector<Shift> shifts;
    std::vector<Visit> visits;
    std::optional<std::vector<Lag>> lags;
    std::optional<std::vector<Tie>> ties;
    std::optional<std::vector<Met>> history;
    std::optional<std::vector<Assignment>> locked;
    std::optional<std::vector<Assignment>> published;
    std::optional<Instant> frozen_until;
    std::optional<Objective> objective;
};
BOOST_DESCRIBE_STRUCT(Problem, (),
                      (format, name, time_zone, from, days, working_time, places, travel, clients,
                       care_workers, shifts, visits, lags, ties, history, locked, published, frozen_until,
                       objective))

struct Break {
    std::string shift;
    Instant from;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(Break, (), (shift, from, until))

struct Vacant {
    std::string visit;
    int part = 0;
    std::string reason;
    std::vector<std::string> considered;
};
BOOST_DESCRIBE_STRUCT(Vacant, (), (visit, part, reason, considered))

/// In the order in which they count (docs/user/problem-file.md).
struct Levels {
    std::int64_t vacant = 0;
    std::int64_t outside_minutes = 0;
    std::int64_t outside_visits = 0;
    std::int64_t contact_missed = 0;
    std::int64_t outside_team = 0;
    std::int64_t spread = 0;
    std::int64_t most_people = 0;
    std::int64_t against_wish = 0;
    std::int64_t optional_left = 0;
    std::int64_t unevenness = 0;
    std::int64_t travel_seconds = 0;
    std::int64_t changed = 0;
    std::int64_t irregularity_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(Levels, (),
                      (vacant, outside_minutes, outside_visits, contact_missed, outside_team, spread,
                       most_people, against_wish, optional_left, unevenness, travel_seconds, changed,
                       irregularity_minutes))

struct People {
    std::string client;
    int people = 0;
    int least = 0; ///< proven: no plan on this roster has fewer
};
BOOST_DESCRIBE_STRUCT(People, (), (client, people, least))

struct Price {
    std::int64_t travel_seconds = 0;
    std::int64_t reference_travel_seconds = 0;
    int people = 0;
    int reference_people = 0;
    std::optional<double> travel_pct;
    std::optional<double> minutes_per_person_saved;
    std::optional<int> guard_rail_pct;
    bool is_within_guard_rail = true;
};
BOOST_DESCRIBE_STRUCT(Price, (),
                      (travel_seconds, reference_travel_seconds, people, reference_people, travel_pct,
                       minutes_per_person_saved, guard_rail_pct, is_within_guard_rail))

struct Finding {
    std::string rule;
    std::string severity;
    std::optional<std::string> visit;
    std::optional<int> part;
    std::optional<std::string> care_worker;
    std::optional<std::string> shift;
    std::optional<std::string> client;
    std::optional<Instant> at;
    Values values;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (rule, severity, visit, part, care_worker, shift, client, at, values))

struct Result {
    std::string format;
    std::optional<std::string> problem;
    std::uint64_t seed = 0;
    std::int64_t iterations = 0;
    bool was_stopped = false;
    std::vector<Assignment> assignments;
    std::vector<Break> breaks;
    std::vector<Vacant> vacant;
    std::vector<std::string> left_out; ///< optional visits that are not made
    std::optional<Levels> levels;
    std::optional<std::int64_t> weighted_cost;
    std::vector<People> people;
    std::optional<Price> price;
    std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(Result, (),
                      (format, problem, seed, iterations, was_stopped, assignments, breaks, vacant, left_out,
                       levels, weighted_cost, people, price, findings))

/// What `samma check-solution --json` prints.
struct Verdict {
    int hard_findings = 0;
    std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (hard_findings, findings))

} // namespace samma::api::problem_file

namespace samma::api {

/// api/problem.schema.json and api/result.schema.json.
std::string_view problem_schema_json();
std::string_view result_schema_json();

} // namespace samma::api
