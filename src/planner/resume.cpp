#include "planner/resume.hpp"

#include "planner/insertion.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>

namespace samma::planner {

namespace {

template <typename Id>
std::unordered_map<Id, std::int32_t> numbers_of(const std::vector<Id>& ids)
{
    std::unordered_map<Id, std::int32_t> numbers;
    for (std::size_t number = 0; number < ids.size(); ++number)
        numbers.emplace(ids[number], static_cast<std::int32_t>(number));
    return numbers;
}

Time time_of(const Problem& problem, Instant instant)
{
    return static_cast<Time>(std::chrono::floor<Seconds>(instant - problem.origin).count());
}

/// Minutes outside what was promised, of a start that people know.
std::int32_t told_outside(const Slot& slot, Time start)
{
    return minutes_outside(slot, start, start);
}

} // namespace

ToldPlan::ToldPlan(const Problem& problem, const Plan& plan)
    : plan_(&plan), parts_(problem.parts.size()), starts_(problem.parts.size(), kNone),
      breaks_(problem.breaks.size(), kNone)
{
    read_assignments(problem);
    read_breaks(problem);
}

void ToldPlan::read_assignments(const Problem& problem)
{
    const auto visits = numbers_of(problem.visit_ids);
    const auto shifts = numbers_of(problem.shift_ids);
    const auto staff = numbers_of(problem.staff_ids);
    for (const Assignment& assignment : plan_->assignments) {
        const auto visit = visits.find(assignment.visit_id);
        if (visit == visits.end())
            continue;
        const VisitModel& model = problem.visits[index_of(visit->second)];
        if (assignment.part < 0 || assignment.part >= model.part_count)
            continue;
        const PartIndex part = model.first_part + assignment.part;
        Told& told = parts_[index_of(part)];
        told.assignment = &assignment;
        told.start = time_of(problem, assignment.starts_at);
        starts_[index_of(part)] = told.start;
        if (const auto person = staff.find(assignment.care_worker_id); person != staff.end())
            told.staff = person->second;
        const auto shift = shifts.find(assignment.shift_id);
        if (shift == shifts.end())
            continue;
        const Part& target = problem.parts[index_of(part)];
        for (SlotIndex slot = target.first_slot; slot < target.first_slot + target.slot_count; ++slot) {
            const Slot& candidate = problem.slots[index_of(slot)];
            const bool is_there =
                candidate.shift == shift->second && problem.days[index_of(candidate.day)].on == assignment.on;
            const bool holds_start = candidate.earliest <= told.start && told.start <= candidate.latest;
            if (is_there && (told.slot == kNone || holds_start))
                told.slot = slot;
        }
    }
}

void ToldPlan::read_breaks(const Problem& problem)
{
    const auto shifts = numbers_of(problem.shift_ids);
    std::vector<std::int32_t> read(problem.shifts.size(), 0);
    for (const PlannedBreak& planned : plan_->breaks) {
        const auto shift = shifts.find(planned.shift_id);
        if (shift == shifts.end())
            continue;
        const ShiftModel& model = problem.shifts[index_of(shift->second)];
        std::int32_t& number = read[index_of(shift->second)];
        if (number < model.break_count)
            breaks_[index_of(model.first_break + number++)] = time_of(problem, planned.time.from);
    }
}

/// Moves the break of a shift into the gap between fixed stops in which the plan has it. Shifts with several
/// breaks keep theirs where the state has spread them.
void ToldPlan::lay_breaks(State& state) const
{
    const Problem& problem = state.problem();
    for (const ShiftModel& model : problem.shifts) {
        const Time start = model.break_count == 1 ? breaks_[index_of(model.first_break)] : kNone;
        if (start == kNone)
            continue;
        const NodeIndex last = model.first_node + model.node_count - 1;
        NodeIndex holder = kNone;
        NodeIndex wished = kNone;
        for (NodeIndex gap = model.first_node; gap != last; gap = state.next(gap)) {
            holder = state.breaks_after(gap) > 0 ? gap : holder;
            wished = state.earliest(gap) + state.care(gap) <= start ? gap : wished;
        }
        if (holder == kNone || wished == kNone || holder == wished)
            continue;
        state.lay_break(wished, state.lift_break(holder));
        state.settle();
    }
}

bool ToldPlan::lay(State& state, PartIndex part, NodeIndex& tail) const
{
    const Problem& problem = state.problem();
    const Told& told = parts_[index_of(part)];
    while (!problem.is_part(state.next(tail)) && state.earliest(state.next(tail)) <= told.start &&
           state.next(state.next(tail)) != kNone)
        tail = state.next(tail);
    Position position{.slot = told.slot, .after = tail};
    const std::int32_t first = state.first_break_after(tail);
    for (std::int32_t number = first; number < first + state.breaks_after(tail); ++number) {
        const Time planned = breaks_[index_of(number)];
        position.breaks_before += planned != kNone && planned < told.start ? 1 : 0;
    }
    const Weights none;
    const auto found = Inserter(state, none).at(part, position);
    if (!found)
        return false;
    const Slot& slot = problem.slots[index_of(told.slot)];
    const std::int32_t known = told_outside(slot, told.start);
    const std::int32_t needed = found->position.minutes_outside;
    position.minutes_outside = std::abs(known) > std::abs(needed) ? known : needed;
    state.place(part, position);
    state.settle();
    tail = part;
    return true;
}

std::vector<PartIndex> ToldPlan::lay_into(State& state) const
{
    const Problem& problem = state.problem();
    lay_breaks(state);
    std::vector<NodeIndex> tails;
    for (const ShiftModel& model : problem.shifts)
        tails.push_back(model.first_node);
    std::vector<PartIndex> order;
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        if (parts_[index_of(part)].assignment)
            order.push_back(part);
    std::sort(order.begin(), order.end(), [&](PartIndex one, PartIndex other) {
        return std::tie(starts_[index_of(one)], one) < std::tie(starts_[index_of(other)], other);
    });
    std::vector<PartIndex> gone;
    for (const PartIndex part : order) {
        const SlotIndex slot = parts_[index_of(part)].slot;
        const bool is_laid =
            slot != kNone && lay(state, part, tails[index_of(problem.slots[index_of(slot)].shift)]);
        if (!is_laid)
            gone.push_back(part);
    }
    return gone;
}

} // namespace samma::planner
