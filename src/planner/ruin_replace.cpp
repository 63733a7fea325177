#include "planner/ruin_make_room.hpp"

#include <array>

namespace samma::planner {

namespace {

/// Who leaves the client: drawn with weight 1 / visits, so that who comes seldom leaves first.
StaffIndex draw_leaver(const Ruin& ruin, ClientIndex client, StaffIndex other_leaver, Random& random)
{
    StaffIndex chosen = kNone;
    double sum = 0;
    for (StaffIndex staff = 0; staff < ruin.problem().staff_count(); ++staff) {
        const std::int32_t parts = ruin.state().parts_of_pair(client, staff);
        if (parts == 0 || staff == other_leaver || ruin.domain().staff[static_cast<std::size_t>(staff)] == 0)
            continue;
        const double weight = 1.0 / parts;
        sum += weight;
        if (random.unit() * sum < weight)
            chosen = staff;
    }
    return chosen;
}

/// Who comes instead: drawn with the cube of how many of the leavers' visits she could make.
StaffIndex draw_newcomer(const Ruin& ruin, const CircleChange& change, Random& random)
{
    const Problem& problem = ruin.problem();
    const State& state = ruin.state();
    std::array<std::int32_t, kMostStaff> could{};
    for (const PartIndex part : ruin.lookup().parts_of_client(change.client)) {
        if (!state.is_placed(part))
            continue;
        const StaffIndex staff = state.staff_of(part);
        if (staff != change.barred[0] && staff != change.barred[1])
            continue;
        for (const Slot& slot : problem.slots_of(part))
            ++could[static_cast<std::size_t>(slot.staff)];
    }
    StaffIndex chosen = kNone;
    double sum = 0;
    for (StaffIndex staff = 0; staff < problem.staff_count(); ++staff) {
        if (staff == change.barred[0] || staff == change.barred[1] ||
            ruin.domain().staff[static_cast<std::size_t>(staff)] == 0)
            continue;
        const auto count = static_cast<double>(could[static_cast<std::size_t>(staff)]);
        const double weight = count * count * count;
        sum += weight;
        if (weight > 0 && random.unit() * sum < weight)
            chosen = staff;
    }
    return chosen;
}

} // namespace

void ruin_replace(Ruin& ruin, Random& random)
{
    const ClientIndex client = draw_client(ruin, random);
    if (client == kNone)
        return;
    const State& state = ruin.state();
    CircleChange change{.client = client};
    change.barred[0] = draw_leaver(ruin, client, kNone, random);
    if (change.barred[0] == kNone)
        return;
    if (random.chance(0.5))
        change.barred[1] = draw_leaver(ruin, client, change.barred[0], random);
    change.welcome = draw_newcomer(ruin, change, random);
    if (change.welcome == kNone)
        return;
    ruin.change = change;
    for (const PartIndex part : ruin.lookup().parts_of_client(client)) {
        if (!ruin.may_take(part))
            continue;
        const StaffIndex leaver = state.staff_of(part);
        if (leaver != change.barred[0] && leaver != change.barred[1])
            continue;
        const Time moment = state.earliest(part);
        ruin.take(part);
        make_room(ruin, part, change.welcome, moment, leaver);
    }
}

} // namespace samma::planner
