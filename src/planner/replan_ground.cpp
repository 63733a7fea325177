#include "planner/replan_ground.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace samma::planner {

namespace {

template <typename T>
bool holds(const std::vector<T>& items, const T& item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

/// Lays one event's ground.
class GroundLayer {
  public:
    GroundLayer(const PlanInHand& told, const TravelTimes& travel, const ReplanRequest& request)
        : period_(told.period()), plan_(told.told().plan()), travel_(travel), request_(request)
    {
    }

    Result<ReplanGround> run()
    {
        ground_.effect = SAMMA_TRY(effect_of(period_, travel_, plan_, request_.event, request_.now));
        ground_.effect.changes.locked = frozen();
        ground_.period = std::make_unique<const PlanningPeriod>(period_.with(ground_.effect.changes));
        Problem problem = SAMMA_TRY(Problem::from(*ground_.period, travel_));
        const ToldPlan told(problem, plan_);
        keep_taken_breaks(problem, told);
        let_breaks_wait(problem, told);
        keep_notice(problem, told);
        if (ground_.effect.travel)
            block_road(problem, told);
        ground_.hand = PlanInHand::take(*ground_.period, std::move(problem), plan_);
        find_struck();
        return std::move(ground_);
    }

  private:
    [[nodiscard]] std::vector<Assignment> frozen() const;
    [[nodiscard]] bool is_kept(const Assignment& assignment, const Assignment* before) const;
    [[nodiscard]] Instant departure(const Assignment& assignment, const Assignment* before) const;
    [[nodiscard]] Time time_of(const Problem& problem, Instant instant) const
    {
        return static_cast<Time>(std::chrono::floor<Seconds>(instant - problem.origin).count());
    }
    [[nodiscard]] Time busy_until(const Problem& problem, const ToldPlan& told, ShiftIndex shift,
                                  Time moment) const;
    void keep_taken_breaks(Problem& problem, const ToldPlan& told) const;
    void let_breaks_wait(Problem& problem, const ToldPlan& told);
    [[nodiscard]] Time breaks_between(const Problem& problem, ShiftId shift, Time from, Time until) const;
    void let_stops_wait(Problem& problem, PartIndex begun, const Told& told) const;
    void keep_notice(Problem& problem, const ToldPlan& told) const;
    void block_road(Problem& problem, const ToldPlan& told) const;
    void find_struck();
    void collect_open();

    const PlanningPeriod& period_;
    const Plan& plan_;
    const TravelTimes& travel_;
    const ReplanRequest& request_;
    ReplanGround ground_;
};

/// When the person leaves for the visit at the latest.
Instant GroundLayer::departure(const Assignment& assignment, const Assignment* before) const
{
    const Shift* shift = period_.find_shift(assignment.shift_id);
    const Visit* visit = period_.find_visit(assignment.visit_id);
    if (!shift || !visit)
        return assignment.starts_at;
    AddressId from = shift->office_id;
    if (before)
        if (const Visit* earlier = period_.find_visit(before->visit_id))
            from = period_.find_client(earlier->client_id)->address_id;
    const auto start = travel_.find_place(from);
    const auto goal = travel_.find_place(period_.find_client(visit->client_id)->address_id);
    return assignment.starts_at - (start && goal ? travel_.between(*start, *goal, shift->mode) : Seconds(0));
}

/// Whether the assignment stays as it is: begun, on the way, or inside the freeze and not struck.
bool GroundLayer::is_kept(const Assignment& assignment, const Assignment* before) const
{
    if (holds(ground_.effect.changes.removed_visits, assignment.visit_id))
        return false;
    if (const auto* away = std::get_if<StaffAway>(&request_.event);
        away && holds(ground_.effect.shifts, assignment.shift_id))
        return assignment.starts_at <= std::min(request_.now, away->time.from);
    if (assignment.starts_at <= request_.now)
        return true;
    const bool is_named = holds(ground_.effect.visits, assignment.visit_id);
    const bool is_late = std::holds_alternative<RunningLate>(request_.event) &&
                         holds(ground_.effect.shifts, assignment.shift_id);
    if (is_named || is_late)
        return false;
    return departure(assignment, before) <= request_.now ||
           assignment.starts_at < request_.now + request_.freeze;
}

/// A double visit that has not begun is frozen for both or for nobody: who is on her way waits there for a
/// colleague who is late or replaced.
std::vector<Assignment> GroundLayer::frozen() const
{
    std::vector<Assignment> kept;
    std::set<VisitId> open;
    std::unordered_map<ShiftId, const Assignment*> before;
    for (const Assignment& assignment : plan_.assignments) { // ordered by start
        const Assignment*& last = before[assignment.shift_id];
        if (is_kept(assignment, last))
            kept.push_back(assignment);
        else
            open.insert(assignment.visit_id);
        last = &assignment;
    }
    std::erase_if(kept, [&](const Assignment& assignment) {
        return assignment.starts_at > request_.now && open.contains(assignment.visit_id);
    });
    return kept;
}

/// Until when what the shift had begun by then lasts, as it is now known.
Time GroundLayer::busy_until(const Problem& problem, const ToldPlan& told, ShiftIndex shift,
                             Time moment) const
{
    Time until = problem.shifts[index_of(shift)].from;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Told& visit = told.of(part);
        if (visit.slot != kNone && problem.slots[index_of(visit.slot)].shift == shift &&
            visit.start <= moment)
            until = std::max(until, visit.start + problem.node_care[index_of(part)]);
    }
    return until;
}

/// A break that has begun stays where it is, unless the visit before it turns out to last into it.
void GroundLayer::keep_taken_breaks(Problem& problem, const ToldPlan& told) const
{
    const Time now = time_of(problem, request_.now);
    for (ShiftIndex shift = 0; shift < problem.shift_count(); ++shift) {
        const ShiftModel& route = problem.shifts[index_of(shift)];
        for (std::int32_t number = route.first_break; number < route.first_break + route.break_count;
             ++number) {
            BreakModel& taken = problem.breaks[index_of(number)];
            const Time start = told.break_start(number);
            if (start != kNone && start <= now && start + taken.length <= route.until &&
                busy_until(problem, told, shift, start) <= start)
                taken.earliest = taken.latest = start;
        }
    }
}

/// What has begun is finished, also where a break was due meanwhile: that break comes at its end.
void GroundLayer::let_breaks_wait(Problem& problem, const ToldPlan& told)
{
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[index_of(part)];
        const SlotIndex slot = told.of(part).slot;
        if (!model.is_locked || slot == kNone || told.of(part).assignment->starts_at > request_.now)
            continue;
        const ShiftIndex shift = problem.slots[index_of(slot)].shift;
        const Time start = told.of(part).start;
        const Time end = start + problem.node_care[index_of(part)];
        const ShiftModel& route = problem.shifts[index_of(shift)];
        for (std::int32_t number = route.first_break; number < route.first_break + route.break_count;
             ++number) {
            BreakModel& due = problem.breaks[index_of(number)];
            if (due.latest < start || due.latest >= end)
                continue;
            due.latest = end;
            ground_.effect.late_breaks.push_back(problem.shift_ids[index_of(shift)]);
        }
        let_stops_wait(problem, part, told.of(part));
    }
}

