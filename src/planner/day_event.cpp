#include "planner/day_event.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

/// Works out one event.
class EventReader {
  public:
    EventReader(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan, Instant now)
        : period_(period), travel_(travel), plan_(plan), now_(now)
    {
    }

    Result<EventEffect> operator()(const StaffAway& event);
    Result<EventEffect> operator()(const VisitCancelled& event);
    Result<EventEffect> operator()(const VisitAdded& event);
    Result<EventEffect> operator()(const VisitLonger& event);
    Result<EventEffect> operator()(const AlarmCallOut& event);
    Result<EventEffect> operator()(const RunningLate& event);
    Result<EventEffect> operator()(const RoadBlocked& event);

  private:
    /// The last assignment of the shift that has begun before the moment.
    [[nodiscard]] const Assignment* last_begun(const Shift& shift, Instant moment) const
    {
        const Assignment* last = nullptr;
        for (const Assignment& assignment : plan_.assignments)
            if (assignment.shift_id == shift.id && assignment.starts_at <= moment)
                last = &assignment;
        return last;
    }
    [[nodiscard]] Instant end_of(const Assignment& assignment) const
    {
        const Visit* visit = period_.find_visit(assignment.visit_id);
        return assignment.starts_at + (visit ? visit->care_time_of(assignment.part) : Minutes(0));
    }
    /// What is left of the breaks that were told for after the moment.
    [[nodiscard]] Seconds breaks_after(const Shift& shift, Instant moment) const
    {
        Seconds sum{0};
        for (const PlannedBreak& planned : plan_.breaks)
            if (planned.shift_id == shift.id && planned.time.from >= moment)
                sum += std::chrono::duration_cast<Seconds>(planned.time.length());
        return sum;
    }
    [[nodiscard]] Seconds way_back(const Shift& shift, const Assignment& assignment) const;
    [[nodiscard]] Result<const Assignment*> find_ahead(VisitId visit_id) const;
    [[nodiscard]] Result<EventEffect> lengthened(const Assignment& assignment, Minutes care_time) const;
    void cut(EventEffect& effect, const Shift& shift, const Interval& away) const;
    void let_run_over(EventEffect& effect, const Assignment& assignment, Minutes care_time) const;

    const PlanningPeriod& period_;
    const TravelTimes& travel_;
    const Plan& plan_;
    Instant now_;
};

Seconds EventReader::way_back(const Shift& shift, const Assignment& assignment) const
{
    const Visit* visit = period_.find_visit(assignment.visit_id);
    const auto from = travel_.find_place(period_.find_client(visit->client_id)->address_id);
    const auto to = travel_.find_place(shift.office_id);
    return from && to ? travel_.between(*from, *to, shift.mode) : Seconds(0);
}

/// The piece of a shift that holds its time, with what was reserved in it.
Shift piece_of(const Shift& shift, const Interval& time)
{
    Shift piece = shift;
    piece.time = time;
    std::erase_if(piece.reserved, [&](const Reserved& reserved) {
        return reserved.time.from < time.from || reserved.time.until > time.until;
    });
    return piece;
}

/// What is left of a shift beside an absence: the time before it, as far as visits have begun or a shortest
/// shift is left, and the time after it under an identity of its own when both are left.
void EventReader::cut(EventEffect& effect, const Shift& shift, const Interval& away) const
{
    effect.shifts.push_back(shift.id);
    const Minutes shortest = period_.handbook().shortest_shift;
    std::optional<Shift> before;
    if (away.from > now_ && away.from - shift.time.from >= shortest)
        before = piece_of(shift, {shift.time.from, away.from});
    if (const Assignment* last = last_begun(shift, std::min(now_, away.from))) {
        const Instant back = end_of(*last) + way_back(shift, *last);
        if (!before || before->time.until < back)
            before = piece_of(shift, {shift.time.from, back});
    }
    std::optional<Shift> after;
    if (shift.time.until - away.until >= shortest)
        after = piece_of(shift, {std::max(away.until, shift.time.from), shift.time.until});
    if (before && after)
        after->id = ShiftId(Uuid::derived(shift.id.uuid(), "after absence"));
    if (before)
        effect.changes.shifts.push_back(*before);
    if (after)
        effect.changes.shifts.push_back(*after);
    if (!before && !after)
        effect.changes.removed_shifts.push_back(shift.id);
}

