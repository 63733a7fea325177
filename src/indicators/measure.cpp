#include "indicators/measure.hpp"

namespace samma::indicators {

namespace {

/// What the figures of one client are counted from.
struct ClientSources {
    std::vector<const PlannedVisit*> visits;
    std::vector<const Encounter*> encounters;
    std::optional<int> bound;
};

Figures figures_of_client(const PlanningPeriod& period, const Client& client, const ClientSources& sources,
                          const Definitions& definitions)
{
    Figures figures;
    figures.distinct_staff = distinct_staff(sources.visits, sources.bound);
    figures.contact_share = contact_share(sources.visits);
    figures.team_share = team_share(period, sources.visits);
    figures.time_continuity = time_continuity(period, sources.visits, definitions.time_continuity);
    const LocalDate first_day = period.dates().from;
    const DateRange days{first_day, add_days(first_day, definitions.person_continuity.days)};
    if (const auto people =
            people_met(period, client, sources.encounters, days, definitions.person_continuity))
        figures.person_continuity.people.add(*people);
    return figures;
}

/// What is asked for, and what of it nobody makes.
void count_visits(const PlanningPeriod& period, const Plan& plan, std::map<ClientId, Figures>& clients)
{
    for (const auto& visit : period.visits()) {
        Figures& figures = clients[visit.client_id];
        ++figures.visits;
        figures.parts += visit.staff_needed;
    }
    for (const auto& vacant : plan.vacant)
        if (const Visit* visit = period.find_visit(vacant.visit_id))
            ++clients[visit->client_id].vacant_parts;
}

} // namespace

Figures& Figures::operator+=(const Figures& other)
{
    visits += other.visits;
    parts += other.parts;
    vacant_parts += other.vacant_parts;
    distinct_staff += other.distinct_staff;
    person_continuity += other.person_continuity;
    contact_share += other.contact_share;
    team_share += other.team_share;
    time_continuity += other.time_continuity;
    shift_time += other.shift_time;
    return *this;
}

SectionFigures measure(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan,
                       std::span<const ClientBound> bounds, const Definitions& definitions)
{
    const auto visits = planned_visits(period, plan);
    const auto encounters = encounters_of(visits);
    std::unordered_map<ClientId, ClientSources> sources;
    for (const auto& planned : visits)
        sources[planned.visit->client_id].visits.push_back(&planned);
    for (const auto& encounter : encounters)
        sources[encounter.client_id].encounters.push_back(&encounter);
    for (const auto& bound : bounds)
        sources[bound.client_id].bound = bound.people;

    SectionFigures section;
    section.section_id = period.section().id;
    section.definitions = definitions;
    for (const auto& team : period.teams())
        section.teams.emplace(team.id, Figures());
    for (const auto& client : period.clients())
        section.clients.emplace(client.id,
                                figures_of_client(period, client, sources[client.id], definitions));
    count_visits(period, plan, section.clients);
    for (const auto& [client, figures] : section.clients) {
        section.teams[period.team_of(client)] += figures;
        section.all += figures;
    }
    for_each_shift_time(period, travel, plan, [&](const Shift& shift, const ShiftTime& time) {
        const CareWorker* care_worker = period.find_care_worker(shift.care_worker_id);
        if (care_worker && care_worker->team_id)
            section.teams[*care_worker->team_id].shift_time += time;
        section.all.shift_time += time;
    });
    return section;
}

Figures merge(std::span<const SectionFigures> sections)
{
    Figures figures;
    for (const auto& section : sections)
        figures += section.all;
    return figures;
}

} // namespace samma::indicators
