#include "planner/ruin_make_room.hpp"

namespace samma::planner {

void ruin_exchange(Ruin& ruin, Random& random)
{
    // Two visits side by side in time, done by two people: their clients and these two change places.
    const PartIndex seed = ruin.seed(random);
    if (seed == kNone)
        return;
    const State& state = ruin.state();
    const Problem& problem = ruin.problem();
    const auto beside = ruin.lookup().shifts_beside(state.shift(seed));
    if (beside.empty())
        return;
    const ShiftIndex shift = beside[random.below(static_cast<std::uint32_t>(beside.size()))];
    const PartIndex other = ruin.nearest_part(shift, state.earliest(seed));
    if (other == kNone || !ruin.may_take(other))
        return;
    const ClientIndex clients[] = {problem.parts[static_cast<std::size_t>(seed)].client,
                                   problem.parts[static_cast<std::size_t>(other)].client};
    const StaffIndex staff[] = {state.staff_of(seed), state.staff_of(other)};
    for (const ClientIndex client : clients)
        for (const PartIndex part : ruin.lookup().parts_of_client(client))
            if (ruin.may_take(part) && (state.staff_of(part) == staff[0] || state.staff_of(part) == staff[1]))
                ruin.take(part);
}

} // namespace samma::planner
