#include "planner/place_by_hand.hpp"

#include "planner/insertion.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace samma::planner {

namespace {

Time time_of(const Problem& problem, Instant instant)
{
    return static_cast<Time>(std::chrono::floor<Seconds>(instant - problem.origin).count());
}

/// The wished start where the place holds it; otherwise the nearest one, in whole minutes where they fit.
Time nearest_start(const Candidate& place, Time wished)
{
    const Time start = std::clamp(wished, place.earliest, place.latest);
    if (start == wished)
        return start;
    const Time up = (start + 59) / 60 * 60;
    return up <= place.latest ? up : start;
}

/// Of the person's places the one whose start comes nearest, then the cheapest.
std::optional<Candidate> nearest_place(const PlanInHand& hand, const State& state, PartIndex part,
                                       StaffIndex staff, Time wished)
{
    std::vector<std::uint8_t> only(hand.problem().staff_ids.size(), 0);
    only[static_cast<std::size_t>(staff)] = 1;
    Inserter inserter(state, hand.weights());
    inserter.use_scope({.staff = only});
    std::vector<Candidate> places;
    inserter.collect(part, places);
    const auto rank = [wished](const Candidate& place) {
        return std::tuple(std::abs(nearest_start(place, wished) - wished), place.cost);
    };
    const auto best =
        std::min_element(places.begin(), places.end(), [&](const Candidate& one, const Candidate& other) {
            return rank(one) < rank(other);
        });
    return best == places.end() ? std::nullopt : std::optional(*best);
}

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
    }
    if (added)
        plan.assignments.push_back(*added);
    std::erase_if(plan.vacant, [&](const VacantVisit& vacant) {
        return vacant.visit_id == placed.visit_id && vacant.part == placed.part;
    });
    std::erase_if(plan.breaks,
                  [&](const PlannedBreak& planned) { return planned.shift_id == placed.shift_id; });
    std::copy_if(schedule.breaks.begin(), schedule.breaks.end(), std::back_inserter(plan.breaks),
                 [&](const PlannedBreak& planned) { return planned.shift_id == placed.shift_id; });
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
    const Time wished = time_of(hand.problem(), wish.starts_at);
    const auto place = nearest_place(hand, state, part, staff, wished);
    if (!place || std::abs(nearest_start(*place, wished) - wished) > Seconds(kMostDrift).count())
        return std::nullopt;
    Position position = place->position;
    const Slot& slot = hand.problem().slots[static_cast<std::size_t>(position.slot)];
    const Time start = nearest_start(*place, wished);
    // A wish outside what was promised is kept: the part's window must not pull it back in.
    if (const auto outside = minutes_outside(slot, start, start);
        std::abs(outside) > std::abs(position.minutes_outside))
        position.minutes_outside = outside;
    state.place(part, position);
    state.settle();
    std::vector<Time> told = hand.told().starts();
    told[static_cast<std::size_t>(part)] = start;
    const Schedule schedule = choose_times(state, told);
    return rewritten(hand, state, schedule, part);
}

} // namespace samma::planner