/// How long the person's breaks that were to begin in that time take together.
Time GroundLayer::breaks_between(const Problem& problem, ShiftId shift, Time from, Time until) const
{
    Time sum = 0;
    for (const PlannedBreak& planned : plan_.breaks) {
        const Time start = time_of(problem, planned.time.from);
        if (planned.shift_id == shift && from <= start && start < until)
            sum += time_of(problem, planned.time.until) - start;
    }
    return sum;
}

/// Who is busy longer with what has begun comes late to the reserved stretches after it, and home.
void GroundLayer::let_stops_wait(Problem& problem, PartIndex begun, const Told& told) const
{
    const ShiftModel& route = problem.shifts[index_of(problem.slots[index_of(told.slot)].shift)];
    const Problem::Journeys journeys = problem.journeys(route.mode);
    NodeIndex before = begun;
    Time begins = told.start;
    Time free_at = told.start + problem.node_care[index_of(begun)];
    for (NodeIndex stop = route.first_node; stop < route.first_node + route.node_count; ++stop) {
        Time& start = problem.fixed_start[index_of(stop)];
        if (start <= told.start)
            continue;
        const Time was = start;
        const Time way =
            journeys.between(problem.node_place[index_of(before)], problem.node_place[index_of(stop)]);
        start =
            std::max(start, free_at + breaks_between(problem, told.assignment->shift_id, begins, was) + way);
        before = stop;
        begins = was;
        free_at = start + problem.node_care[index_of(stop)];
    }
}

/// Nobody is sent anywhere sooner than the notice allows; who is expected sooner may still come then.
void GroundLayer::keep_notice(Problem& problem, const ToldPlan& told) const
{
    const Time soonest = time_of(problem, request_.now + request_.notice);
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[index_of(part)];
        if (model.is_locked)
            continue;
        for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
            Slot& slot = problem.slots[index_of(index)];
            const bool is_told = told.of(part).slot == index;
            slot.earliest =
                std::max(slot.earliest, is_told ? std::min(told.of(part).start, soonest) : soonest);
        }
    }
}

