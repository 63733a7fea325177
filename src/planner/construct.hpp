#pragma once

#include "planner/objective.hpp"
#include "planner/state.hpp"

#include <cstdint>

namespace samma::planner {

/// A first plan: locked decisions, then double visits, then client by client over the whole period, those
/// with most visits first, each visit at its cheapest place. People a client already has are cheap, so a
/// client fills up the same few.
void construct(State& state, const Weights& weights, std::uint64_t seed);

} // namespace samma::planner
