#include "planner/place_by_hand.hpp"

#include "planner/nearest_place.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace samma::planner {

namespace {

/// The told plan with what the schedule has changed in it; nothing when a locked visit would move.
std::optional<Plan> rewritten(const PlanInHand& hand, const State& state, const Schedule& schedule,
                              PartIndex moved)
{
    Plan plan = hand.told().plan();
    std::map<std::pair<VisitId, int>, Assignment*> known;
    for (auto& assignment : plan.assignments)
        known.emplace(std::pair(assignment.visit_id, assignment.part), &assignment);
    const Assignment placed = assignment_of(state, schedule, moved);
    std::optional<Assignment> added;
    std::set<ShiftId> touched{placed.shift_id};
    for (PartIndex part = 0; part < hand.problem().part_count(); ++part) {
        if (!state.is_placed(part))
            continue;
        const Part& model = hand.problem().parts[static_cast<std::size_t>(part)];
        const auto found =
            known.find({hand.problem().visit_ids[static_cast<std::size_t>(model.visit)], model.number});
        if (part == moved) {
            if (found == known.end())
                added = placed;
            else
                *found->second = placed;
            continue;
        }
        const Instant start = hand.problem().instant(schedule.starts[static_cast<std::size_t>(part)]);
        if (found == known.end() || found->second->starts_at == start)
            continue;
        if (found->second->is_locked)
            return std::nullopt;
        found->second->starts_at = start;
        touched.insert(found->second->shift_id);
    }
    if (added)
        plan.assignments.push_back(*added);
    std::erase_if(plan.vacant, [&](const VacantVisit& vacant) {
        return vacant.visit_id == placed.visit_id && vacant.part == placed.part;
    });
    const auto is_touched = [&](const PlannedBreak& planned) { return touched.contains(planned.shift_id); };
    std::erase_if(plan.breaks, is_touched);
    std::copy_if(schedule.breaks.begin(), schedule.breaks.end(), std::back_inserter(plan.breaks), is_touched);
    std::sort(plan.breaks.begin(), plan.breaks.end(), [](const PlannedBreak& one, const PlannedBreak& other) {
        return std::tie(one.time, one.shift_id) < std::tie(other.time, other.shift_id);
    });
    sort_assignments(plan.assignments);
    return plan;
}

} // namespace

std::optional<Plan> placed_by_hand(const PlanInHand& hand, const WishedPlace& wish)
{
    const PartIndex part = hand.find_part(wish.visit_id, wish.part);
    const StaffIndex staff = hand.find_staff(wish.care_worker_id);
    if (part == kNone || staff == kNone)
        return std::nullopt;
    State state = hand.state();
    if (state.is_placed(part)) {
        state.take_out(part);
        state.settle();
    }
    const auto start = place_near(hand, state, part, staff, time_of(hand.problem(), wish.starts_at));
    if (!start)
        return std::nullopt;
    std::vector<Time> told = hand.told().starts();
    told[static_cast<std::size_t>(part)] = *start;
    const Schedule schedule = choose_times(state, told);
    return rewritten(hand, state, schedule, part);
}

} // namespace samma::planner
