#pragma once

#include "api/common.hpp"
#include "api/plan_facts.hpp"

namespace samma::api {

/// What a coordinator does to a plan by hand; `kind` says which members are needed.
struct EditRequest {
    Uuid operation_id;
    int base_revision = 0;
    std::string kind;
    std::optional<std::string> reason;
    std::optional<Uuid> visit_id;
    std::optional<int> part;
    std::optional<Uuid> other_visit_id;
    std::optional<int> other_part;
    std::optional<Uuid> care_worker_id;
    std::optional<Instant> starts_at;
    std::optional<LocalDate> on;
    std::optional<int> care_time_min;
    std::optional<Uuid> client_id;
    std::optional<std::string> visit_kind;
    std::optional<Stretch> start_window;
    std::optional<int> staff_needed;
};
BOOST_DESCRIBE_STRUCT(EditRequest, (),
                      (operation_id, base_revision, kind, reason, visit_id, part, other_visit_id, other_part,
                       care_worker_id, starts_at, on, care_time_min, client_id, visit_kind, start_window,
                       staff_needed))

struct DraftCommand {
    Uuid operation_id;
    int base_revision = 0;
};
BOOST_DESCRIBE_STRUCT(DraftCommand, (), (operation_id, base_revision))

/// One change of a draft as its history shows it.
struct DraftEdit {
    int position = 1;
    std::string kind;
    std::string state;
    std::optional<Uuid> client_id;
    std::optional<std::string> client_name;
    std::optional<Uuid> visit_id;
    std::optional<LocalDate> on;
    std::optional<Person> from;
    std::optional<Person> to;
    std::optional<Instant> starts_at;
    int moved = 0;
    std::optional<std::string> reason;
    int overridden = 0;
    Instant made_at;
    bool is_own = false;
};
BOOST_DESCRIBE_STRUCT(DraftEdit, (),
                      (position, kind, state, client_id, client_name, visit_id, on, from, to, starts_at,
                       moved, reason, overridden, made_at, is_own))

/// What has been changed by hand since the plan was accepted.
struct Draft {
    PlanSummary plan;
    std::vector<DraftEdit> edits;
    int overridden = 0;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (plan, edits, overridden))

/// What a change led to.
struct EditOutcome {
    PlanSummary plan;
    bool is_made = false;
    std::optional<DraftEdit> edit;
    std::vector<Finding> appeared;
    int hard_appeared = 0;
    int disappeared = 0;
    std::vector<LocalDate> days;
};
BOOST_DESCRIBE_STRUCT(EditOutcome, (), (plan, is_made, edit, appeared, hard_appeared, disappeared, days))

/// What a change costs on each level of the plan, most important first.
struct LevelChange {
    std::int64_t vacant = 0;
    std::int64_t outside_minutes = 0;
    std::int64_t outside_visits = 0;
    std::int64_t contact_missed = 0;
    std::int64_t outside_team = 0;
    std::int64_t spread = 0;
    std::int64_t unevenness = 0;
    std::int64_t travel_s = 0;
};
BOOST_DESCRIBE_STRUCT(LevelChange, (),
                      (vacant, outside_minutes, outside_visits, contact_missed, outside_team, spread,
                       unevenness, travel_s))

/// What a visit would mean for one care worker's day, and she for the client.
struct LanePreview {
    Uuid care_worker_id;
    std::string who_comes;
    bool is_own = false;
    std::optional<std::string> rule_id;
    std::vector<std::string> in_the_way;
    std::optional<Stretch> starts;
    bool is_new_face = false;
    int people = 0;
    std::optional<LevelChange> cost;
};
BOOST_DESCRIBE_STRUCT(LanePreview, (),
                      (care_worker_id, who_comes, is_own, rule_id, in_the_way, starts, is_new_face, people,
                       cost))

/// A visit in the coordinator's hand: everybody on duty that day.
struct VisitPreview {
    PlanSummary plan;
    Uuid visit_id;
    int part = 0;
    Uuid client_id;
    std::string client_name;
    LocalDate on;
    int people = 0;
    std::optional<std::string> special_reason;
    std::optional<std::string> vacancy_reason;
    std::vector<LanePreview> lanes;
};
BOOST_DESCRIBE_STRUCT(VisitPreview, (),
                      (plan, visit_id, part, client_id, client_name, on, people, special_reason,
                       vacancy_reason, lanes))

} // namespace samma::api
