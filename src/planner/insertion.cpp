#include "planner/insertion.hpp"

#include <algorithm>
#include <limits>

namespace samma::planner {

namespace {

constexpr std::int64_t kNoCost = std::numeric_limits<std::int64_t>::max();

std::size_t index_of(std::int32_t number)
{
    return static_cast<std::size_t>(number);
}

/// The stops that a part would be tied to by the least distances of its visit on that date.
template <typename Use>
void for_each_tied(const State& state, std::span<const LagEnd> lags, std::int32_t date, Use&& use)
{
    for (const LagEnd& lag : lags)
        if (const PartIndex other = state.placed_part(lag.other);
            other != kNone && state.date_of(other) == date)
            use(other);
}

} // namespace

std::int32_t minutes_outside(const Slot& slot, Time earliest, Time latest)
{
    if (earliest > slot.promised_until)
        return (earliest - slot.promised_until + 59) / 60;
    if (latest < slot.promised_from)
        return -((slot.promised_from - latest + 59) / 60);
    return 0;
}

bool Inserter::may_use(PartIndex part, const Slot& slot) const
{
    if (scope_.staff[index_of(slot.staff)] == 0)
        return false;
    const Part& model = state_.problem().parts[index_of(part)];
    const CircleChange& change = scope_.change;
    return model.client != change.client ||
           (slot.staff != change.barred[0] && slot.staff != change.barred[1]);
}

Inserter::Bounds Inserter::bounds_of(PartIndex part, const Slot& slot) const
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[index_of(part)];
    Bounds bounds{slot.earliest, slot.latest};
    if (model.partner != kNone && state_.is_placed(model.partner)) {
        const bool is_same_day = problem.slots[index_of(state_.slot(model.partner))].day == slot.day;
        if (!is_same_day || state_.staff_of(model.partner) == slot.staff)
            return {kNever, -kNever};
        bounds.earliest = std::max(bounds.earliest, state_.earliest(model.partner));
        bounds.latest = std::min(bounds.latest, state_.latest(model.partner));
    } else if (problem.has_lags(model.visit)) {
        const std::int32_t date = problem.days[index_of(slot.day)].date_index;
        bounds.earliest = std::max(bounds.earliest, state_.earliest_by_lags(model.visit, date));
        bounds.latest = std::min(bounds.latest, state_.latest_by_lags(model.visit, date));
    }
    return bounds;
}

/// Calls `take(after, breaks_before, earliest, latest, added travel)` for each gap of the slot's route that
/// holds the part, in route order.
template <typename Take>
void Inserter::scan(PartIndex part, SlotIndex slot, Take&& take) const
{
    const Problem& problem = state_.problem();
    const Slot& target = problem.slots[index_of(slot)];
    const Bounds bounds = bounds_of(part, target);
    if (bounds.earliest > bounds.latest)
        return;
    const ShiftModel& shift = problem.shifts[index_of(target.shift)];
    const Time care = state_.care(part);
    const NodeIndex last = shift.first_node + shift.node_count - 1;
    NodeIndex then = kNone;
    for (NodeIndex before = shift.first_node; before != last; before = then) {
        then = state_.next(before);
        const Time depart = state_.earliest(before) + state_.care(before);
        if (depart > bounds.latest)
            return;
        const Time arrive_by = state_.latest(then);
        if (arrive_by < bounds.earliest + care)
            continue;
        const Time out = problem.travel(shift.mode, before, part);
        const Time on = problem.travel(shift.mode, part, then);
        const std::int32_t breaks = state_.breaks_after(before);
        const std::int32_t first = state_.first_break_after(before);
        for (std::int32_t split = 0; split <= breaks; ++split) {
            const Time earliest = std::max(bounds.earliest, state_.through_breaks(depart, out, first, split));
            const Time latest = std::min(
                bounds.latest, state_.before_breaks(arrive_by, on, first + split, breaks - split) - care);
            if (earliest <= latest)
                take(before, split, earliest, latest, out + on - problem.travel(shift.mode, before, then));
        }
    }
}

bool Inserter::closes_cycle(PartIndex part, const Slot& slot, NodeIndex after) const
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[index_of(part)];
    const NodeIndex then = state_.next(after);
    if (model.partner != kNone && state_.is_placed(model.partner))
        return state_.reaches(then, model.partner) || state_.reaches(model.partner, after);
    if (!problem.has_lags(model.visit))
        return false;
    const std::int32_t date = problem.days[index_of(slot.day)].date_index;
    bool is_closed = false;
    for_each_tied(state_, problem.lags_into(model.visit), date, [&](NodeIndex first) {
        is_closed = is_closed || state_.reaches(then, first);
        for_each_tied(state_, problem.lags_out_of(model.visit), date,
                      [&](NodeIndex next) { is_closed = is_closed || state_.reaches(next, first); });
    });
    for_each_tied(state_, problem.lags_out_of(model.visit), date,
                  [&](NodeIndex next) { is_closed = is_closed || state_.reaches(next, after); });
    return is_closed;
}

