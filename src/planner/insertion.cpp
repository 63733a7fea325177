#include "planner/insertion.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace samma::planner {

namespace {

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
    if (model.client == change.client && (slot.staff == change.barred[0] || slot.staff == change.barred[1]))
        return false;
    return state_.problem().visits[index_of(model.visit)].tie_count == 0 ||
           ties_hold(state_, part, slot.staff);
}

bool ties_hold(const State& state, PartIndex part, StaffIndex staff)
{
    const Problem& problem = state.problem();
    for (const TieEnd& tie : problem.ties_of(problem.parts[index_of(part)].visit)) {
        const VisitModel& other = problem.visits[index_of(tie.other)];
        for (PartIndex tied = other.first_part; tied < other.first_part + other.part_count; ++tied)
            if (state.is_placed(tied) && (state.staff_of(tied) == staff) != tie.is_same)
                return false;
    }
    return true;
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
    const Problem::Journeys journeys = problem.journeys(shift.mode);
    const PlaceIndex own_place = state_.place(part);
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
        const Time out = journeys.between(state_.place(before), own_place);
        const Time on = journeys.between(own_place, state_.place(then));
        const std::int32_t breaks = state_.breaks_after(before);
        const std::int32_t first = state_.first_break_after(before);
        for (std::int32_t split = 0; split <= breaks; ++split) {
            const Time earliest = std::max(bounds.earliest, state_.through_breaks(depart, out, first, split));
            const Time latest = std::min(
                bounds.latest, state_.before_breaks(arrive_by, on, first + split, breaks - split) - care);
            if (earliest <= latest)
                take(before, split, earliest, latest, out + on - state_.journey_after(before));
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

bool Inserter::needs_trial(PartIndex part, NodeIndex after) const
{
    const Problem& problem = state_.problem();
    if (problem.bound_pairs.empty())
        return false;
    const Part& model = problem.parts[index_of(part)];
    return model.partner != kNone || problem.has_lags(model.visit) || state_.may_lead_back(after);
}

/// The place as a trial, in the promised time widened by so many minutes.
State::Trial trial_of(PartIndex part, const Slot& slot, const Position& position, std::int32_t outside)
{
    return {.part = part,
            .slot = position.slot,
            .after = position.after,
            .breaks_before = position.breaks_before,
            .from = std::max(slot.earliest, slot.promised_from + std::min(outside, 0) * 60),
            .until = std::min(slot.latest, slot.promised_until + std::max(outside, 0) * 60)};
}

/// The minutes outside with which the place truly holds; nothing when chains forbid it.
std::optional<std::int32_t> Inserter::try_out(PartIndex part, const Candidate& place) const
{
    const Slot& slot = state_.problem().slots[index_of(place.position.slot)];
    const std::int32_t outside = place.position.minutes_outside;
    if (!needs_trial(part, place.position.after))
        return closes_cycle(part, slot, place.position.after) ? std::nullopt : std::optional(outside);
    State::Trial trial = trial_of(part, slot, place.position, outside);
    if (state_.earliest_with({&trial, 1}))
        return outside;
    trial.from = slot.earliest;
    trial.until = slot.latest;
    const auto start = state_.earliest_with({&trial, 1});
    return start ? std::optional(minutes_outside(slot, *start, *start)) : std::nullopt;
}

std::optional<std::int32_t> Inserter::try_pair(PartIndex part, const Candidate& left,
                                               const Candidate& right) const
{
    const Problem& problem = state_.problem();
    const PartIndex partner = problem.parts[index_of(part)].partner;
    const Slot& left_slot = problem.slots[index_of(left.position.slot)];
    const Slot& right_slot = problem.slots[index_of(right.position.slot)];
    const std::int32_t outside = minutes_outside(left_slot, std::max(left.earliest, right.earliest),
                                                 std::min(left.latest, right.latest));
    if (problem.bound_pairs.empty())
        return pair_closes_cycle(part, left, right) ? std::nullopt : std::optional(outside);
    std::array<State::Trial, 2> trials{trial_of(part, left_slot, left.position, outside),
                                       trial_of(partner, right_slot, right.position, outside)};
    if (state_.earliest_with(trials))
        return outside;
    trials[0].from = trials[1].from = std::max(left_slot.earliest, right_slot.earliest);
    trials[0].until = trials[1].until = std::min(left_slot.latest, right_slot.latest);
    const auto start = state_.earliest_with(trials);
    return start ? std::optional(minutes_outside(left_slot, *start, *start)) : std::nullopt;
}

std::int64_t Inserter::outside_cost(std::int32_t minutes) const
{
    return minutes == 0 ? 0 : weights_.outside_visit + std::abs(minutes) * weights_.outside_minute;
}

/// What standing in that gap adds, beside what giving the part to its slot does.
std::int64_t Inserter::step_cost(PartIndex part, NodeIndex after, Time travel) const
{
    return weights_.travel * travel + weights_.against_wish * state_.households_apart(part, after);
}

/// What giving one part to a slot adds for levels 3 and 4; holds what is the same for all of its slots.
class Inserter::SlotPrice {
  public:
    SlotPrice(const Inserter& inserter, PartIndex part)
        : state_(inserter.state_), problem_(state_.problem()), weights_(inserter.weights_),
          model_(problem_.parts[index_of(part)]), parts_by_staff_(state_.parts_by_staff(model_.client)),
          care_minutes_by_shift_(state_.care_minutes_by_shift()), care_minutes_(state_.care(part) / 60)
    {
        const bool has_partner = model_.partner != kNone;
        if (model_.contact_could)
            not_contact_ = has_partner && state_.is_placed(model_.partner) ? 0 : weights_.contact_missed;
        if (has_partner && state_.misses_contact(model_.visit))
            contact_ = -weights_.contact_missed;
        if (model_.was_published)
            changed_ = weights_.changed;
        if (inserter.scope_.change.client == model_.client)
            welcome_ = inserter.scope_.change.welcome;
        const std::int32_t people = state_.weighed_people(model_.client);
        const std::int32_t target = problem_.client_target[index_of(model_.client)];
        one_more_ = weights_.spread * (spread_of(people + 1, target) - spread_of(people, target));
    }

    [[nodiscard]] std::int64_t of(const Slot& slot) const
    {
        std::int64_t cost = slot.is_contact ? contact_ : not_contact_;
        cost += slot.is_outside_team ? weights_.outside_team : 0;
        cost += slot.is_outside_circle ? weights_.outside_circle : 0;
        cost += slot.against_wish * weights_.against_wish;
        cost += slot.is_published ? 0 : changed_;
        const std::int32_t parts = parts_by_staff_[index_of(slot.staff)];
        if (parts == 0 && slot.staff != welcome_) {
            cost += problem_.is_given(model_.client, slot.staff) ? 0 : one_more_;
            cost += problem_.was_met(model_.client, slot.staff) ? 0 : weights_.new_person;
        }
        const std::int32_t visits = parts + problem_.earlier_parts(model_.client, slot.staff);
        cost += weights_.concentration * (concentration_of(visits + 1) - concentration_of(visits));
        const std::int64_t inverse = problem_.shifts[index_of(slot.shift)].minutes_inverse;
        const std::int64_t load = care_minutes_by_shift_[index_of(slot.shift)];
        return cost + weights_.unevenness *
                          (unevenness_of(load + care_minutes_, inverse) - unevenness_of(load, inverse));
    }

  private:
    const State& state_;
    const Problem& problem_;
    const Weights& weights_;
    const Part& model_;
    std::span<const std::int32_t> parts_by_staff_;
    std::span<const std::int32_t> care_minutes_by_shift_;
    std::int64_t care_minutes_;
    std::int64_t not_contact_ = 0;
    std::int64_t contact_ = 0;
    std::int64_t changed_ = 0;
    std::int64_t one_more_ = 0;
    StaffIndex welcome_ = kNone;
};

std::int64_t Inserter::continuity_cost(PartIndex part, const Slot& slot) const
{
    return SlotPrice(*this, part).of(slot);
}

bool Inserter::is_dearer(const Ranked& one, const Ranked& other)
{
    return one.cost != other.cost ? one.cost > other.cost : one.slot > other.slot;
}

/// The slots that the part may use, as a heap with the cheapest first: few are looked at before none that is
/// left can be cheaper.
void Inserter::rank_slots(PartIndex part, std::vector<Ranked>& ranked, ShiftIndex only) const
{
    const Part& model = state_.problem().parts[index_of(part)];
    const SlotPrice price(*this, part);
    ranked.clear();
    SlotIndex index = model.first_slot;
    for (const Slot& slot : state_.problem().slots_of(part)) {
        if ((only == kNone || slot.shift == only) && may_use(part, slot))
            ranked.push_back({price.of(slot), index});
        ++index;
    }
    std::make_heap(ranked.begin(), ranked.end(), is_dearer);
}

std::optional<Candidate> Inserter::best(PartIndex part, Random& random, std::int64_t below)
{
    rank_slots(part, ranked_);
    return best_of_ranked(part, random, below);
}

std::optional<Candidate> Inserter::best_in(PartIndex part, ShiftIndex shift, Random& random)
{
    rank_slots(part, ranked_, shift);
    return best_of_ranked(part, random, kAnyCost);
}

std::optional<Candidate> Inserter::best_of_ranked(PartIndex part, Random& random, std::int64_t below)
{
    const Problem& problem = state_.problem();
    std::optional<Candidate> found;
    std::int64_t best_cost = below;
    for (; !ranked_.empty(); ranked_.pop_back()) {
        std::pop_heap(ranked_.begin(), ranked_.end(), is_dearer);
        const auto [base, index] = ranked_.back();
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
            const std::int64_t open_cost = fixed + step_cost(part, after, travel);
            Candidate place{{taken, after, split, outside},   earliest, latest, slot.staff, travel,
                            open_cost + outside_cost(outside)};
            if (place.cost >= best_cost)
                return;
            const auto holds = try_out(part, place);
            if (!holds || open_cost + outside_cost(*holds) >= best_cost)
                return;
            place.position.minutes_outside = *holds;
            place.cost = best_cost = open_cost + outside_cost(*holds);
            found = place;
        });
    }
    return found;
}

