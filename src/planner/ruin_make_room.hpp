#pragma once

#include "planner/ruin.hpp"

namespace samma::planner {

/// Takes out what the person does about the time at which the part has been done, where the part could be
/// hers.
inline void make_room(Ruin& ruin, PartIndex part, StaffIndex staff, Time moment)
{
    if (ruin.domain().staff[static_cast<std::size_t>(staff)] == 0)
        return;
    for (const Slot& slot : ruin.problem().slots_of(part)) {
        if (slot.staff != staff)
            continue;
        const bool is_near = slot.earliest <= moment && moment <= slot.latest;
        const PartIndex nearest = is_near ? ruin.nearest_part(slot.shift, moment) : kNone;
        if (nearest == kNone)
            continue;
        const Time start = ruin.state().earliest(nearest);
        const Time end = start + ruin.state().care(nearest);
        if (end + 900 >= moment && start <= moment + ruin.state().care(part) + 900)
            ruin.take(nearest);
    }
}

/// A random client of the domain, of two drawn the one who meets more people.
inline ClientIndex draw_client(const Ruin& ruin, Random& random)
{
    const auto& clients = ruin.domain().client_list;
    if (clients.empty())
        return kNone;
    const auto count = static_cast<std::uint32_t>(clients.size());
    const ClientIndex one = clients[random.below(count)];
    const ClientIndex other = clients[random.below(count)];
    return ruin.state().distinct_staff(one) >= ruin.state().distinct_staff(other) ? one : other;
}

} // namespace samma::planner
