#pragma once

#include "planner/state.hpp"
#include "planner/timing.hpp"

namespace samma::planner {

/// A placed part as a plan tells it, with the reason where the contact person is passed over.
Assignment assignment_of(const State& state, const Schedule& schedule, PartIndex part);

/// A finished state as a plan: assignments, breaks, and what is vacant with why. The caller says whose plan
/// it is.
Plan plan_of(const State& state, const Schedule& schedule);

/// Puts assignments in the order of a plan: by start, then visit and part.
void sort_assignments(std::vector<Assignment>& assignments);

} // namespace samma::planner