/// Each place is doubled: as it was before the block, for what is over and for other days, and as it is now.
/// Only journeys to or from a place as it is now take longer; offices are as they were, so that whoever is on
/// her way back already gets there.
void GroundLayer::block_road(Problem& problem, const ToldPlan& told) const
{
    const std::size_t count = problem.place_count;
    for (int mode = 0; mode < kTravelModeCount; ++mode) {
        auto& table = problem.travel_tables[static_cast<std::size_t>(mode)];
        const auto& blocked = ground_.effect.travel->table(static_cast<TravelMode>(mode));
        std::vector<Time> doubled(4 * count * count);
        for (std::size_t from = 0; from < count; ++from)
            for (std::size_t to = 0; to < count; ++to) {
                const Time longer = blocked[from * count + to];
                doubled[from * 2 * count + to] = longer;
                doubled[from * 2 * count + to + count] = longer;
                doubled[(from + count) * 2 * count + to] = longer;
                doubled[(from + count) * 2 * count + to + count] = table[from * count + to];
            }
        table = std::move(doubled);
    }
    problem.place_count = 2 * count;
    for (NodeIndex node = 0; node < problem.node_count(); ++node) {
        bool is_before = true;
        if (problem.is_part(node)) {
            const auto* assignment = told.of(node).assignment;
            const VisitModel& visit = problem.visits[index_of(problem.parts[index_of(node)].visit)];
            const LocalDate on = assignment ? assignment->on : problem.days[index_of(visit.first_day)].on;
            is_before = on != ground_.effect.on || problem.parts[index_of(node)].is_locked;
        }
        if (is_before)
            problem.node_place[index_of(node)] += static_cast<PlaceIndex>(count);
    }
}

/// Struck is what the event names, what has lost its place, and what can no longer begin when it was told to.
void GroundLayer::find_struck()
{
    const Problem& problem = ground_.hand->problem();
    const State& state = ground_.hand->state();
    ground_.is_struck.assign(problem.parts.size(), 0);
    ground_.may_move.assign(problem.parts.size(), 0);
    for (const PartIndex part : ground_.hand->gone())
        ground_.is_struck[index_of(part)] = 1;
    ground_.has_lost_place = ground_.is_struck;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[index_of(part)];
        const Told& told = ground_.hand->told().of(part);
        auto& is_struck = ground_.is_struck[index_of(part)];
        if (holds(ground_.effect.visits, problem.visit_ids[index_of(model.visit)]))
            is_struck = 1;
        if (!state.is_placed(part) || model.is_locked || !told.assignment ||
            told.assignment->on != ground_.effect.on)
            continue;
        if (state.earliest(part) > told.start)
            is_struck = 1;
        ground_.may_move[index_of(part)] = model.partner == kNone ? 1 : 0;
    }
    std::set<VisitId> struck(ground_.effect.changes.removed_visits.begin(),
                             ground_.effect.changes.removed_visits.end());
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        if (ground_.is_struck[index_of(part)] != 0)
            struck.insert(problem.visit_ids[index_of(problem.parts[index_of(part)].visit)]);
    ground_.struck_visits = static_cast<int>(struck.size());
    collect_open();
}

void GroundLayer::collect_open()
{
    const Problem& problem = ground_.hand->problem();
    const State& state = ground_.hand->state();
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[index_of(part)];
        if (state.is_placed(part))
            continue;
        const bool is_second =
            model.partner != kNone && model.partner < part && !state.is_placed(model.partner);
        if (is_second)
            continue;
        const VisitModel& visit = problem.visits[index_of(model.visit)];
        const bool is_today = problem.days[index_of(visit.first_day)].on == ground_.effect.on;
        const bool is_struck = ground_.is_struck[index_of(part)] != 0 ||
                               (model.partner != kNone && ground_.is_struck[index_of(model.partner)] != 0);
        if (is_struck)
            ground_.open.push_back(part);
        else if (is_today)
            ground_.waiting.push_back(part);
    }
    const auto rank = [&](PartIndex part) {
        const Part& model = problem.parts[index_of(part)];
        return std::tuple(-model.weight, model.partner == kNone ? 1 : 0, model.slot_count, part);
    };
    std::sort(ground_.open.begin(), ground_.open.end(),
              [&](PartIndex one, PartIndex other) { return rank(one) < rank(other); });
}

} // namespace

Result<ReplanGround> lay_ground(const PlanInHand& told, const TravelTimes& travel,
                                const ReplanRequest& request)
{
    return GroundLayer(told, travel, request).run();
}

} // namespace samma::planner