bool Inserter::is_later(const PlaceQueue::Open& one, const PlaceQueue::Open& other)
{
    const auto key = [](const PlaceQueue::Open& open) {
        return std::tuple(open.place.cost, open.place.position.slot, open.number);
    };
    return key(one) > key(other);
}

void Inserter::start(PlaceQueue& queue, PartIndex part) const
{
    queue.part = part;
    queue.found = 0;
    queue.open.clear();
    queue.places.clear();
    rank_slots(part, queue.slots);
}

/// Lays the gaps of the cheapest slot open, each at what it costs if no chain forbids it.
void Inserter::look_at_next_slot(PlaceQueue& queue) const
{
    std::pop_heap(queue.slots.begin(), queue.slots.end(), is_dearer);
    const auto [base, index] = queue.slots.back();
    queue.slots.pop_back();
    const Slot& slot = state_.problem().slots[index_of(index)];
    const SlotIndex taken = index;
    const std::int64_t fixed = base;
    scan(queue.part, index,
         [&](NodeIndex after, std::int32_t split, Time earliest, Time latest, Time travel) {
             const std::int32_t outside = minutes_outside(slot, earliest, latest);
             const std::int64_t cost = fixed + step_cost(queue.part, after, travel) + outside_cost(outside);
             queue.open.push_back(
                 {{{taken, after, split, outside}, earliest, latest, slot.staff, travel, cost},
                  queue.found++});
             std::push_heap(queue.open.begin(), queue.open.end(), is_later);
         });
}

