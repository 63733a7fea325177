#include "indicators/person_continuity.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace samma::indicators {

namespace {

bool has_reached_age(const Client& client, int years, LocalDate on)
{
    return client.born_on + std::chrono::years(years) <= on;
}

bool is_served_all(const Client& client, DateRange days)
{
    return client.served.holds(days.from) && client.served.holds(add_days(days.until, -1));
}

template <typename T>
bool holds(const std::vector<T>& values, T value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

std::optional<int> people_met(const PlanningPeriod& period, const Client& client,
                              const std::vector<const Encounter*>& met, DateRange days,
                              const PersonContinuityDefinition& definition)
{
    if (!has_reached_age(client, definition.least_age, days.from) || !is_served_all(client, days))
        return std::nullopt;
    std::map<LocalDate, std::set<Uuid>> visits_on;
    std::set<CareWorkerId> people;
    for (const Encounter* encounter : met) {
        const LocalMinute starts = period.zone().to_local(encounter->starts_at);
        const Minutes clock = clock_of(starts);
        if (!days.holds(date_of(starts)) || clock < definition.hours.from ||
            clock >= definition.hours.until || holds(definition.kinds_not_counted, encounter->kind))
            continue;
        const CareWorker* person = period.find_care_worker(encounter->care_worker_id);
        if (person && holds(definition.titles_not_counted, person->title))
            continue;
        visits_on[date_of(starts)].insert(encounter->visit);
        people.insert(encounter->care_worker_id);
    }
    for (LocalDate day = days.from; day < days.until; day = add_days(day, 1)) {
        const auto visits = visits_on.find(day);
        if (visits == visits_on.end() ||
            static_cast<int>(visits->second.size()) < definition.least_visits_a_day)
            return std::nullopt;
    }
    return static_cast<int>(people.size());
}

PersonContinuity person_continuity(const PlanningPeriod& period, std::span<const Encounter> encounters,
                                   LocalDate first_day, const PersonContinuityDefinition& definition)
{
    const DateRange days{first_day, add_days(first_day, definition.days)};
    std::unordered_map<ClientId, std::vector<const Encounter*>> met;
    for (const auto& encounter : encounters)
        met[encounter.client_id].push_back(&encounter);
    PersonContinuity continuity;
    for (const auto& client : period.clients())
        if (const auto own = met.find(client.id); own != met.end())
            if (const auto people = people_met(period, client, own->second, days, definition))
                continuity.people.add(*people);
    return continuity;
}

} // namespace samma::indicators
