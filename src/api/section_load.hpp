#pragma once

#include "api/common.hpp"

namespace samma::api {

/// How one care worker's day is filled.
struct DayLoad {
    LocalDate on;
    std::int64_t on_duty_min = 0;
    std::int64_t care_min = 0;
    std::int64_t reserved_min = 0;
    std::int64_t travel_min = 0;
    int visits = 0;
};
BOOST_DESCRIBE_STRUCT(DayLoad, (), (on, on_duty_min, care_min, reserved_min, travel_min, visits))

struct StaffLoad {
    Uuid care_worker_id;
    std::string name;
    std::optional<Uuid> team_id;
    std::optional<std::string> lent_by;
    std::vector<DayLoad> days;
};
BOOST_DESCRIBE_STRUCT(StaffLoad, (), (care_worker_id, name, team_id, lent_by, days))

struct SectionLoad {
    PlanSummary plan;
    std::vector<StaffLoad> staff;
};
BOOST_DESCRIBE_STRUCT(SectionLoad, (), (plan, staff))

} // namespace samma::api
