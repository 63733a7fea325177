#pragma once

#include "planner/insertion.hpp"
#include "planner/plan_in_hand.hpp"

#include <optional>

namespace samma::planner {

/// The moment on the problem's clock.
Time time_of(const Problem& problem, Instant instant);

/// Puts the vacant part with the person where a place lets it begin nearest the wished time, and settles;
/// returns the start. Nothing, and nothing placed, where no place lies within kMostDrift of it.
std::optional<Time> place_near(const PlanInHand& hand, State& state, PartIndex part, StaffIndex staff,
                               Time wished);

} // namespace samma::planner