Result<EventEffect> EventReader::operator()(const StaffAway& event)
{
    if (!period_.find_care_worker(event.care_worker_id))
        return fail("replan.unknown_care_worker", "/care_worker_id");
    if (event.time.until <= event.time.from)
        return fail("replan.time", "/until");
    EventEffect effect;
    for (const Shift& shift : period_.shifts()) {
        const bool is_struck = shift.care_worker_id == event.care_worker_id &&
                               shift.time.from < event.time.until && event.time.from < shift.time.until &&
                               shift.time.until > now_;
        if (!is_struck)
            continue;
        if (effect.shifts.empty())
            effect.on = shift.on;
        cut(effect, shift, event.time);
    }
    if (effect.shifts.empty())
        return fail("replan.not_on_duty", "/care_worker_id");
    return effect;
}

/// The visit's first assignment, when it has not begun; nothing when it is vacant.
Result<const Assignment*> EventReader::find_ahead(VisitId visit_id) const
{
    if (!period_.find_visit(visit_id))
        return fail("replan.unknown_visit", "/visit_id");
    for (const Assignment& assignment : plan_.assignments)
        if (assignment.visit_id == visit_id)
            return assignment.starts_at <= now_
                       ? Result<const Assignment*>(fail("replan.visit_over", "/visit_id"))
                       : Result<const Assignment*>(&assignment);
    return nullptr;
}

Result<EventEffect> EventReader::operator()(const VisitCancelled& event)
{
    const Assignment* assignment = SAMMA_TRY(find_ahead(event.visit_id));
    EventEffect effect;
    effect.on = assignment ? assignment->on : period_.find_visit(event.visit_id)->days.front().on;
    effect.visits.push_back(event.visit_id);
    effect.changes.removed_visits.push_back(event.visit_id);
    for (const Assignment& part : plan_.assignments)
        if (part.visit_id == event.visit_id)
            effect.shifts.push_back(part.shift_id);
    return effect;
}

Result<EventEffect> EventReader::operator()(const VisitAdded& event)
{
    if (!period_.find_client(event.visit.client_id))
        return fail("replan.unknown_client", "/client_id");
    if (event.visit.care_time <= Minutes(0) || event.visit.days.empty())
        return fail("replan.time", "/care_time_min");
    Visit visit = event.visit;
    for (VisitDay& day : visit.days)
        day.on = period_.zone().local_date(day.start_window.from);
    if (!period_.dates().holds(visit.days.front().on))
        return fail("replan.outside_period", "/from");
    if (visit.days.back().start_window.until <= now_)
        return fail("replan.visit_over", "/until");
    if (visit.days.front().start_window.until < visit.days.front().start_window.from)
        return fail("replan.time", "/until");
    EventEffect effect;
    effect.on = visit.days.front().on;
    effect.visits.push_back(visit.id);
    effect.changes.visits.push_back(std::move(visit));
    return effect;
}

Result<EventEffect> EventReader::operator()(const AlarmCallOut& event)
{
    if (event.arrive_within <= Minutes(0))
        return fail("replan.time", "/arrive_within_min");
    const Interval window{event.at, event.at + event.arrive_within};
    VisitDay day{.on = period_.zone().local_date(event.at),
                 .start_window = window,
                 .promised = window,
                 .agreed_start = event.at};
    Visit visit;
    visit.id = event.visit_id;
    visit.entry_id = ScheduleEntryId(event.visit_id.uuid()); // a series of its own
    visit.client_id = event.client_id;
    visit.kind = VisitKind::alarm_response;
    visit.days = {day};
    visit.care_time = event.care_time;
    visit.requirements = event.requirements;
    visit.priority = Priority::medical;
    return (*this)(VisitAdded{std::move(visit)});
}

/// What has begun is finished: time reserved at the office that it runs into is lost, and the shift ends when
/// she has had her break and is back.
void EventReader::let_run_over(EventEffect& effect, const Assignment& assignment, Minutes care_time) const
{
    const Shift* shift = period_.find_shift(assignment.shift_id);
    if (!shift || assignment.starts_at > now_)
        return;
    const Instant back = assignment.starts_at + care_time + way_back(*shift, assignment);
    Shift longer = *shift;
    std::erase_if(longer.reserved, [&](const Reserved& reserved) {
        return reserved.time.from >= assignment.starts_at && reserved.time.from < back;
    });
    longer.time.until = std::max<Instant>(
        longer.time.until, std::chrono::ceil<Minutes>(back + breaks_after(*shift, assignment.starts_at)));
    if (longer != *shift)
        effect.changes.shifts.push_back(std::move(longer));
}

