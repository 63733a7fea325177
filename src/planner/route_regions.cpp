#include "planner/route_regions.hpp"

#include "planner/insertion.hpp"

#include <algorithm>
#include <numeric>

namespace samma::planner {

namespace {

std::size_t index_of(std::int32_t number)
{
    return static_cast<std::size_t>(number);
}

NodeIndex last_of(const ShiftModel& shift)
{
    return shift.first_node + shift.node_count - 1;
}

bool is_same_route(const State& one, const State& other, const ShiftModel& shift)
{
    for (NodeIndex node = shift.first_node; node != last_of(shift); node = one.next(node)) {
        if (one.next(node) != other.next(node) || one.breaks_after(node) != other.breaks_after(node))
            return false;
        if (one.problem().is_part(node) && one.minutes_outside(node) != other.minutes_outside(node))
            return false;
    }
    return true;
}

void empty_route(State& plan, const ShiftModel& shift)
{
    for (NodeIndex node = plan.next(shift.first_node); node != last_of(shift);) {
        const NodeIndex then = plan.next(node);
        if (plan.problem().is_part(node))
            plan.take_out(node);
        node = then;
    }
}

/// The fixed stop before the route's first break; kNone without one.
NodeIndex fixed_stop_of_break(const State& plan, const ShiftModel& shift)
{
    NodeIndex fixed = kNone;
    for (NodeIndex node = shift.first_node; node != last_of(shift); node = plan.next(node)) {
        fixed = plan.problem().is_part(node) ? fixed : node;
        if (plan.breaks_after(node) > 0)
            return fixed;
    }
    return kNone;
}

/// Puts the only break of an empty route between the fixed stops that it lies between in the other plan.
void move_break(const State& other, const ShiftModel& shift, State& plan)
{
    const NodeIndex from = fixed_stop_of_break(plan, shift);
    const NodeIndex to = fixed_stop_of_break(other, shift);
    if (shift.break_count != 1 || from == to || from == kNone || to == kNone)
        return;
    plan.lay_break(to, plan.lift_break(from));
    plan.settle();
}

/// The labels may ask for fewer minutes outside while the route is not whole, never for more on that side.
bool are_enough(std::int32_t given, std::int32_t asked)
{
    return asked == 0 || (asked > 0 ? given >= asked : given <= asked);
}

bool lay_part(const State& other, PartIndex part, NodeIndex before, State& plan)
{
    const Position position{other.slot(part), before, other.breaks_after(before),
                            other.minutes_outside(part)};
    if (plan.is_placed(part) || plan.breaks_after(before) < position.breaks_before)
        return false;
    const Weights unpriced;
    const auto place = Inserter(plan, unpriced).at(part, position);
    if (!place || !are_enough(position.minutes_outside, place->position.minutes_outside) ||
        !ties_hold(plan, part, place->staff))
        return false;
    plan.place(part, position);
    plan.settle();
    return true;
}

} // namespace

RouteRegions::RouteRegions(const Problem& problem) : problem_(problem), parent_(problem.shifts.size())
{
    shifts_.reserve(problem.shifts.size());
    starts_.reserve(problem.shifts.size() + 1);
}

ShiftIndex RouteRegions::root(ShiftIndex shift)
{
    while (parent_[index_of(shift)] != shift)
        shift = parent_[index_of(shift)] = parent_[index_of(parent_[index_of(shift)])];
    return shift;
}

void RouteRegions::find(const State& one, const State& other)
{
    std::iota(parent_.begin(), parent_.end(), 0);
    for (PartIndex part = 0; part < problem_.part_count(); ++part)
        if (one.is_placed(part) && other.is_placed(part))
            parent_[index_of(root(one.shift(part)))] = root(other.shift(part));
    shifts_.clear();
    for (ShiftIndex shift = 0; shift < problem_.shift_count(); ++shift)
        if (!is_same_route(one, other, problem_.shifts[index_of(shift)]))
            shifts_.push_back(shift);
    std::sort(shifts_.begin(), shifts_.end(), [this](ShiftIndex left, ShiftIndex right) {
        const ShiftIndex left_root = root(left);
        const ShiftIndex right_root = root(right);
        return left_root != right_root ? left_root < right_root : left < right;
    });
    starts_.assign(1, 0);
    for (std::size_t number = 1; number <= shifts_.size(); ++number)
        if (number == shifts_.size() || root(shifts_[number]) != root(shifts_[number - 1]))
            starts_.push_back(number);
}

bool lay_routes_of(const State& other, std::span<const ShiftIndex> shifts, State& plan)
{
    const Problem& problem = plan.problem();
    for (const ShiftIndex shift : shifts)
        empty_route(plan, problem.shifts[index_of(shift)]);
    plan.settle();
    for (const ShiftIndex index : shifts) {
        const ShiftModel& shift = problem.shifts[index_of(index)];
        move_break(other, shift, plan);
        NodeIndex before = shift.first_node;
        for (NodeIndex node = other.next(before); before != last_of(shift); node = other.next(node)) {
            if (problem.is_part(node) ? !lay_part(other, node, before, plan)
                                      : plan.breaks_after(before) != other.breaks_after(before))
                return false;
            before = node;
        }
    }
    return true;
}

} // namespace samma::planner