bool Inserter::pair_closes_cycle(PartIndex part, const Candidate& left, const Candidate& right) const
{
    const Problem& problem = state_.problem();
    const Slot& slot = problem.slots[index_of(left.position.slot)];
    if (closes_cycle(part, slot, left.position.after) || closes_cycle(part, slot, right.position.after))
        return true;
    const NodeIndex after_left = state_.next(left.position.after);
    const NodeIndex after_right = state_.next(right.position.after);
    return state_.reaches(after_left, right.position.after) ||
           state_.reaches(after_right, left.position.after);
}

std::int64_t Inserter::outside_cost(std::int32_t minutes) const
{
    return minutes == 0 ? 0 : weights_.outside_visit + std::abs(minutes) * weights_.outside_minute;
}

std::int64_t Inserter::continuity_cost(PartIndex part, const Slot& slot) const
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[index_of(part)];
    std::int64_t cost = slot.is_outside_team ? weights_.outside_team : 0;
    if (model.contact_could && !slot.is_contact) {
        const bool is_counted = model.partner != kNone && state_.is_placed(model.partner);
        cost += is_counted ? 0 : weights_.contact_missed;
    } else if (slot.is_contact && model.partner != kNone && state_.misses_contact(model.visit)) {
        cost -= weights_.contact_missed;
    }
    const std::int32_t parts = state_.parts_of_pair(model.client, slot.staff);
    const bool is_welcome = slot.staff == scope_.change.welcome && model.client == scope_.change.client;
    if (parts == 0 && !is_welcome) {
        const std::int32_t people = state_.distinct_staff(model.client);
        cost += weights_.spread * (spread_of(people + 1) - spread_of(people));
        cost += problem.was_met(model.client, slot.staff) ? 0 : weights_.new_person;
    }
    cost += weights_.concentration * (concentration_of(parts + 1) - concentration_of(parts));
    const std::int64_t inverse = problem.shifts[index_of(slot.shift)].minutes_inverse;
    const std::int64_t load = state_.care_minutes(slot.shift);
    return cost + weights_.unevenness *
                      (unevenness_of(load + state_.care(part) / 60, inverse) - unevenness_of(load, inverse));
}

std::optional<Candidate> Inserter::best(PartIndex part, Random& random)
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[index_of(part)];
    ranked_.clear();
    for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
        const Slot& slot = problem.slots[index_of(index)];
        if (may_use(part, slot))
            ranked_.push_back({continuity_cost(part, slot), index});
    }
    std::sort(ranked_.begin(), ranked_.end(), [](const Ranked& one, const Ranked& other) {
        return one.cost != other.cost ? one.cost < other.cost : one.slot < other.slot;
    });

    std::optional<Candidate> found;
    std::int64_t best_cost = kNoCost;
    for (const auto& [base, index] : ranked_) {
        // Travel can be saved by an insertion only where the triangle inequality fails: count on none.
        if (base >= best_cost)
            break;
        if (scope_.blink_per_1024 > 0 && (random.next() & 1023U) < scope_.blink_per_1024)
            continue;
        const Slot& slot = problem.slots[index_of(index)];
        const SlotIndex taken = index;
        const std::int64_t fixed = base;
        scan(part, index, [&](NodeIndex after, std::int32_t split, Time earliest, Time latest, Time travel) {
            const std::int32_t outside = minutes_outside(slot, earliest, latest);
            const std::int64_t cost = fixed + weights_.travel * travel + outside_cost(outside);
            if (cost >= best_cost || closes_cycle(part, slot, after))
                return;
            best_cost = cost;
            found = Candidate{{taken, after, split, outside}, earliest, latest, slot.staff, travel, cost};
        });
    }
    return found;
}

void Inserter::collect(PartIndex part, std::vector<Candidate>& candidates)
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[index_of(part)];
    candidates.clear();
    for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
        const Slot& slot = problem.slots[index_of(index)];
        if (!may_use(part, slot))
            continue;
        const std::int64_t base = continuity_cost(part, slot);
        scan(part, index, [&](NodeIndex after, std::int32_t split, Time earliest, Time latest, Time travel) {
            if (closes_cycle(part, slot, after))
                return;
            const std::int32_t outside = minutes_outside(slot, earliest, latest);
            const std::int64_t cost = base + weights_.travel * travel + outside_cost(outside);
            candidates.push_back(
                {{index, after, split, outside}, earliest, latest, slot.staff, travel, cost});
        });
    }
}

