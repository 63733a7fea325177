#include "planner/ruin.hpp"

namespace samma::planner {

void ruin_series(Ruin& ruin, Random& random)
{
    const PartIndex seed = ruin.seed(random);
    if (seed == kNone)
        return;
    const State& state = ruin.state();
    const Problem& problem = ruin.problem();
    const VisitIndex visit = problem.parts[static_cast<std::size_t>(seed)].visit;
    const auto parts = ruin.lookup().parts_of_series(problem.visits[static_cast<std::size_t>(visit)].series);
    const int neighbours = random.between(1, 3);
    for (const PartIndex part : parts)
        if (ruin.may_take(part))
            ruin.take_around(state.shift(part), state.earliest(part), neighbours);
}

} // namespace samma::planner
