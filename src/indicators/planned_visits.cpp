#include "indicators/planned_visits.hpp"

#include "care/duty.hpp"
#include "care/enum_names.hpp"

#include <algorithm>

namespace samma::indicators {

namespace {

using ShiftsOf = std::unordered_map<CareWorkerId, std::vector<const Shift*>>;

void see_contact(PlannedVisit& planned, const PlanningPeriod& period, const ShiftsOf& shifts_of)
{
    planned.contact = period.contact_of(planned.visit->client_id, planned.on);
    if (!planned.contact)
        return;
    planned.contact_comes =
        std::any_of(planned.parts.begin(), planned.parts.end(),
                    [&](const Assignment* part) { return part->care_worker_id == *planned.contact; });
    const auto shifts = shifts_of.find(*planned.contact);
    planned.contact_could_come =
        planned.contact_comes ||
        (planned.day && shifts != shifts_of.end() &&
         std::any_of(shifts->second.begin(), shifts->second.end(), [&](const Shift* shift) {
             return visit_fits(*shift, *planned.day, planned.visit->care_time);
         }));
}

} // namespace

std::vector<PlannedVisit> planned_visits(const PlanningPeriod& period, const Plan& plan)
{
    ShiftsOf shifts_of;
    for (const auto& shift : period.shifts())
        shifts_of[shift.care_worker_id].push_back(&shift);

    std::vector<PlannedVisit> visits;
    std::unordered_map<VisitId, std::size_t> place;
    for (const auto& assignment : plan.assignments) {
        const Visit* visit = period.find_visit(assignment.visit_id);
        if (!visit || !period.find_client(visit->client_id))
            continue;
        const auto [entry, is_new] = place.emplace(visit->id, visits.size());
        if (is_new)
            visits.push_back({.visit = visit,
                              .day = visit->find_day(assignment.on, assignment.starts_at),
                              .on = assignment.on,
                              .starts_at = assignment.starts_at,
                              .parts = {},
                              .contact = std::nullopt});
        visits[entry->second].parts.push_back(&assignment);
    }
    for (auto& planned : visits) {
        std::stable_sort(
            planned.parts.begin(), planned.parts.end(),
            [](const Assignment* left, const Assignment* right) { return left->part < right->part; });
        see_contact(planned, period, shifts_of);
    }
    return visits;
}

std::vector<Encounter> encounters_of(const std::vector<PlannedVisit>& visits)
{
    std::vector<Encounter> encounters;
    for (const auto& planned : visits)
        for (const Assignment* part : planned.parts)
            encounters.push_back({planned.visit->client_id, part->care_worker_id, planned.visit->kind,
                                  part->starts_at, planned.visit->id.uuid()});
    return encounters;
}

std::vector<Encounter> encounters_of(const std::vector<PerformedVisit>& history)
{
    std::vector<Encounter> encounters;
    for (const auto& made : history)
        encounters.push_back({made.client_id, made.care_worker_id, made.kind, made.starts_at,
                              Uuid::derived(made.client_id.uuid(), format_instant(made.starts_at) + " " +
                                                                       std::string(name_of(made.kind)))});
    return encounters;
}

} // namespace samma::indicators