std::optional<Candidate> Inserter::at(PartIndex part, const Position& position) const
{
    const Slot& slot = state_.problem().slots[index_of(position.slot)];
    std::optional<Candidate> found;
    scan(
        part, position.slot,
        [&](NodeIndex after, std::int32_t split, Time earliest, Time latest, Time travel) {
            if (after != position.after || split != position.breaks_before || closes_cycle(part, slot, after))
                return;
            const std::int32_t outside = minutes_outside(slot, earliest, latest);
            const std::int64_t cost =
                continuity_cost(part, slot) + weights_.travel * travel + outside_cost(outside);
            found =
                Candidate{{position.slot, after, split, outside}, earliest, latest, slot.staff, travel, cost};
        });
    return found;
}

/// Both parts together: the contact person counts once, and two new people are dearer than twice one.
std::int64_t Inserter::pair_cost(PartIndex part, const Candidate& left, const Candidate& right) const
{
    const Problem& problem = state_.problem();
    const Part& model = problem.parts[index_of(part)];
    const Slot& left_slot = problem.slots[index_of(left.position.slot)];
    const Slot& right_slot = problem.slots[index_of(right.position.slot)];
    std::int64_t cost = left.cost + right.cost;
    const bool could = model.contact_could || problem.parts[index_of(model.partner)].contact_could;
    const auto charged = [&](PartIndex which, const Slot& slot) {
        return problem.parts[index_of(which)].contact_could && !slot.is_contact ? 1 : 0;
    };
    const int charges = charged(part, left_slot) + charged(model.partner, right_slot);
    const int due = could && !left_slot.is_contact && !right_slot.is_contact ? 1 : 0;
    cost += (due - charges) * weights_.contact_missed;
    const bool both_new = state_.parts_of_pair(model.client, left.staff) == 0 &&
                          state_.parts_of_pair(model.client, right.staff) == 0;
    if (both_new) {
        const std::int32_t people = state_.distinct_staff(model.client);
        cost += weights_.spread * (spread_of(people + 2) - 2 * spread_of(people + 1) + spread_of(people));
    }
    const std::int32_t outside = minutes_outside(left_slot, std::max(left.earliest, right.earliest),
                                                 std::min(left.latest, right.latest));
    return cost - outside_cost(left.position.minutes_outside) - outside_cost(right.position.minutes_outside) +
           2 * outside_cost(outside);
}

std::optional<std::pair<Candidate, Candidate>> Inserter::best_pair(PartIndex part, Random& random)
{
    const Problem& problem = state_.problem();
    collect(part, left_);
    collect(problem.parts[index_of(part)].partner, right_);
    const auto by_cost = [](const Candidate& one, const Candidate& other) { return one.cost < other.cost; };
    std::stable_sort(left_.begin(), left_.end(), by_cost);
    std::stable_sort(right_.begin(), right_.end(), by_cost);

    // Joint costs are lower than the sum by the contact person counted twice, never by more.
    const std::int64_t rebate = weights_.contact_missed;
    std::optional<std::pair<Candidate, Candidate>> found;
    std::int64_t best_cost = kNoCost;
    for (const Candidate& left : left_) {
        if (right_.empty() || (found && left.cost + right_.front().cost - rebate >= best_cost))
            break;
        if (scope_.blink_per_1024 > 0 && (random.next() & 1023U) < scope_.blink_per_1024)
            continue;
        const Slot& left_slot = problem.slots[index_of(left.position.slot)];
        for (const Candidate& right : right_) {
            if (found && left.cost + right.cost - rebate >= best_cost)
                break;
            const Slot& right_slot = problem.slots[index_of(right.position.slot)];
            const Time earliest = std::max(left.earliest, right.earliest);
            const Time latest = std::min(left.latest, right.latest);
            if (left.staff == right.staff || left_slot.day != right_slot.day || earliest > latest)
                continue;
            const std::int64_t cost = pair_cost(part, left, right);
            if (cost >= best_cost || pair_closes_cycle(part, left, right))
                continue;
            best_cost = cost;
            found.emplace(left, right);
            found->first.position.minutes_outside = minutes_outside(left_slot, earliest, latest);
            found->second.position.minutes_outside = found->first.position.minutes_outside;
        }
    }
    if (found)
        found->first.cost = best_cost;
    return found;
}

} // namespace samma::planner
