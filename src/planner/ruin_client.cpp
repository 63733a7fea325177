#include "planner/ruin_make_room.hpp"

namespace samma::planner {

void ruin_client(Ruin& ruin, Random& random)
{
    const ClientIndex client = draw_client(ruin, random);
    if (client == kNone)
        return;
    const Problem& problem = ruin.problem();
    const State& state = ruin.state();
    const auto parts = ruin.lookup().parts_of_client(client);
    const int days = problem.dates.days();
    const int span = random.chance(0.3) ? days : random.between(1, 4);
    const int first = random.between(0, days - 1);
    const bool makes_room = span <= 4 || random.chance(0.3);
    for (const PartIndex part : parts) {
        if (!ruin.may_take(part))
            continue;
        const int date = state.date_of(part);
        if ((date - first + days) % days >= span)
            continue;
        const Time moment = state.earliest(part);
        const StaffIndex staff = state.staff_of(part);
        ruin.take(part);
        if (!makes_room)
            continue;
        const auto count = static_cast<std::uint32_t>(problem.staff_ids.size());
        const auto offset = random.below(count);
        for (std::uint32_t step = 0; step < count; ++step) {
            const auto other = static_cast<StaffIndex>((offset + step) % count);
            if (other == staff || state.parts_of_pair(client, other) == 0)
                continue;
            make_room(ruin, part, other, moment, staff);
            if (random.chance(0.5))
                break;
        }
    }
}

} // namespace samma::planner
