#include "planner/recreate.hpp"

#include <algorithm>

namespace samma::planner {

std::int64_t Recreate::key(PartIndex part, Order order, std::uint64_t salt, Random& random) const
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[static_cast<std::size_t>(part)];
    const auto day =
        static_cast<std::size_t>(problem.visits[static_cast<std::size_t>(model.visit)].first_day);
    const auto noise = static_cast<std::int64_t>(random.below(1000));
    const std::int64_t earliest = problem.days[day].earliest;
    switch (order) {
    case Order::random:
        return noise;
    case Order::fewest_slots:
        return std::int64_t{model.slot_count} * 1000 + noise;
    case Order::earliest:
        return earliest;
    case Order::by_client:
        return static_cast<std::int64_t>(mix64(static_cast<std::uint64_t>(model.client) ^ salt) >> 40U) *
                   (1 << 24) +
               earliest;
    case Order::longest:
        return -std::int64_t{problem.node_care[static_cast<std::size_t>(part)]} * 1000 + noise;
    }
    return 0;
}

bool Recreate::lay(PartIndex part, const std::optional<Candidate>& place)
{
    if (!place)
        return false;
    state_.place(part, place->position);
    state_.settle();
    return true;
}

bool Recreate::place_alone(PartIndex part, Random& random, std::int64_t below)
{
    return lay(part, inserter_.best(part, random, below));
}

void Recreate::lay_across(std::span<const Crossing> crossings, Random& random)
{
    for (const Crossing& crossing : crossings)
        lay(crossing.part, inserter_.best_in(crossing.part, crossing.to, random));
}

bool Recreate::place(PartIndex part, Random& random, std::int64_t below)
{
    const PartIndex partner = state_.problem().parts[static_cast<std::size_t>(part)].partner;
    if (partner == kNone || state_.is_placed(partner))
        return place_alone(part, random, below);
    const auto found = inserter_.best_pair(part, random, below);
    if (!found)
        return false;
    state_.place(part, found->first.position);
    state_.place(partner, found->second.position);
    state_.settle();
    return true;
}

/// What the scalar counts for the parts of this visit that have no place.
std::int64_t Recreate::vacancy_cost(PartIndex part) const
{
    const auto of_part = [&](PartIndex which) {
        const Part& model = state_.problem().parts[static_cast<std::size_t>(which)];
        return state_.is_placed(which)
                   ? 0
                   : model.weight * weights_.vacant + (model.is_optional ? weights_.optional_left : 0);
    };
    const PartIndex partner = state_.problem().parts[static_cast<std::size_t>(part)].partner;
    return of_part(part) + (partner == kNone ? 0 : of_part(partner));
}

bool Recreate::run(std::span<const PartIndex> parts, std::span<const PartIndex> waiting, Random& random,
                   std::vector<PartIndex>& left_over)
{
    constexpr std::int64_t kEarlier = std::int64_t{1} << 55;
    const auto order = static_cast<Order>(random.below(5));
    const bool doubles_first = random.chance(0.8);
    const bool waiting_first = random.chance(0.7);
    const std::uint64_t salt = random.next();
    items_.clear();
    const auto add = [&](PartIndex part, bool is_waiting) {
        const bool is_double = state_.problem().parts[static_cast<std::size_t>(part)].partner != kNone;
        const std::int64_t rank =
            (is_double && doubles_first ? 1 : 0) + (is_waiting && waiting_first ? 2 : 0);
        items_.push_back({key(part, order, salt, random) - rank * kEarlier, part});
    };
    for (const PartIndex part : parts)
        add(part, false);
    for (const PartIndex part : waiting)
        add(part, true);
    std::sort(items_.begin(), items_.end(), [](const Item& one, const Item& other) {
        return one.key != other.key ? one.key < other.key : one.part < other.part;
    });
    std::int64_t untried = 0;
    for (const Item& item : items_)
        untried += vacancy_cost(item.part);
    // The two parts of a double visit may both be asked for; the second finds itself placed with the first.
    for (const Item& item : items_) {
        if (state_.is_placed(item.part))
            continue;
        const std::int64_t left =
            most_ == kAnyCost ? kAnyCost - 1 : most_ - (scalar(state_.totals(), weights_) - untried);
        if (left < 0)
            return false;
        untried -= vacancy_cost(item.part);
        if (!place(item.part, random, left + 1))
            left_over.push_back(item.part);
    }
    return true;
}

namespace {

/// A gap holds the break when leaving `before` as early as possible still arrives in time.
bool holds_break(const State& state, NodeIndex before, std::int32_t number)
{
    const NodeIndex then = state.next(before);
    const Time depart = state.earliest(before) + state.care(before);
    return state.breaks_after(before) == 0 && !state.may_lead_back(before) &&
           state.through_breaks(depart, state.journey_after(before), number, 1) <= state.latest(then);
}

} // namespace

void slide_breaks(State& state, std::span<const ShiftIndex> shifts, Random& random, double chance)
{
    const Problem& problem = state.problem();
    for (const ShiftIndex shift : shifts) {
        const ShiftModel& model = problem.shifts[static_cast<std::size_t>(shift)];
        // With several breaks in one shift their order would have to be kept; those stay where they are.
        if (model.break_count != 1 || !random.chance(chance))
            continue;
        const NodeIndex last = model.first_node + model.node_count - 1;
        NodeIndex holder = model.first_node;
        while (holder != last && state.breaks_after(holder) == 0)
            holder = state.next(holder);
        if (holder == last)
            continue;
        const std::int32_t number = state.lift_break(holder);
        state.settle();
        NodeIndex chosen = holder;
        std::uint32_t seen = 0;
        for (NodeIndex gap = model.first_node; gap != last; gap = state.next(gap))
            if (holds_break(state, gap, number) && random.below(++seen) == 0)
                chosen = gap;
        state.lay_break(chosen, number);
        state.settle();
    }
}

} // namespace samma::planner