/// The place with that number, counted from the cheapest; nothing when there are not so many.
const Candidate* Inserter::place_at(PlaceQueue& queue, std::size_t number) const
{
    while (queue.places.size() <= number) {
        // As in best(), no place is cheaper than its slot.
        while (!queue.slots.empty() &&
               (queue.open.empty() || queue.slots.front().cost <= queue.open.front().place.cost))
            look_at_next_slot(queue);
        if (queue.open.empty())
            return nullptr;
        std::pop_heap(queue.open.begin(), queue.open.end(), is_later);
        PlaceQueue::Open next = queue.open.back();
        queue.open.pop_back();
        if (next.is_tried) {
            queue.places.push_back(next.place);
            continue;
        }
        Candidate& place = next.place;
        const std::int32_t expected = place.position.minutes_outside;
        const auto outside = try_out(queue.part, place);
        if (!outside)
            continue;
        place.position.minutes_outside = *outside;
        if (*outside == expected) {
            queue.places.push_back(place);
            continue;
        }
        place.cost += outside_cost(*outside) - outside_cost(expected);
        next.is_tried = true;
        queue.open.push_back(next);
        std::push_heap(queue.open.begin(), queue.open.end(), is_later);
    }
    return &queue.places[number];
}

/// The place with what it costs and the minutes outside that it asks for; nothing when it does not hold.
std::optional<Candidate> Inserter::held(PartIndex part, Candidate place, std::int64_t base) const
{
    const Slot& slot = state_.problem().slots[index_of(place.position.slot)];
    place.position.minutes_outside = minutes_outside(slot, place.earliest, place.latest);
    const auto outside = try_out(part, place);
    if (!outside)
        return std::nullopt;
    place.position.minutes_outside = *outside;
    place.cost = base + step_cost(part, place.position.after, static_cast<Time>(place.travel)) +
                 outside_cost(*outside);
    return place;
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
            if (const auto place =
                    held(part, {{index, after, split, 0}, earliest, latest, slot.staff, travel, 0}, base))
                candidates.push_back(*place);
        });
    }
}

