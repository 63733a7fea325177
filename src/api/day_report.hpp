#pragma once

#include "api/draft.hpp"

namespace samma::api {

/// What has happened today; which members go with which event is said in the contract.
struct EventReport {
    std::string event;
    std::optional<Uuid> care_worker_id;
    std::optional<Instant> from;
    std::optional<Instant> until;
    std::optional<std::string> absence_kind;
    std::optional<Uuid> visit_id;
    std::optional<Uuid> client_id;
    std::optional<std::string> visit_kind;
    std::optional<LocalDate> on;
    std::optional<std::int64_t> care_time_min;
    std::optional<int> staff_needed;
    std::optional<LocalDate> back_on;
    std::optional<std::string> client_absence_kind;
};
BOOST_DESCRIBE_STRUCT(EventReport, (),
                      (event, care_worker_id, from, until, absence_kind, visit_id, client_id, visit_kind, on,
                       care_time_min, staff_needed, back_on, client_absence_kind))

struct EventCommand {
    Uuid operation_id;
    int base_revision = 0;
    EventReport report;
    Instant asked_at;
    int alternative = 1;
};
BOOST_DESCRIBE_STRUCT(EventCommand, (), (operation_id, base_revision, report, asked_at, alternative))

/// What becomes of one visit.
struct MovedVisit {
    Uuid client_id;
    std::string client_name;
    std::string visit_kind;
    std::optional<Person> from;
    std::optional<Person> to;
    std::optional<Instant> starts_before;
    std::optional<Instant> starts_after;
    std::string who_comes;
    bool is_known = false;
    bool is_struck = false;
    int minutes_outside = 0;
    bool must_be_told = false;
};
BOOST_DESCRIBE_STRUCT(MovedVisit, (),
                      (client_id, client_name, visit_kind, from, to, starts_before, starts_after, who_comes,
                       is_known, is_struck, minutes_outside, must_be_told))

struct Workload {
    Person who;
    std::int64_t care_before_min = 0;
    std::int64_t care_after_min = 0;
};
BOOST_DESCRIBE_STRUCT(Workload, (), (who, care_before_min, care_after_min))

/// One way to meet what has happened.
struct EventAlternative {
    int number = 1;
    int other_person = 0;
    int new_person = 0;
    int known_person = 0;
    int by_contact = 0;
    int newly_vacant = 0;
    int moved = 0;
    LevelChange cost;
    std::vector<MovedVisit> visits;
    std::vector<Workload> workload;
};
BOOST_DESCRIBE_STRUCT(EventAlternative, (),
                      (number, other_person, new_person, known_person, by_contact, newly_vacant, moved, cost,
                       visits, workload))

struct EventAlternatives {
    PlanSummary plan;
    Instant asked_at;
    std::vector<Person> late_breaks;
    std::vector<EventAlternative> items;
};
BOOST_DESCRIBE_STRUCT(EventAlternatives, (), (plan, asked_at, late_breaks, items))

/// What must be said to one client.
struct VisitToTell {
    Uuid client_id;
    std::string client_name;
    int relatives = 0;
    std::optional<Person> from;
    std::optional<Person> to;
    std::optional<Instant> starts_before;
    std::optional<Instant> starts_after;
};
BOOST_DESCRIBE_STRUCT(VisitToTell, (),
                      (client_id, client_name, relatives, from, to, starts_before, starts_after))

/// A relative whom the client has consented to tell.
struct RelativeToTell {
    Uuid client_id;
    Uuid relative_id;
    std::string kind;
    std::string name;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(RelativeToTell, (), (client_id, relative_id, kind, name, phone))

/// Who has been told; without a relative the client herself.
struct Told {
    Uuid client_id;
    std::optional<Uuid> relative_id;
    Instant told_at;
    std::string told_by;
    bool is_own = false;
};
BOOST_DESCRIBE_STRUCT(Told, (), (client_id, relative_id, told_at, told_by, is_own))

struct ToldRequest {
    Uuid operation_id;
    Uuid event_id;
    LocalDate on;
    Uuid client_id;
    std::optional<Uuid> relative_id;
    bool is_told = true;
};
BOOST_DESCRIBE_STRUCT(ToldRequest, (), (operation_id, event_id, on, client_id, relative_id, is_told))

/// Something that was reported of a day, and what was done.
struct DayEvent {
    Uuid event_id;
    std::string event;
    std::string state;
    Instant reported_at;
    bool is_own = false;
    std::optional<Person> care_worker;
    std::optional<Uuid> client_id;
    std::optional<std::string> client_name;
    std::optional<std::int64_t> minutes;
    int moved = 0;
    std::vector<VisitToTell> to_tell;
    std::vector<RelativeToTell> relatives;
    std::vector<Told> told;
};
BOOST_DESCRIBE_STRUCT(DayEvent, (),
                      (event_id, event, state, reported_at, is_own, care_worker, client_id, client_name,
                       minutes, moved, to_tell, relatives, told))

struct DayEvents {
    LocalDate on;
    std::vector<DayEvent> items;
};
BOOST_DESCRIBE_STRUCT(DayEvents, (), (on, items))

} // namespace samma::api
