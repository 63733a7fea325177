#include "rules/reading.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

template <typename Key, typename T>
const std::vector<const T*>& find_list(const std::unordered_map<Key, std::vector<const T*>>& lists, Key key)
{
    static const std::vector<const T*> none;
    const auto found = lists.find(key);
    return found == lists.end() ? none : found->second;
}

} // namespace

Reading::Reading(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan)
    : period_(period), travel_(travel), plan_(plan)
{
    read_stops();
    read_routes();
    for (const auto& wish : period.client_wishes())
        wishes_[wish.client_id].push_back(&wish);
    for (const auto* shifts : {&period.earlier_shifts(), &period.shifts()})
        for (const auto& shift : *shifts)
            duties_[shift.care_worker_id].push_back(&shift);
    for (auto& [care_worker, shifts] : duties_)
        std::stable_sort(shifts.begin(), shifts.end(), [](const Shift* left, const Shift* right) {
            return left->time.from < right->time.from;
        });
}

void Reading::read_stops()
{
    stops_.reserve(plan_.assignments.size());
    for (const auto& assignment : plan_.assignments) {
        const Visit* visit = period_.find_visit(assignment.visit_id);
        const CareWorker* care_worker = period_.find_care_worker(assignment.care_worker_id);
        if (!visit || !care_worker || assignment.part < 0 || assignment.part >= visit->staff_needed)
            continue;
        const Client* client = period_.find_client(visit->client_id);
        if (!client)
            continue;
        const Instant starts_at = assignment.starts_at;
        stops_.push_back({.assignment = &assignment,
                          .visit = visit,
                          .day = visit->find_day(assignment.on, starts_at),
                          .client = client,
                          .care_worker = care_worker,
                          .time = {starts_at, starts_at + visit->care_time_of(assignment.part)},
                          .date = period_.zone().local_date(starts_at)});
    }
    for (const auto& stop : stops_)
        stops_of_visit_[stop.visit->id].push_back(&stop);
    for (auto& [visit, stops] : stops_of_visit_)
        std::stable_sort(stops.begin(), stops.end(), [](const Stop* left, const Stop* right) {
            return left->assignment->part < right->assignment->part;
        });
}

void Reading::read_routes()
{
    std::unordered_map<ShiftId, std::size_t> route_of;
    routes_.reserve(period_.shifts().size());
    for (const auto& shift : period_.shifts()) {
        route_of.emplace(shift.id, routes_.size());
        Route& route = routes_.emplace_back(Route{.shift = &shift, .stretches = {}, .breaks = {}});
        for (const auto& reserved : shift.reserved)
            route.stretches.push_back(
                {reserved.time, shift.place_of(reserved), nullptr, reserved.kind, reserved.is_lent()});
    }
    for (const auto& stop : stops_)
        if (const auto route = route_of.find(stop.assignment->shift_id); route != route_of.end())
            routes_[route->second].stretches.push_back(
                {stop.time, stop.client->address_id, &stop, ReservedKind::start_of_shift});
    for (const auto& planned : plan_.breaks)
        if (const auto route = route_of.find(planned.shift_id); route != route_of.end())
            routes_[route->second].breaks.push_back(&planned);
    for (auto& route : routes_) {
        std::stable_sort(route.stretches.begin(), route.stretches.end(),
                         [](const Stretch& left, const Stretch& right) { return left.time < right.time; });
        std::stable_sort(
            route.breaks.begin(), route.breaks.end(),
            [](const PlannedBreak* left, const PlannedBreak* right) { return left->time < right->time; });
    }
}

const std::vector<const Stop*>& Reading::stops_of(VisitId visit) const
{
    return find_list(stops_of_visit_, visit);
}

const std::vector<const ClientWish*>& Reading::wishes_of(ClientId client) const
{
    return find_list(wishes_, client);
}

Seconds Reading::travel(AddressId from, AddressId to, TravelMode mode) const
{
    return travel_.between(from, to, mode);
}

Finding about(const Stop& stop)
{
    Finding finding;
    finding.visit_id = stop.visit->id;
    finding.part = stop.assignment->part;
    finding.care_worker_id = stop.care_worker->id;
    finding.shift_id = stop.assignment->shift_id;
    finding.client_id = stop.client->id;
    finding.at = stop.time.from;
    return finding;
}

Finding about(const Shift& shift)
{
    Finding finding;
    finding.care_worker_id = shift.care_worker_id;
    finding.shift_id = shift.id;
    finding.at = shift.time.from;
    return finding;
}

std::string in_minutes(Seconds length)
{
    return std::to_string(std::chrono::ceil<Minutes>(length).count());
}

std::string in_full_minutes(Seconds length)
{
    return std::to_string(std::chrono::floor<Minutes>(length).count());
}

} // namespace samma::rules
