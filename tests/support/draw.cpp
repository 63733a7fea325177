#include "support/draw.hpp"

#include "support/sketch_reader.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace samma::test {

namespace {

template <typename Items>
auto& named(Items& items, std::string_view name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [name](const auto& item) { return item.external_id == name; });
    if (found == items.end())
        throw std::invalid_argument("nobody is drawn as " + std::string(name));
    return *found;
}

TravelTimes constant_travel(const PlanningPeriod& period,
                            const std::array<Seconds, kTravelModeCount>& lengths)
{
    std::vector<AddressId> places;
    for (const auto& address : period.places())
        places.push_back(address.id);
    std::array<TravelTimes::Table, kTravelModeCount> tables;
    for (std::size_t mode = 0; mode < tables.size(); ++mode)
        for (std::size_t from = 0; from < places.size(); ++from)
            for (std::size_t to = 0; to < places.size(); ++to)
                tables[mode].push_back(from == to ? 0 : static_cast<std::int32_t>(lengths[mode].count()));
    return TravelTimes(std::move(places), std::move(tables));
}

PlanningPeriod make_period(const Sketch& sketch, std::vector<Assignment> locked)
{
    PlanningPeriodDraft draft;
    draft.section_id = sketch.data.sections.front().id;
    draft.dates = sketch.dates;
    draft.locked = std::move(locked);
    auto period = PlanningPeriod::make(sketch.data, draft, Zone::stockholm(), sketch.handbook);
    if (!period)
        throw std::invalid_argument(to_string(period.error()));
    return *std::move(period);
}

/// The entry's visit of that day; a visit of another day when it has none, so that a plan can be drawn wrong.
const Visit& visit_on(const PlanningPeriod& period, ScheduleEntryId entry, LocalDate on)
{
    const Visit* of_another_day = nullptr;
    for (const auto& visit : period.visits())
        if (visit.entry_id == entry) {
            if (visit.find_day(on))
                return visit;
            of_another_day = &visit;
        }
    if (!of_another_day)
        throw std::invalid_argument("a drawn visit is not in the period");
    return *of_another_day;
}

/// The person's shift around the moment; one of the day when none is around it.
const Shift& shift_at(const PlanningPeriod& period, CareWorkerId care_worker, LocalDate on, Instant moment)
{
    const Shift* of_the_day = nullptr;
    for (const auto& shift : period.shifts()) {
        if (shift.care_worker_id != care_worker)
            continue;
        if (shift.time.holds(moment))
            return shift;
        if (shift.on == on)
            of_the_day = &shift;
    }
    if (!of_the_day)
        throw std::invalid_argument("a drawn route has no shift on " + format_date(on));
    return *of_the_day;
}

Plan make_plan(const PlanningPeriod& period, const SketchReader& drawn)
{
    Plan plan;
    plan.id = PlanId(Uuid::derived(Uuid(), "drawn plan"));
    plan.section_id = period.section().id;
    plan.dates = period.dates();
    std::map<VisitId, int> next_part;
    const auto instant = [&](LocalDate on, Minutes clock) {
        return period.zone().place(at_clock(on, clock)).instant;
    };
    for (const auto& visit : drawn.visits) {
        const Instant starts_at = instant(visit.on, visit.at);
        const CareWorkerId person = named(drawn.sketch.data.care_workers, visit.care_worker).id;
        const VisitId id = visit_on(period, drawn.entries.at(visit.visit), visit.on).id;
        plan.assignments.push_back({.visit_id = id,
                                    .part = next_part[id]++,
                                    .care_worker_id = person,
                                    .shift_id = shift_at(period, person, visit.on, starts_at).id,
                                    .on = visit.on,
                                    .starts_at = starts_at,
                                    .is_locked = visit.is_locked,
                                    .special_reason = visit.special_reason});
    }
    for (const auto& vacancy : drawn.vacancies) {
        const VisitId id = visit_on(period, drawn.entries.at(vacancy.visit), vacancy.on).id;
        plan.vacant.push_back({id, next_part[id]++, vacancy.reason, {}});
    }
    for (const auto& drawn_break : drawn.breaks) {
        const Interval time{instant(drawn_break.on, drawn_break.time.from),
                            instant(drawn_break.on, drawn_break.time.until)};
        const CareWorkerId person = named(drawn.sketch.data.care_workers, drawn_break.care_worker).id;
        plan.breaks.push_back({shift_at(period, person, drawn_break.on, time.from).id, time});
    }
    std::sort(plan.assignments.begin(), plan.assignments.end(),
              [](const Assignment& left, const Assignment& right) {
                  return std::tie(left.starts_at, left.visit_id, left.part) <
                         std::tie(right.starts_at, right.visit_id, right.part);
              });
    return plan;
}

} // namespace

