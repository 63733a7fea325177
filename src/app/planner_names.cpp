#include "app/planner_names.hpp"

#include "base/assert.hpp"

#include <array>

namespace samma::app {

std::string_view name_of(planner::FillKind kind)
{
    switch (kind) {
    case planner::FillKind::as_it_stands:
        return "as_it_stands";
    case planner::FillKind::move_others:
        return "move_others";
    case planner::FillKind::longer_shift:
        return "longer_shift";
    case planner::FillKind::extra_shift:
        return "extra_shift";
    case planner::FillKind::wider_window:
        return "wider_window";
    case planner::FillKind::delegation:
        return "delegation";
    case planner::FillKind::competence:
        return "competence";
    }
    assertion_failed("a kind is one of its members", __FILE__, __LINE__);
}

std::string_view name_of(planner::ImbalanceKind kind)
{
    switch (kind) {
    case planner::ImbalanceKind::short_of_staff:
        return "short_of_staff";
    case planner::ImbalanceKind::more_staff_than_need:
        return "more_staff_than_need";
    case planner::ImbalanceKind::short_of_competence:
        return "short_of_competence";
    case planner::ImbalanceKind::contact_overloaded:
        return "contact_overloaded";
    case planner::ImbalanceKind::team_overloaded:
        return "team_overloaded";
    case planner::ImbalanceKind::contact_off_often:
        return "contact_off_often";
    }
    assertion_failed("a kind is one of its members", __FILE__, __LINE__);
}

} // namespace samma::app

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<planner::ContinuityOrder>()
{
    static constexpr std::array kNames = {"balanced"sv, "contact_team_people"sv, "people_contact_team"sv,
                                          "none"sv};
    return kNames;
}

} // namespace samma
