#include "planner/state.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cstdlib>

namespace samma::planner {

namespace {

/// What two visits of a household that are not made together count among the wishes: in the search as much as
/// a visit outside the team. Measured: docs/adr/0095.
constexpr std::int32_t kApart = 6;

} // namespace

State::State(const Problem& problem) : problem_(&problem)
{
    pairs_at_ = index_of(problem.node_count()) * kCellsPerNode;
    distinct_at_ = pairs_at_ + problem.client_ids.size() * problem.staff_ids.size();
    weighed_at_ = distinct_at_ + problem.client_ids.size();
    load_at_ = weighed_at_ + problem.client_ids.size();
    cells_.assign(load_at_ + problem.shifts.size(), 0);
    queued_.assign(index_of(problem.node_count()), 0);
    visited_.assign(index_of(problem.node_count()), 0);
    pushed_.assign(index_of(problem.node_count()), -kNever);
    lay_out_fixed_stops();
    rebuild();
}

void State::lay_out_fixed_stops()
{
    for (NodeIndex node = 0; node < problem_->node_count(); ++node) {
        write(node, Field::place, problem_->node_place[index_of(node)]);
        write(node, Field::care, problem_->node_care[index_of(node)]);
        write(node, Field::slot, kNone);
        write(node, Field::next, kNone);
        write(node, Field::prev, kNone);
        write(node, Field::shift, problem_->node_shift[index_of(node)]);
        if (problem_->is_part(node))
            continue;
        const Time start = problem_->fixed_start[index_of(node)];
        for (const Field field : {Field::earliest, Field::latest, Field::window_from, Field::window_until})
            write(node, field, start);
    }
    for (ShiftIndex shift = 0; shift < problem_->shift_count(); ++shift) {
        const ShiftModel& model = problem_->shifts[index_of(shift)];
        for (NodeIndex node = model.first_node; node + 1 < model.first_node + model.node_count; ++node) {
            write(node, Field::next, node + 1);
            write(node + 1, Field::prev, node);
            write_journey(node);
        }
        spread_breaks(shift);
    }
}

/// Each break starts in the gap between fixed stops that leaves it most room around the middle of its window;
/// a break that fits nowhere beside the fixed stretches is left out, and the exact checker will say so.
void State::spread_breaks(ShiftIndex shift)
{
    const ShiftModel& model = problem_->shifts[index_of(shift)];
    NodeIndex first_gap = model.first_node;
    const NodeIndex last = model.first_node + model.node_count - 1;
    for (int number = 0; number < model.break_count; ++number) {
        const std::int32_t index = model.first_break + number;
        const BreakModel& planned = problem_->breaks[index_of(index)];
        NodeIndex best = kNone;
        Time best_room = -1;
        for (NodeIndex gap = first_gap; gap < last; ++gap) {
            const Time from = problem_->fixed_start[index_of(gap)] + problem_->node_care[index_of(gap)];
            const Time until = problem_->fixed_start[index_of(gap + 1)];
            const std::int32_t taken = breaks_after(gap);
            const std::int32_t first = taken == 0 ? index : first_break_after(gap);
            if (through_breaks(from, 0, first, taken + 1) > until)
                continue;
            const Time room =
                std::min(until, planned.latest + planned.length) - std::max(from, planned.earliest);
            if (room > best_room) {
                best = gap;
                best_room = room;
            }
        }
        if (best == kNone)
            continue;
        const std::int32_t taken = breaks_after(best);
        write_break_counts(best, taken == 0 ? index : first_break_after(best), taken + 1);
        first_gap = best;
    }
}

void State::write_break_counts(NodeIndex after, std::int32_t first, std::int32_t count)
{
    SAMMA_DASSERT(count < kBreaksPerGap);
    write(after, Field::breaks, count == 0 ? 0 : first * kBreaksPerGap + count);
}

PartIndex State::placed_part(VisitIndex visit) const
{
    const VisitModel& model = problem_->visits[index_of(visit)];
    for (int number = 0; number < model.part_count; ++number)
        if (is_placed(model.first_part + number))
            return model.first_part + number;
    return kNone;
}

Time State::earliest_by_lags(VisitIndex visit, std::int32_t date) const
{
    Time bound = -kNever;
    if (!problem_->has_lags(visit))
        return bound;
    for (const LagEnd& lag : problem_->lags_into(visit)) {
        const PartIndex first = placed_part(lag.other);
        if (first != kNone && date_of(first) == date)
            bound = std::max(bound, earliest(first) + lag.at_least);
    }
    for (const LagEnd& lag : problem_->lags_out_of(visit)) {
        const PartIndex then = lag.has_most() ? placed_part(lag.other) : kNone;
        if (then != kNone && date_of(then) == date)
            bound = std::max(bound, earliest(then) - lag.at_most);
    }
    return bound;
}

Time State::latest_by_lags(VisitIndex visit, std::int32_t date) const
{
    Time bound = kNever;
    if (!problem_->has_lags(visit))
        return bound;
    for (const LagEnd& lag : problem_->lags_out_of(visit)) {
        const PartIndex then = placed_part(lag.other);
        if (then != kNone && date_of(then) == date)
            bound = std::min(bound, latest(then) - lag.at_least);
    }
    for (const LagEnd& lag : problem_->lags_into(visit)) {
        const PartIndex first = lag.has_most() ? placed_part(lag.other) : kNone;
        if (first != kNone && date_of(first) == date)
            bound = std::min(bound, latest(first) + lag.at_most);
    }
    return bound;
}

Time State::after_breaks_from(Time depart, Time journey, std::int32_t first, std::int32_t count) const
{
    Time moment = depart;
    Time spent = journey;
    for (std::int32_t number = first; number < first + count; ++number) {
        const BreakModel& planned = problem_->breaks[index_of(number)];
        moment = std::max(moment, planned.earliest);
        if (moment > planned.latest)
            return kNever;
        moment += planned.length;
        spent += planned.length;
    }
    return std::max(moment, depart + spent);
}

Time State::before_breaks_until(Time arrive, Time journey, std::int32_t first, std::int32_t count) const
{
    Time moment = arrive;
    Time spent = journey;
    for (std::int32_t number = first + count - 1; number >= first; --number) {
        const BreakModel& planned = problem_->breaks[index_of(number)];
        moment = std::min(moment - planned.length, planned.latest);
        if (moment < planned.earliest)
            return -kNever;
        spent += planned.length;
    }
    return std::min(moment, arrive - spent);
}

bool State::misses_contact(VisitIndex visit) const
{
    const VisitModel& model = problem_->visits[index_of(visit)];
    bool could = false;
    bool is_placed_somewhere = false;
    for (PartIndex part = model.first_part; part < model.first_part + model.part_count; ++part) {
        could = could || problem_->parts[index_of(part)].contact_could;
        if (!is_placed(part))
            continue;
        is_placed_somewhere = true;
        if (problem_->slots[index_of(slot(part))].is_contact)
            return false;
    }
    return could && is_placed_somewhere;
}

std::int32_t State::count_apart(PartIndex part, NodeIndex after) const
{
    const NodeIndex then = next(after) == part ? next(part) : next(after);
    const auto visit_at = [&](NodeIndex node) {
        return problem_->is_part(node) ? problem_->parts[index_of(node)].visit : kNone;
    };
    std::int32_t apart = 0;
    for (const VisitIndex other : problem_->household_of(visit_at(part)))
        if (const PartIndex placed = placed_part(other); placed != kNone)
            apart += placed != after && placed != then ? 1 : 0;
    if (problem_->is_part(after))
        for (const VisitIndex other : problem_->household_of(visit_at(after)))
            apart += other == visit_at(then) ? 1 : 0;
    return kApart * apart;
}

void State::write_journey(NodeIndex from)
{
    const std::int32_t mode = problem_->shifts[index_of(shift(from))].mode;
    write(from, Field::journey, problem_->travel(mode, from, next(from)));
}

std::int64_t State::unevenness(ShiftIndex shift) const
{
    return unevenness_of(care_minutes(shift), problem_->shifts[index_of(shift)].minutes_inverse);
}

/// Adds or takes away what one placed part counts for, but for travel and the contact person.
void State::count(PartIndex part, SlotIndex slot, std::int32_t sign)
{
    const Slot& taken = problem_->slots[index_of(slot)];
    const Part& model = problem_->parts[index_of(part)];
    const std::size_t pair = pairs_at_ + problem_->pair_index(model.client, taken.staff);
    const std::size_t distinct = distinct_at_ + index_of(model.client);
    const std::size_t load = load_at_ + index_of(taken.shift);
    const std::int32_t before = cells_[pair];
    const std::int32_t after = before + sign;

    totals_.vacant -= sign * model.weight;
    totals_.optional_left -= model.is_optional ? sign : 0;
    totals_.changed += model.was_published && !taken.is_published ? sign : 0;
    totals_.against_wish += sign * taken.against_wish;
    totals_.outside_team += taken.is_outside_team ? sign : 0;
    totals_.outside_circle += taken.is_outside_circle ? sign : 0;
    const std::int32_t earlier = problem_->earlier_parts(model.client, taken.staff);
    totals_.concentration += concentration_of(earlier + after) - concentration_of(earlier + before);
    if (before == 0 || after == 0) {
        write(distinct, cells_[distinct] + sign);
        totals_.new_people += problem_->was_met(model.client, taken.staff) ? 0 : sign;
        if (!problem_->is_given(model.client, taken.staff)) {
            const std::size_t weighed = weighed_at_ + index_of(model.client);
            const std::int32_t people = cells_[weighed];
            const std::int32_t target = problem_->client_target[index_of(model.client)];
            totals_.spread += spread_of(people + sign, target) - spread_of(people, target);
            write(weighed, people + sign);
        }
    }
    write(pair, after);
    totals_.unevenness -= unevenness(taken.shift);
    write(load, cells_[load] + sign * problem_->node_care[index_of(part)] / 60);
    totals_.unevenness += unevenness(taken.shift);
}

void State::count_outside(std::int32_t minutes, std::int32_t sign)
{
    totals_.outside_minutes += sign * std::abs(minutes);
    totals_.outside_visits += minutes != 0 ? sign : 0;
}

void State::write_window(PartIndex part)
{
    const Slot& taken = problem_->slots[index_of(slot(part))];
    const std::int32_t outside = minutes_outside(part);
    const Time from = taken.promised_from + std::min(outside, 0) * 60;
    const Time until = taken.promised_until + std::max(outside, 0) * 60;
    write(part, Field::window_from, std::max(taken.earliest, from));
    write(part, Field::window_until, std::min(taken.latest, until));
}

void State::place(PartIndex part, const Position& position)
{
    SAMMA_ASSERT(!is_placed(part));
    const Slot& taken = problem_->slots[index_of(position.slot)];
    const VisitIndex visit = problem_->parts[index_of(part)].visit;
    const NodeIndex before = position.after;
    const NodeIndex then = next(before);
    const std::int32_t first_break = first_break_after(before);
    const std::int32_t break_count = breaks_after(before);

    totals_.contact_missed -= misses_contact(visit) ? 1 : 0;
    totals_.against_wish += households_apart(part, before);
    totals_.travel -= journey_after(before);
    write(part, Field::slot, position.slot);
    write(part, Field::shift, taken.shift);
    write(part, Field::outside, position.minutes_outside);
    write_window(part);
    write(part, Field::prev, before);
    write(part, Field::next, then);
    write(before, Field::next, part);
    write(then, Field::prev, part);
    write_break_counts(before, first_break, position.breaks_before);
    write_break_counts(part, first_break + position.breaks_before, break_count - position.breaks_before);
    write_journey(before);
    write_journey(part);
    totals_.travel += journey_after(before) + journey_after(part);
    totals_.contact_missed += misses_contact(visit) ? 1 : 0;
    count(part, position.slot, 1);
    count_outside(position.minutes_outside, 1);

    write(part, Field::earliest, -kNever);
    write(part, Field::latest, kNever);
    push_forward(part);
    push_backward(part);
}

void State::take_out(PartIndex part)
{
    SAMMA_DASSERT(is_placed(part));
    const VisitIndex visit = problem_->parts[index_of(part)].visit;
    const NodeIndex before = prev(part);
    const NodeIndex then = next(part);
    push_lag_neighbours(part);

    totals_.contact_missed -= misses_contact(visit) ? 1 : 0;
    totals_.against_wish -= households_apart(part, before);
    totals_.travel -= journey_after(before) + journey_after(part);
    count(part, slot(part), -1);
    count_outside(minutes_outside(part), -1);
    const std::int32_t break_count = breaks_after(before) + breaks_after(part);
    const std::int32_t first_break =
        breaks_after(before) > 0 ? first_break_after(before) : first_break_after(part);
    write(before, Field::next, then);
    write(then, Field::prev, before);
    write_break_counts(before, first_break, break_count);
    write(part, Field::slot, kNone);
    write(part, Field::shift, kNone);
    write(part, Field::next, kNone);
    write(part, Field::prev, kNone);
    write(part, Field::breaks, 0);
    write(part, Field::outside, 0);
    write(part, Field::journey, 0);
    write_journey(before);
    totals_.travel += journey_after(before);
    totals_.contact_missed += misses_contact(visit) ? 1 : 0;

    push_forward(then);
    push_backward(before);
    loosen_after(then);
    loosen_before(before);
    if (const PartIndex partner = problem_->parts[index_of(part)].partner;
        partner != kNone && is_placed(partner)) {
        push_forward(partner);
        push_backward(partner);
        loosen_after(partner);
        loosen_before(partner);
    }
}

std::int32_t State::lift_break(NodeIndex after)
{
    SAMMA_DASSERT(breaks_after(after) == 1);
    const std::int32_t number = first_break_after(after);
    write_break_counts(after, 0, 0);
    push_forward(next(after));
    push_backward(after);
    loosen_after(next(after));
    loosen_before(after);
    return number;
}

void State::lay_break(NodeIndex after, std::int32_t number)
{
    SAMMA_DASSERT(breaks_after(after) == 0);
    write_break_counts(after, number, 1);
    push_forward(next(after));
    push_backward(after);
}

void State::begin()
{
    SAMMA_DASSERT(!is_recording_ && journal_.empty());
    is_recording_ = true;
    totals_before_ = totals_;
}

void State::commit()
{
    is_recording_ = false;
    journal_.clear();
}

void State::rollback()
{
    rollback_to({0, totals_before_});
    commit();
}

void State::rollback_to(const Mark& mark)
{
    for (std::size_t left = journal_.size(); left > mark.changes; --left)
        cells_[journal_[left - 1].cell] = journal_[left - 1].before;
    journal_.resize(mark.changes);
    totals_ = mark.totals;
}

void State::rebuild()
{
    totals_ = {};
    std::fill(cells_.begin() + static_cast<std::ptrdiff_t>(pairs_at_), cells_.end(), 0);
    for (const Part& part : problem_->parts) {
        totals_.vacant += part.weight;
        totals_.optional_left += part.is_optional ? 1 : 0;
    }
    for (ClientIndex client = 0; client < problem_->client_count(); ++client) {
        const std::int32_t given = problem_->client_given[index_of(client)];
        cells_[weighed_at_ + index_of(client)] = given;
        totals_.spread += spread_of(given, problem_->client_target[index_of(client)]);
    }
    for (ShiftIndex shift = 0; shift < problem_->shift_count(); ++shift) {
        const ShiftModel& model = problem_->shifts[index_of(shift)];
        const NodeIndex last = model.first_node + model.node_count - 1;
        for (NodeIndex node = model.first_node; node != last; node = next(node)) {
            write_journey(node);
            totals_.travel += journey_after(node);
            if (!problem_->is_part(node))
                continue;
            count(node, slot(node), 1);
            count_outside(minutes_outside(node), 1);
            write_window(node);
            write(node, Field::earliest, -kNever);
            write(node, Field::latest, kNever);
            push_forward(node);
            push_backward(node);
        }
    }
    for (VisitIndex visit = 0; visit < static_cast<VisitIndex>(problem_->visits.size()); ++visit)
        totals_.contact_missed += misses_contact(visit) ? 1 : 0;
    count_households();
    settle();
}

void State::take_routes(const State& other, std::span<const std::uint8_t> staff,
                        std::span<const std::uint8_t> parts)
{
    for (NodeIndex node = 0; node < problem_->node_count(); ++node) {
        const ShiftIndex theirs = other.shift(node);
        const bool is_taken = theirs == kNone
                                  ? parts[index_of(node)] != 0
                                  : staff[index_of(problem_->shifts[index_of(theirs)].staff)] != 0;
        const auto first = static_cast<std::ptrdiff_t>(at(node, Field::next));
        if (is_taken)
            std::copy_n(other.cells_.begin() + first, kCellsPerNode, cells_.begin() + first);
    }
    rebuild();
}

void State::count_households()
{
    if (!problem_->has_households())
        return;
    for (VisitIndex visit = 0; visit < static_cast<VisitIndex>(problem_->visits.size()); ++visit) {
        const PartIndex part = placed_part(visit);
        if (part == kNone)
            continue;
        for (const VisitIndex other : problem_->household_of(visit))
            if (const PartIndex placed = placed_part(other); visit < other && placed != kNone)
                totals_.against_wish += next(part) != placed && prev(part) != placed ? kApart : 0;
    }
}

Levels State::levels() const
{
    Levels levels{.vacant = totals_.vacant,
                  .outside_minutes = totals_.outside_minutes,
                  .outside_visits = totals_.outside_visits,
                  .contact_missed = totals_.contact_missed,
                  .outside_team = totals_.outside_team,
                  .spread = totals_.spread * 2 + totals_.new_people,
                  .against_wish = totals_.against_wish,
                  .optional_left = totals_.optional_left,
                  .unevenness = totals_.unevenness,
                  .travel_seconds = totals_.travel,
                  .changed = totals_.changed};
    for (ClientIndex client = 0; client < problem_->client_count(); ++client)
        levels.most_people = std::max<std::int64_t>(levels.most_people, distinct_staff(client));
    return levels;
}

} // namespace samma::planner
