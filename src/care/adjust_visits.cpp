#include "care/adjust_visits.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace samma {

namespace {

/// The moment of another day with the same clock.
Instant moved_to(Instant moment, LocalDate from, LocalDate to, const Zone& zone)
{
    const LocalMinute local = zone.to_local(moment);
    return zone.place(local + std::chrono::days(days_between(from, to))).instant;
}

VisitDay on_other_day(const VisitDay& day, LocalDate on, const Zone& zone)
{
    const auto move = [&](Instant moment) { return moved_to(moment, day.on, on, zone); };
    VisitDay other{.on = on,
                   .start_window = {move(day.start_window.from), move(day.start_window.until)},
                   .promised = {move(day.promised.from), move(day.promised.until)},
                   .agreed_start = {}};
    if (day.agreed_start)
        other.agreed_start = move(*day.agreed_start);
    return other;
}

Visit added_visit(const VisitAdjustment& adjustment)
{
    const VisitDay day{.on = *adjustment.on,
                       .start_window = *adjustment.start_window,
                       .promised = *adjustment.start_window,
                       .agreed_start = {}};
    return {.id = adjustment.visit_id,
            .entry_id = ScheduleEntryId(Uuid::derived(adjustment.visit_id.uuid(), "added")),
            .client_id = *adjustment.client_id,
            .kind = adjustment.visit_kind.value_or(VisitKind::other),
            .days = {day},
            .care_time = *adjustment.care_time,
            .second_care_time = {},
            .staff_needed = adjustment.staff_needed,
            .requirements = {},
            .who = WhoComes::anyone,
            .priority = Priority::personal_care};
}

void forget(GeneratedVisits& generated, VisitId visit_id)
{
    std::erase_if(generated.visits, [&](const Visit& visit) { return visit.id == visit_id; });
    std::erase_if(generated.lags,
                  [&](const VisitLag& lag) { return lag.first == visit_id || lag.then == visit_id; });
}

/// Gives the visit that the adjustment speaks of to `change`, when there is one.
template <typename Change>
void with_visit(GeneratedVisits& generated, VisitId visit_id, Change&& change)
{
    const auto found = std::find_if(generated.visits.begin(), generated.visits.end(),
                                    [&](const Visit& visit) { return visit.id == visit_id; });
    if (found != generated.visits.end())
        change(*found);
}

void split(GeneratedVisits& generated, VisitId visit_id)
{
    std::optional<Visit> second;
    with_visit(generated, visit_id, [&](Visit& visit) {
        if (visit.staff_needed < 2)
            return;
        second = visit;
        second->id = split_off(visit.id);
        second->entry_id = ScheduleEntryId(Uuid::derived(visit.entry_id.uuid(), "split"));
        second->care_time = visit.care_time_of(1);
        for (Visit* single : {&visit, &*second}) {
            single->staff_needed = 1;
            single->second_care_time.reset();
        }
    });
    if (second)
        generated.visits.push_back(*std::move(second));
}

} // namespace

VisitId split_off(VisitId visit_id)
{
    return VisitId(Uuid::derived(visit_id.uuid(), "split"));
}

void adjust_visits(GeneratedVisits& generated, std::span<const VisitAdjustment> adjustments, DateRange dates,
                   const Zone& zone)
{
    if (adjustments.empty())
        return;
    for (const auto& adjustment : adjustments) {
        switch (adjustment.kind) {
        case AdjustmentKind::cancelled:
            forget(generated, adjustment.visit_id);
            break;
        case AdjustmentKind::lengthened:
            with_visit(generated, adjustment.visit_id, [&](Visit& visit) {
                visit.care_time = *adjustment.care_time;
                if (visit.second_care_time)
                    visit.second_care_time = *adjustment.care_time;
            });
            break;
        case AdjustmentKind::other_day:
            with_visit(generated, adjustment.visit_id, [&](Visit& visit) {
                const auto* known = visit.find_day(*adjustment.on);
                visit.days = {known ? *known : on_other_day(visit.days.front(), *adjustment.on, zone)};
            });
            break;
        case AdjustmentKind::split:
            split(generated, adjustment.visit_id);
            break;
        case AdjustmentKind::added:
            if (dates.holds(*adjustment.on))
                generated.visits.push_back(added_visit(adjustment));
            break;
        }
    }
    std::sort(generated.visits.begin(), generated.visits.end(), comes_before);
}

PlanningPeriod adjusted(const PlanningPeriod& period, std::span<const VisitAdjustment> adjustments)
{
    GeneratedVisits generated{period.visits(), period.lags()};
    adjust_visits(generated, adjustments, period.dates(), period.zone());
    std::erase_if(generated.visits, [&](const Visit& visit) { return !period.find_client(visit.client_id); });
    PeriodChanges changes;
    std::unordered_set<VisitId> kept;
    for (auto& visit : generated.visits) {
        kept.insert(visit.id);
        if (const auto* before = period.find_visit(visit.id); !before || *before != visit)
            changes.visits.push_back(std::move(visit));
    }
    for (const auto& visit : period.visits())
        if (!kept.contains(visit.id))
            changes.removed_visits.push_back(visit.id);
    return period.with(changes);
}

} // namespace samma
