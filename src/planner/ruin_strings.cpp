#include "planner/ruin.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace samma::planner {

void ruin_strings(Ruin& ruin, Random& random)
{
    constexpr std::size_t kMostRoutes = 5;
    const PartIndex seed = ruin.seed(random);
    if (seed == kNone)
        return;
    const Problem& problem = ruin.problem();
    const State& state = ruin.state();
    const Time moment = state.earliest(seed);
    const ShiftIndex own = state.shift(seed);
    const std::int32_t mode = problem.shifts[static_cast<std::size_t>(own)].mode;

    struct Near {
        Time distance;
        ShiftIndex shift;
    };
    std::array<Near, kMostRoutes> nearest{};
    std::size_t count = 0;
    for (const ShiftIndex shift : ruin.lookup().shifts_beside(own)) {
        const ShiftModel& model = problem.shifts[static_cast<std::size_t>(shift)];
        if (ruin.domain().staff[static_cast<std::size_t>(model.staff)] == 0 || model.from > moment ||
            model.until < moment)
            continue;
        const PartIndex part = ruin.nearest_part(shift, moment);
        if (part == kNone)
            continue;
        const Time distance = problem.travel(mode, seed, part) + std::abs(state.earliest(part) - moment) / 4 +
                              static_cast<Time>(random.below(300));
        const Near entry{distance, shift};
        std::size_t at = count < kMostRoutes ? count++ : kMostRoutes;
        if (at == kMostRoutes && nearest[kMostRoutes - 1].distance <= distance)
            continue;
        at = std::min(at, kMostRoutes - 1);
        for (; at > 0 && nearest[at - 1].distance > distance; --at)
            nearest[at] = nearest[at - 1];
        nearest[at] = entry;
    }
    const int length = random.between(1, 5);
    const auto routes = static_cast<std::size_t>(random.between(1, static_cast<int>(kMostRoutes)));
    ruin.take_around(own, moment, length);
    for (std::size_t route = 0; route < std::min(routes, count); ++route)
        ruin.take_around(nearest[route].shift, moment, length);
}

} // namespace samma::planner
