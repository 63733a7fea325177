#include "planner/try_place.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

NodeIndex break_holder(const State& state, const ShiftModel& model)
{
    const NodeIndex last = model.first_node + model.node_count - 1;
    for (NodeIndex node = model.first_node; node != last; node = state.next(node))
        if (state.breaks_after(node) == 1)
            return node;
    return kNone;
}

} // namespace

std::optional<Candidate> best_place_with(const State& state, const Weights& weights, PartIndex part,
                                         StaffIndex staff)
{
    std::vector<std::uint8_t> only(state.problem().staff_ids.size(), 0);
    only[index_of(staff)] = 1;
    Inserter inserter(state, weights);
    inserter.use_scope({.staff = only});
    Random unused(0); // without blinking nothing is drawn
    return inserter.best(part, unused);
}

std::vector<PartIndex> parts_in_the_way(const State& state, PartIndex part, StaffIndex staff)
{
    const Problem& problem = state.problem();
    std::vector<PartIndex> found;
    for (const Slot& slot : problem.slots_of(part)) {
        if (slot.staff != staff)
            continue;
        const ShiftModel& model = problem.shifts[index_of(slot.shift)];
        const NodeIndex last = model.first_node + model.node_count - 1;
        for (NodeIndex node = state.next(model.first_node); node != last; node = state.next(node)) {
            if (!problem.is_part(node))
                continue;
            const Time out = problem.travel(model.mode, part, node);
            const Time back = problem.travel(model.mode, node, part);
            if (state.earliest(node) + state.care(node) + back > slot.earliest &&
                state.latest(node) < slot.latest + state.care(part) + out)
                found.push_back(node);
        }
    }
    std::sort(found.begin(), found.end(), [&](PartIndex one, PartIndex other) {
        return state.earliest(one) != state.earliest(other) ? state.earliest(one) < state.earliest(other)
                                                            : one < other;
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool fits_without_break(State& state, PartIndex part, StaffIndex staff)
{
    const Problem& problem = state.problem();
    const Weights none;
    for (const Slot& slot : problem.slots_of(part)) {
        if (slot.staff != staff)
            continue;
        const NodeIndex holder = break_holder(state, problem.shifts[index_of(slot.shift)]);
        if (holder == kNone)
            continue;
        const auto mark = state.mark();
        state.lift_break(holder);
        state.settle();
        const bool fits = best_place_with(state, none, part, staff).has_value();
        state.rollback_to(mark);
        if (fits)
            return true;
    }
    return false;
}

} // namespace samma::planner
