#pragma once

#include "base/random.hpp"
#include "planner/ruin.hpp"
#include "planner/state.hpp"

#include <array>

namespace samma::planner {

/// Two domains that together are the whole section and share nothing: each has its people with all their
/// routes, and the clients who are mostly theirs. Two searches on them cannot disturb each other, so their
/// results are put together without loss, on one thread or two.
struct Halves {
    std::array<Domain, 2> domains;
};

/// Draws the halves anew: by whole teams, or person by person, so that over the rounds everybody meets.
Halves draw_halves(const State& state, Random& random);

/// What ties the halves together is held still for the round: visits of a client that stand in the other
/// half's routes and have a partner or a least distance to another visit keep their present start.
void fix_ties(State& state, const Halves& halves);

} // namespace samma::planner
