#pragma once

#include "app/board_state.hpp"
#include "app/plan_desk.hpp"

namespace samma::app {

/// One change of the state's draft with its names; `actor` is who asks.
EditView edit_view(const BoardState& state, const store::PlanEdit& edit, const std::string& actor);

/// What lies between two states of one plan: the findings that come and go, and the days that change.
EditOutcome outcome_between(const BoardState& before, const BoardState& after, const PlanChange& change);
/// The same from the findings before alone; no days.
EditOutcome outcome_between(const std::vector<Finding>& before, const BoardState& after);

/// Whether the two changes speak of the same visit or of the same shift.
bool touch_each_other(const PlanChange& one, const PlanChange& other);

} // namespace samma::app
