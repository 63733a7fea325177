#include "planner/ruin.hpp"

#include <cstdlib>

namespace samma::planner {

Domain Domain::whole(const Problem& problem)
{
    Domain domain;
    domain.staff.assign(problem.staff_ids.size(), 1);
    domain.parts.assign(problem.parts.size(), 1);
    domain.list(problem);
    return domain;
}

void Domain::list(const Problem& problem)
{
    client_list.clear();
    part_list.clear();
    std::vector<std::uint8_t> has_parts(problem.client_ids.size(), 0);
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        if (parts[static_cast<std::size_t>(part)] == 0)
            continue;
        part_list.push_back(part);
        has_parts[static_cast<std::size_t>(problem.parts[static_cast<std::size_t>(part)].client)] = 1;
    }
    for (std::size_t client = 0; client < has_parts.size(); ++client)
        if (has_parts[client] != 0)
            client_list.push_back(static_cast<ClientIndex>(client));
}

bool Ruin::may_take(PartIndex part) const
{
    return state_.is_placed(part) && domain_.parts[static_cast<std::size_t>(part)] != 0 &&
           !problem().parts[static_cast<std::size_t>(part)].is_locked &&
           domain_.staff[static_cast<std::size_t>(state_.staff_of(part))] != 0;
}

void Ruin::take_out(PartIndex part)
{
    shifts_.push_back(state_.shift(part));
    state_.take_out(part);
}

void Ruin::take(PartIndex part)
{
    if (is_full() || !may_take(part))
        return;
    const PartIndex partner = problem().parts[static_cast<std::size_t>(part)].partner;
    const bool takes_both = partner != kNone && may_take(partner);
    take_out(part);
    if (takes_both)
        take_out(partner);
    removed_.push_back(takes_both && partner < part ? partner : part);
}

void Ruin::take_across(PartIndex part, ShiftIndex to)
{
    take(part);
    if (!state_.is_placed(part))
        crossings_.push_back({part, to});
}

PartIndex Ruin::seed(Random& random) const
{
    constexpr int kTries = 8;
    const auto count = static_cast<std::uint32_t>(domain_.part_list.size());
    for (int attempt = 0; attempt < kTries && count > 0; ++attempt)
        if (const PartIndex part = domain_.part_list[random.below(count)]; may_take(part))
            return part;
    return kNone;
}

PartIndex Ruin::nearest_part(ShiftIndex shift, Time moment) const
{
    const ShiftModel& model = problem().shifts[static_cast<std::size_t>(shift)];
    const NodeIndex last = model.first_node + model.node_count - 1;
    PartIndex nearest = kNone;
    Time distance = kNever;
    for (NodeIndex node = model.first_node; node != last; node = state_.next(node)) {
        if (!problem().is_part(node))
            continue;
        const Time away = std::abs(state_.earliest(node) - moment);
        if (away >= distance)
            continue;
        distance = away;
        nearest = node;
    }
    return nearest;
}

void Ruin::take_around(ShiftIndex shift, Time moment, int count)
{
    const PartIndex centre = nearest_part(shift, moment);
    if (centre == kNone)
        return;
    NodeIndex before = state_.prev(centre);
    NodeIndex then = state_.next(centre);
    take(centre);
    for (int taken = 1; taken < count; ++taken) {
        const bool may_go_back = problem().is_part(before);
        const bool may_go_on = problem().is_part(then);
        if (!may_go_back && !may_go_on)
            return;
        const bool goes_back = may_go_back && (!may_go_on || taken % 2 == 1);
        NodeIndex& side = goes_back ? before : then;
        const NodeIndex victim = side;
        side = goes_back ? state_.prev(victim) : state_.next(victim);
        take(victim);
    }
}

} // namespace samma::planner
