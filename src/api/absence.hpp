#pragma once

#include "api/draft.hpp"

namespace samma::api {

/// A care worker who cannot come to work.
struct AbsenceReport {
    Uuid care_worker_id;
    Instant from;
    Instant until;
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(AbsenceReport, (), (care_worker_id, from, until, kind))

struct AbsenceCommand {
    Uuid operation_id;
    int base_revision = 0;
    AbsenceReport report;
    int alternative = 1;
};
BOOST_DESCRIBE_STRUCT(AbsenceCommand, (), (operation_id, base_revision, report, alternative))

/// What becomes of one visit when somebody is away.
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

/// One way to meet an absence.
struct AbsenceAlternative {
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
BOOST_DESCRIBE_STRUCT(AbsenceAlternative, (),
                      (number, other_person, new_person, known_person, by_contact, newly_vacant, moved, cost,
                       visits, workload))

struct AbsenceAlternatives {
    PlanSummary plan;
    Person who;
    Instant from;
    Instant until;
    std::vector<AbsenceAlternative> items;
};
BOOST_DESCRIBE_STRUCT(AbsenceAlternatives, (), (plan, who, from, until, items))

} // namespace samma::api
