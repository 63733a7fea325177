#pragma once

#include "api/common.hpp"

namespace samma::api {

/// One figure of a section or a team.
struct Indicator {
    std::string key;
    std::optional<Uuid> team_id;
    std::optional<double> value;
    std::string unit;
    std::string definition_version;
    std::optional<double> bound;
};
BOOST_DESCRIBE_STRUCT(Indicator, (), (key, team_id, value, unit, definition_version, bound))

struct Indicators {
    PlanSummary plan;
    std::vector<Indicator> items;
};
BOOST_DESCRIBE_STRUCT(Indicators, (), (plan, items))

/// A part of a visit that nobody takes.
struct VacantVisit {
    Uuid visit_id;
    int part = 0;
    Uuid client_id;
    std::string client_name;
    std::string visit_kind;
    std::string priority;
    LocalDate on;
    std::optional<Instant> agreed_start;
    Stretch start_window;
    Stretch promised;
    std::int64_t care_time_min = 0;
    bool is_double = false;
    std::string vacancy_reason;
    std::vector<Person> considered;
};
BOOST_DESCRIBE_STRUCT(VacantVisit, (),
                      (visit_id, part, client_id, client_name, visit_kind, priority, on, agreed_start,
                       start_window, promised, care_time_min, is_double, vacancy_reason, considered))

struct VacantVisits {
    PlanSummary plan;
    std::vector<VacantVisit> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(VacantVisits, (), (plan, items, next_cursor))

/// A place where the plan breaks a rule.
struct Finding {
    std::string rule_id;
    std::string severity;
    std::optional<Instant> at;
    std::optional<Uuid> visit_id;
    std::optional<int> part;
    std::optional<Uuid> shift_id;
    std::optional<Uuid> client_id;
    std::optional<std::string> client_name;
    std::optional<Uuid> care_worker_id;
    std::optional<std::string> care_worker_name;
    Values values;
};
BOOST_DESCRIBE_STRUCT(Finding, (),
                      (rule_id, severity, at, visit_id, part, shift_id, client_id, client_name,
                       care_worker_id, care_worker_name, values))

struct Findings {
    PlanSummary plan;
    std::vector<Finding> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Findings, (), (plan, items, next_cursor))

} // namespace samma::api
