#include "planner/ruin.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

/// What stands outside what was promised, from a random part on; kNone when nothing does.
PartIndex draw_outside(const Ruin& ruin, Random& random)
{
    const State& state = ruin.state();
    const auto& parts = ruin.domain().part_list;
    if (state.totals().outside_visits == 0 || parts.empty())
        return kNone;
    const std::size_t from = random.below(static_cast<std::uint32_t>(parts.size()));
    for (std::size_t step = 0; step < parts.size(); ++step)
        if (const PartIndex part = parts[(from + step) % parts.size()];
            state.minutes_outside(part) != 0 && ruin.may_take(part))
            return part;
    return kNone;
}

PartIndex draw_unkept(const Ruin& ruin, Random& random)
{
    const auto vacancies = static_cast<std::uint32_t>(ruin.vacant.size());
    const PartIndex outside = vacancies == 0 || random.chance(0.3) ? draw_outside(ruin, random) : kNone;
    return outside == kNone && vacancies > 0 ? ruin.vacant[random.below(vacancies)] : outside;
}

} // namespace

void ruin_vacant(Ruin& ruin, Random& random)
{
    const PartIndex part = draw_unkept(ruin, random);
    if (part == kNone)
        return ruin_strings(ruin, random);
    const auto slots = ruin.problem().slots_of(part);
    if (slots.empty())
        return ruin_strings(ruin, random);
    const auto count = static_cast<std::uint32_t>(slots.size());
    // One moment for all routes of one day: a hole must open where several can shift their work.
    const Slot& first = slots[random.below(count)];
    const bool is_outside = ruin.state().is_placed(part);
    const Time from = is_outside ? std::max(first.earliest, first.promised_from) : first.earliest;
    const Time until = is_outside ? std::min(first.latest, first.promised_until) : first.latest;
    const Time moment = random.between(from, std::max(from, until));
    ruin.take(part);
    const int length = random.between(1, 6);
    const int routes = random.between(1, 6);
    const auto offset = random.below(count);
    int opened = 0;
    for (std::uint32_t step = 0; step < count && opened < routes; ++step) {
        const Slot& slot = slots[(offset + step) % count];
        if (slot.day != first.day || ruin.domain().staff[static_cast<std::size_t>(slot.staff)] == 0)
            continue;
        ruin.take_around(slot.shift, moment, length);
        ++opened;
    }
}

} // namespace samma::planner