CareWorker& Sketch::care_worker(std::string_view name)
{
    return named(data.care_workers, name);
}

Client& Sketch::client(std::string_view name)
{
    return named(data.clients, name);
}

ScheduleEntry& Sketch::entry(std::string_view visit)
{
    for (auto& schedule : data.service_schedules)
        for (auto& entry : schedule.entries)
            if (entry.external_id == visit)
                return entry;
    throw std::invalid_argument("no visit is drawn as " + std::string(visit));
}

const CareWorker& DrawnDay::care_worker(std::string_view name) const
{
    return named(period.care_workers(), name);
}

const Client& DrawnDay::client(std::string_view name) const
{
    return named(period.clients(), name);
}

const Visit& DrawnDay::visit(std::string_view name) const
{
    const auto entry = entries.find(name);
    const auto found =
        std::find_if(period.visits().begin(), period.visits().end(), [&](const Visit& candidate) {
            return entry != entries.end() && candidate.entry_id == entry->second;
        });
    if (found == period.visits().end())
        throw std::invalid_argument("no visit is drawn as " + std::string(name));
    return *found;
}

const Visit& DrawnDay::visit(std::string_view name, LocalDate on) const
{
    return visit_on(period, visit(name).entry_id, on);
}

const Shift& DrawnDay::shift(std::string_view name, std::size_t position) const
{
    const CareWorkerId person = care_worker(name).id;
    for (const auto& shift : period.shifts())
        if (shift.care_worker_id == person && position-- == 0)
            return shift;
    throw std::invalid_argument("no such shift of " + std::string(name));
}

Assignment& DrawnDay::assignment(std::string_view name, int part)
{
    const VisitId id = visit(name).id;
    for (auto& assignment : plan.assignments)
        if (assignment.visit_id == id && assignment.part == part)
            return assignment;
    throw std::invalid_argument("nobody is drawn to visit " + std::string(name));
}

Instant DrawnDay::at(std::string_view clock) const
{
    const auto since_midnight = parse_clock(clock);
    if (!since_midnight)
        throw std::invalid_argument(to_string(since_midnight.error()));
    return period.zone().place(at_clock(period.dates().from, *since_midnight)).instant;
}

DrawnDay draw(std::string_view text, const std::function<void(Sketch&)>& adjust)
{
    SketchReader drawn(text);
    if (adjust)
        adjust(drawn.sketch);
    PlanningPeriod period = make_period(drawn.sketch, {});
    Plan plan = make_plan(period, drawn);
    std::vector<Assignment> locked;
    std::copy_if(plan.assignments.begin(), plan.assignments.end(), std::back_inserter(locked),
                 [](const Assignment& assignment) { return assignment.is_locked; });
    if (!locked.empty())
        period = make_period(drawn.sketch, std::move(locked));
    TravelTimes travel = constant_travel(period, drawn.travel);
    return DrawnDay{std::move(period), std::move(travel), std::move(plan), std::move(drawn.entries)};
}

DrawnDay restated(DrawnDay day, const std::function<void(PeriodFacts&)>& adjust)
{
    PeriodFacts facts = day.period.facts();
    adjust(facts);
    auto restated = PlanningPeriod::of(std::move(facts), day.period.zone(), day.period.handbook());
    if (!restated)
        throw std::invalid_argument(to_string(restated.error()));
    day.period = std::move(*restated);
    return day;
}

} // namespace samma::test