std::optional<Candidate> Inserter::at(PartIndex part, const Position& position) const
{
    const Slot& slot = state_.problem().slots[index_of(position.slot)];
    std::optional<Candidate> found;
    scan(part, position.slot,
         [&](NodeIndex after, std::int32_t split, Time earliest, Time latest, Time travel) {
             if (after == position.after && split == position.breaks_before)
                 found =
                     held(part, {{position.slot, after, split, 0}, earliest, latest, slot.staff, travel, 0},
                          continuity_cost(part, slot));
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
    if (both_new && !problem.is_given(model.client, left.staff) &&
        !problem.is_given(model.client, right.staff)) {
        const std::int32_t people = state_.weighed_people(model.client);
        const std::int32_t target = problem.client_target[index_of(model.client)];
        cost += weights_.spread * (spread_of(people + 2, target) - 2 * spread_of(people + 1, target) +
                                   spread_of(people, target));
    }
    return cost - outside_cost(left.position.minutes_outside) - outside_cost(right.position.minutes_outside);
}

std::optional<std::pair<Candidate, Candidate>> Inserter::best_pair(PartIndex part, Random& random,
                                                                   std::int64_t below)
{
    const Problem& problem = state_.problem();
    start(left_, part);
    start(right_, problem.parts[index_of(part)].partner);

    // Joint costs are lower than the sum by the contact person counted twice, never by more.
    const std::int64_t rebate = weights_.contact_missed;
    std::optional<std::pair<Candidate, Candidate>> found;
    std::int64_t best_cost = below;
    for (std::size_t number = 0;; ++number) {
        const Candidate* left_place = place_at(left_, number);
        const Candidate* cheapest_right = left_place ? place_at(right_, 0) : nullptr;
        if (!cheapest_right || left_place->cost + cheapest_right->cost - rebate >= best_cost)
            break;
        if (scope_.blink_per_1024 > 0 && (random.next() & 1023U) < scope_.blink_per_1024)
            continue;
        const Candidate& left = *left_place;
        const Slot& left_slot = problem.slots[index_of(left.position.slot)];
        for (std::size_t other = 0; const Candidate* right_place = place_at(right_, other); ++other) {
            const Candidate& right = *right_place;
            if (left.cost + right.cost - rebate >= best_cost)
                break;
            const Slot& right_slot = problem.slots[index_of(right.position.slot)];
            const Time earliest = std::max(left.earliest, right.earliest);
            const Time latest = std::min(left.latest, right.latest);
            if (left.staff == right.staff || left_slot.day != right_slot.day || earliest > latest)
                continue;
            const std::int64_t open_cost = pair_cost(part, left, right);
            if (open_cost + 2 * outside_cost(minutes_outside(left_slot, earliest, latest)) >= best_cost)
                continue;
            const auto holds = try_pair(part, left, right);
            if (!holds || open_cost + 2 * outside_cost(*holds) >= best_cost)
                continue;
            best_cost = open_cost + 2 * outside_cost(*holds);
            found.emplace(left, right);
            found->first.position.minutes_outside = found->second.position.minutes_outside = *holds;
        }
    }
    if (found)
        found->first.cost = best_cost;
    return found;
}

} // namespace samma::planner
