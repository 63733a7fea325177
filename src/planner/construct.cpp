#include "planner/construct.hpp"

#include "planner/recreate.hpp"

#include <algorithm>
#include <vector>

namespace samma::planner {

void construct(State& state, const Weights& weights, std::uint64_t seed)
{
    const Problem& problem = state.problem();
    const Domain domain = Domain::whole(problem);
    Random random(seed);
    Recreate recreate(state, weights);
    recreate.use_scope({.staff = domain.staff});

    std::vector<std::int32_t> part_count(problem.client_ids.size(), 0);
    for (const Part& part : problem.parts)
        ++part_count[static_cast<std::size_t>(part.client)];

    const auto rank = [&](PartIndex index) {
        const Part& part = problem.parts[static_cast<std::size_t>(index)];
        const auto day =
            static_cast<std::size_t>(problem.visits[static_cast<std::size_t>(part.visit)].first_day);
        const int stage = part.is_locked ? 0 : part.partner != kNone ? 1 : 2;
        return std::tuple(stage, -part_count[static_cast<std::size_t>(part.client)], part.client,
                          problem.days[day].earliest, index);
    };
    std::vector<PartIndex> order(problem.parts.size());
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        order[static_cast<std::size_t>(part)] = part;
    std::sort(order.begin(), order.end(),
              [&](PartIndex one, PartIndex other) { return rank(one) < rank(other); });
    for (const PartIndex part : order) {
        if (state.is_placed(part))
            continue;
        if (problem.parts[static_cast<std::size_t>(part)].is_locked)
            recreate.place_alone(part, random);
        else
            recreate.place(part, random);
    }
}

} // namespace samma::planner