/// The one part takes another time; its partner's stays.
Result<EventEffect> EventReader::lengthened(const Assignment& assignment, Minutes care_time) const
{
    Visit visit = *period_.find_visit(assignment.visit_id);
    const Minutes first = assignment.part == 0 ? care_time : visit.care_time_of(0);
    const Minutes second = assignment.part == 1 ? care_time : visit.care_time_of(1);
    visit.care_time = first;
    if (visit.staff_needed == 2)
        visit.second_care_time = second;
    EventEffect effect;
    effect.on = assignment.on;
    effect.visits.push_back(visit.id);
    effect.shifts.push_back(assignment.shift_id);
    effect.changes.visits.push_back(std::move(visit));
    let_run_over(effect, assignment, care_time);
    return effect;
}

Result<EventEffect> EventReader::operator()(const VisitLonger& event)
{
    const Visit* visit = period_.find_visit(event.visit_id);
    if (!visit)
        return fail("replan.unknown_visit", "/visit_id");
    if (event.care_time <= Minutes(0))
        return fail("replan.time", "/care_time_min");
    EventEffect effect;
    effect.on = visit->days.front().on;
    Visit longer = *visit;
    longer.care_time = event.care_time;
    longer.second_care_time.reset();
    effect.visits.push_back(longer.id);
    effect.changes.visits.push_back(longer);
    for (const Assignment& assignment : plan_.assignments) {
        if (assignment.visit_id != event.visit_id)
            continue;
        if (end_of(assignment) <= now_)
            return fail("replan.visit_over", "/visit_id");
        effect.on = assignment.on;
        effect.shifts.push_back(assignment.shift_id);
        let_run_over(effect, assignment, event.care_time);
    }
    return effect;
}

Result<EventEffect> EventReader::operator()(const RunningLate& event)
{
    if (!period_.find_care_worker(event.care_worker_id))
        return fail("replan.unknown_care_worker", "/care_worker_id");
    if (event.late <= Minutes(0))
        return fail("replan.time", "/late_min");
    for (const Shift& shift : period_.shifts()) {
        if (shift.care_worker_id != event.care_worker_id || !shift.time.holds(now_))
            continue;
        const Assignment* current = last_begun(shift, now_);
        if (current) {
            const Instant free_at = std::max(end_of(*current), now_) + event.late;
            auto effect = lengthened(*current, std::chrono::ceil<Minutes>(free_at - current->starts_at));
            effect->visits.clear();
            return effect;
        }
        EventEffect effect;
        effect.on = shift.on;
        effect.shifts.push_back(shift.id);
        effect.changes.shifts.push_back(
            piece_of(shift, {std::min(now_ + event.late, shift.time.until), shift.time.until}));
        return effect;
    }
    return fail("replan.not_on_duty", "/care_worker_id");
}

Result<EventEffect> EventReader::operator()(const RoadBlocked& event)
{
    if (event.longer <= Minutes(0))
        return fail("replan.time", "/longer_min");
    std::vector<bool> is_named(static_cast<std::size_t>(travel_.size()), false);
    for (const AddressId address : event.places) {
        const auto place = travel_.find_place(address);
        if (!place)
            return fail("replan.unknown_place", "/places", {{"id", address.to_string()}});
        is_named[static_cast<std::size_t>(*place)] = true;
    }
    std::array<TravelTimes::Table, kTravelModeCount> tables;
    const auto longer = static_cast<std::int32_t>(Seconds(event.longer).count());
    for (int mode = 0; mode < kTravelModeCount; ++mode) {
        auto& table = tables[static_cast<std::size_t>(mode)];
        const auto& known = travel_.table(static_cast<TravelMode>(mode));
        table.assign(known.begin(), known.end());
        if (event.mode && static_cast<int>(*event.mode) != mode)
            continue;
        for (std::size_t from = 0; from < is_named.size(); ++from)
            for (std::size_t to = 0; to < is_named.size(); ++to)
                table[from * is_named.size() + to] += is_named[from] != is_named[to] ? longer : 0;
    }
    EventEffect effect;
    effect.on = period_.zone().local_date(now_);
    if (!period_.dates().holds(effect.on))
        return fail("replan.outside_period", "/at");
    for (const Shift& shift : period_.shifts())
        if (shift.on == effect.on && shift.time.until > now_)
            effect.shifts.push_back(shift.id);
    std::vector<AddressId> places(is_named.size());
    for (const Address& place : period_.places())
        if (const auto index = travel_.find_place(place.id))
            places[static_cast<std::size_t>(*index)] = place.id;
    effect.travel.emplace(std::move(places), std::move(tables));
    return effect;
}

} // namespace

Result<EventEffect> effect_of(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan,
                              const DayEvent& event, Instant now)
{
    return std::visit(EventReader(period, travel, plan, now), event);
}

} // namespace samma::planner
