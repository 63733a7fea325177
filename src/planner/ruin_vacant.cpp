#include "planner/ruin.hpp"

namespace samma::planner {

void ruin_vacant(Ruin& ruin, Random& random)
{
    if (ruin.vacant.empty())
        return ruin_strings(ruin, random);
    const auto vacancies = static_cast<std::uint32_t>(ruin.vacant.size());
    const PartIndex part = ruin.vacant[random.below(vacancies)];
    const auto slots = ruin.problem().slots_of(part);
    if (slots.empty())
        return ruin_strings(ruin, random);
    const auto count = static_cast<std::uint32_t>(slots.size());
    // One moment for all routes of one day: a hole must open where several can shift their work.
    const Slot& first = slots[random.below(count)];
    const Time moment = random.between(first.earliest, first.latest);
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
