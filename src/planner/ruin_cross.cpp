#include "planner/ruin_make_room.hpp"

#include <algorithm>
#include <array>

namespace samma::planner {

namespace {

/// Single visits of one route that are under way in some stretch of time.
struct Segment {
    static constexpr std::size_t kMostParts = 16;

    std::array<PartIndex, kMostParts> parts{};
    std::size_t count = 0;
};

/// A visit of a client who meets many people, best by somebody who comes seldom; now and then any visit.
PartIndex draw_seed(const Ruin& ruin, Random& random)
{
    const ClientIndex client = random.chance(0.3) ? kNone : draw_client(ruin, random);
    if (client == kNone)
        return ruin.seed(random);
    const State& state = ruin.state();
    PartIndex chosen = kNone;
    double sum = 0;
    for (const PartIndex part : ruin.lookup().parts_of_client(client)) {
        if (!ruin.may_take(part))
            continue;
        const double parts = state.parts_of_pair(client, state.staff_of(part));
        const double weight = 1.0 / (parts * parts);
        sum += weight;
        if (random.unit() * sum < weight)
            chosen = part;
    }
    return chosen;
}

/// Whatever of the route meets [from, until]. Double visits stay: they hold two routes together.
Segment segment_of(const Ruin& ruin, ShiftIndex shift, Time from, Time until)
{
    const State& state = ruin.state();
    const Problem& problem = ruin.problem();
    const ShiftModel& model = problem.shifts[static_cast<std::size_t>(shift)];
    const NodeIndex last = model.first_node + model.node_count - 1;
    Segment segment;
    for (NodeIndex node = state.next(model.first_node);
         node != last && state.earliest(node) < until && segment.count < Segment::kMostParts;
         node = state.next(node))
        if (problem.is_part(node) && state.earliest(node) + state.care(node) > from &&
            problem.parts[static_cast<std::size_t>(node)].partner == kNone && ruin.may_take(node))
            segment.parts[segment.count++] = node;
    return segment;
}

/// How glad the client of the part is of the slot's person, roughly and without this part: that they meet
/// anyhow, how often, contact person, team.
int worth(const Ruin& ruin, PartIndex part, const Slot& slot)
{
    constexpr int kTheyMeet = 10;
    constexpr int kMostOften = 8;
    constexpr int kContact = 6;
    constexpr int kOutsideTeam = -2;
    const State& state = ruin.state();
    const ClientIndex client = ruin.problem().parts[static_cast<std::size_t>(part)].client;
    const int others = state.parts_of_pair(client, slot.staff) - (state.staff_of(part) == slot.staff ? 1 : 0);
    return (others == 0 ? 0 : kTheyMeet + std::min(others, kMostOften)) + (slot.is_contact ? kContact : 0) +
           (slot.is_outside_team ? kOutsideTeam : 0);
}

/// What the clients of a segment gain when it goes to that shift.
int gain(const Ruin& ruin, const Segment& segment, ShiftIndex to)
{
    constexpr int kCannotGo = -10;
    const Problem& problem = ruin.problem();
    int sum = 0;
    for (std::size_t number = 0; number < segment.count; ++number) {
        const PartIndex part = segment.parts[number];
        sum -= worth(ruin, part, problem.slots[static_cast<std::size_t>(ruin.state().slot(part))]);
        const auto slots = problem.slots_of(part);
        const auto there =
            std::find_if(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.shift == to; });
        sum += there == slots.end() ? kCannotGo : worth(ruin, part, *there);
    }
    return sum;
}

} // namespace

void ruin_cross(Ruin& ruin, Random& random)
{
    constexpr int kLongest = 6;
    constexpr double kOverlooked = 0.25; ///< so that the same two do not change back and forth
    const PartIndex seed = draw_seed(ruin, random);
    if (seed == kNone)
        return;
    const State& state = ruin.state();
    const Problem& problem = ruin.problem();
    const ShiftIndex own = state.shift(seed);
    NodeIndex first = seed;
    NodeIndex last = seed;
    for (int more = random.between(0, kLongest - 1); more > 0; --more) {
        NodeIndex& end = random.chance(0.5) ? first : last;
        const NodeIndex next = &end == &first ? state.prev(end) : state.next(end);
        if (problem.is_part(next))
            end = next;
    }
    const Time from = state.earliest(first);
    const Time until = state.earliest(last) + state.care(last);
    const Segment here = segment_of(ruin, own, from, until);

    ShiftIndex other = kNone;
    Segment there;
    int best = 0;
    for (const Slot& slot : problem.slots_of(seed)) {
        if (slot.shift == own || slot.shift == other ||
            ruin.domain().staff[static_cast<std::size_t>(slot.staff)] == 0 || random.chance(kOverlooked))
            continue;
        const Segment segment = segment_of(ruin, slot.shift, from, until);
        const int sum = gain(ruin, here, slot.shift) + gain(ruin, segment, own);
        if (other != kNone && sum <= best)
            continue;
        best = sum;
        other = slot.shift;
        there = segment;
    }
    if (other == kNone)
        return;
    for (std::size_t number = 0; number < there.count; ++number)
        ruin.take_across(there.parts[number], own);
    for (std::size_t number = 0; number < here.count; ++number)
        ruin.take_across(here.parts[number], other);
}

} // namespace samma::planner
