#include "planner/ruin_make_room.hpp"

namespace samma::planner {

void ruin_pair(Ruin& ruin, Random& random)
{
    const ClientIndex client = draw_client(ruin, random);
    if (client == kNone)
        return;
    const Problem& problem = ruin.problem();
    const State& state = ruin.state();
    const auto staff_count = static_cast<StaffIndex>(problem.staff_ids.size());

    // The fewer the visits of a pair, the likelier it is drawn: weight 1 / parts, by reservoir.
    StaffIndex chosen = kNone;
    double sum = 0;
    for (StaffIndex staff = 0; staff < staff_count; ++staff) {
        const std::int32_t parts = state.parts_of_pair(client, staff);
        if (parts == 0 || ruin.domain().staff[static_cast<std::size_t>(staff)] == 0)
            continue;
        const double weight = 1.0 / parts;
        sum += weight;
        if (random.unit() * sum < weight)
            chosen = staff;
    }
    if (chosen == kNone)
        return;

    ruin.change = {.client = client, .barred = {chosen, kNone}};
    for (const PartIndex part : ruin.lookup().parts_of_client(client)) {
        if (!ruin.may_take(part) || state.staff_of(part) != chosen)
            continue;
        const Time moment = state.earliest(part);
        ruin.take(part);
        for (StaffIndex other = 0; other < staff_count; ++other)
            if (other != chosen && state.parts_of_pair(client, other) > 0 && random.chance(0.5))
                make_room(ruin, part, other, moment, chosen);
    }
}

} // namespace samma::planner
