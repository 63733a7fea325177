#pragma once

#include "planner/ruin.hpp"

#include <cstdlib>

namespace samma::planner {

/// Takes out one visit that the person makes at about the time at which the part has been done, where the
/// part could be hers and she is not free; best one whose client knows `freed`, who has that time to spare
/// now.
inline void make_room(Ruin& ruin, PartIndex part, StaffIndex staff, Time moment, StaffIndex freed)
{
    constexpr Time kAround = 900;
    if (ruin.domain().staff[static_cast<std::size_t>(staff)] == 0)
        return;
    const State& state = ruin.state();
    const Problem& problem = ruin.problem();
    const Time until = moment + state.care(part) + kAround;
    for (const Slot& slot : problem.slots_of(part)) {
        if (slot.staff != staff || moment < slot.earliest || moment > slot.latest)
            continue;
        const ShiftModel& shift = problem.shifts[static_cast<std::size_t>(slot.shift)];
        const NodeIndex last = shift.first_node + shift.node_count - 1;
        PartIndex chosen = kNone;
        Time distance = kNever;
        for (NodeIndex node = shift.first_node; node != last; node = state.next(node)) {
            const Time start = state.earliest(node);
            if (start > until)
                break;
            if (!problem.is_part(node) || start + state.care(node) + kAround < moment || !ruin.may_take(node))
                continue;
            const ClientIndex client = problem.parts[static_cast<std::size_t>(node)].client;
            const bool is_known = freed != kNone && state.parts_of_pair(client, freed) > 0;
            const Time away = std::abs(start - moment) + (is_known ? 0 : kNever / 2);
            if (away < distance) {
                distance = away;
                chosen = node;
            }
        }
        if (chosen != kNone)
            ruin.take(chosen);
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
