#pragma once

#include "care/enum_names.hpp"
#include "planner/fill_ways.hpp"
#include "planner/objective.hpp"
#include "planner/roster_insight.hpp"

#include <string_view>

namespace samma::app {

/// As the contract and the terminal spell them.
std::string_view name_of(planner::FillKind kind);
std::string_view name_of(planner::ImbalanceKind kind);

} // namespace samma::app

namespace samma {

template <>
std::span<const std::string_view> enum_names<planner::ContinuityOrder>();

} // namespace samma
