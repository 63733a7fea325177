#pragma once

#include "api/common.hpp"

namespace samma::api {

struct Team {
    Uuid team_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Team, (), (team_id, name))

/// The group that is planned as a whole.
struct Section {
    Uuid section_id;
    std::string code;
    std::string name;
    std::string unit;
    std::string resource_area;
    std::string kind;
    std::vector<Team> teams;
    std::optional<PlanSummary> plan;
};
BOOST_DESCRIBE_STRUCT(Section, (), (section_id, code, name, unit, resource_area, kind, teams, plan))

struct Sections {
    std::vector<Section> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Sections, (), (items, next_cursor))

} // namespace samma::api
