#pragma once

#include "planner/insertion.hpp"
#include "planner/state.hpp"

#include <optional>
#include <vector>

namespace samma::planner {

/// The cheapest place of a vacant part with one person, by the prices given; its partner, if placed, stays.
std::optional<Candidate> best_place_with(const State& state, const Weights& weights, PartIndex part,
                                         StaffIndex staff);

/// Visits of the person that lie where the part could be, ordered by start.
std::vector<PartIndex> parts_in_the_way(const State& state, PartIndex part, StaffIndex staff);

/// True when the part would have a place with the person if her break were not to be held.
bool fits_without_break(State& state, PartIndex part, StaffIndex staff);

} // namespace samma::planner
