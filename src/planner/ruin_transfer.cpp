#include "planner/ruin_make_room.hpp"

namespace samma::planner {

void ruin_transfer(Ruin& ruin, Random& random)
{
    const ClientIndex client = draw_client(ruin, random);
    if (client == kNone)
        return;
    const State& state = ruin.state();
    const auto parts = ruin.lookup().parts_of_client(client);
    const auto part_count = static_cast<std::uint32_t>(parts.size());
    // Who takes over: somebody who could do a random visit of the client.
    const PartIndex sample = parts[random.below(part_count)];
    const auto slots = ruin.problem().slots_of(sample);
    if (slots.empty())
        return;
    const StaffIndex staff = slots[random.below(static_cast<std::uint32_t>(slots.size()))].staff;
    if (ruin.domain().staff[static_cast<std::size_t>(staff)] == 0)
        return;
    ruin.change = {.client = client, .welcome = staff};
    const auto offset = random.below(part_count);
    for (std::uint32_t step = 0; step < part_count && !ruin.is_full(); ++step) {
        const PartIndex part = parts[(offset + step) % part_count];
        if (!ruin.may_take(part) || state.staff_of(part) == staff)
            continue;
        const auto of_part = ruin.problem().slots_of(part);
        bool could = false;
        for (const Slot& slot : of_part)
            could = could || slot.staff == staff;
        if (!could)
            continue;
        const Time moment = state.earliest(part);
        const StaffIndex freed = state.staff_of(part);
        ruin.take(part);
        make_room(ruin, part, staff, moment, freed);
    }
}

} // namespace samma::planner
