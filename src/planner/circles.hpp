#pragma once

#include "planner/objective.hpp"
#include "planner/problem.hpp"

#include <cstdint>

namespace samma::planner {

/// Chooses each client's circle (planner design §3 A): the few people whom the plan is to concentrate on, for
/// all clients at once and before any route is made, so that nobody's circle counts on hours that another's
/// has taken. Marks every slot with somebody outside the client's circle as `is_outside_circle`.
///
/// Each client in turn takes her cheapest team against what the others have taken (PricedTeam, exact): a
/// person costs what `weights` says one more person costs, a visit what it gives away of contact person, team
/// and wishes, and an hour that is asked for twice costs more from round to round, the more the longer it has
/// been asked for twice (negotiated congestion: McMurchie and Ebeling 1995). The same seed gives the same
/// circles.
void choose_circles(Problem& problem, const Weights& weights, std::uint64_t seed);

} // namespace samma::planner
