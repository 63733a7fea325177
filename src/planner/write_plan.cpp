#include "planner/write_plan.hpp"

#include "planner/explain.hpp"

#include <algorithm>
#include <tuple>

namespace samma::planner {

Assignment assignment_of(const State& state, const Schedule& schedule, PartIndex index)
{
    const Problem& problem = state.problem();
    const Part& part = problem.parts[static_cast<std::size_t>(index)];
    const Slot& slot = problem.slots[static_cast<std::size_t>(state.slot(index))];
    return {.visit_id = problem.visit_ids[static_cast<std::size_t>(part.visit)],
            .part = part.number,
            .care_worker_id = problem.staff_ids[static_cast<std::size_t>(slot.staff)],
            .shift_id = problem.shift_ids[static_cast<std::size_t>(slot.shift)],
            .on = problem.days[static_cast<std::size_t>(slot.day)].on,
            .starts_at = problem.instant(schedule.starts[static_cast<std::size_t>(index)]),
            .is_locked = part.is_locked,
            .special_reason = special_reason(state, index)};
}

Plan plan_of(const State& state, const Schedule& schedule)
{
    const Problem& problem = state.problem();
    Plan plan;
    plan.section_id = problem.section_id;
    plan.dates = problem.dates;
    plan.breaks = schedule.breaks;
    plan.vacant = explain_vacant(state);
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        if (state.is_placed(part))
            plan.assignments.push_back(assignment_of(state, schedule, part));
    sort_assignments(plan.assignments);
    return plan;
}

void sort_assignments(std::vector<Assignment>& assignments)
{
    std::sort(assignments.begin(), assignments.end(), [](const Assignment& one, const Assignment& other) {
        return std::tie(one.starts_at, one.visit_id, one.part) <
               std::tie(other.starts_at, other.visit_id, other.part);
    });
}

} // namespace samma::planner
