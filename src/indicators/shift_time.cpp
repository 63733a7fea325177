#include "indicators/shift_time.hpp"

#include "indicators/statistics.hpp"

#include <algorithm>
#include <unordered_map>

namespace samma::indicators {

namespace {

struct Place {
    Instant from;
    AddressId address;
};

struct Route {
    ShiftTime time;
    std::vector<Place> places; ///< of visits and reserved time
};

double in_min(Seconds length)
{
    return std::chrono::duration<double, std::ratio<60>>(length).count();
}

Seconds travel_of(Route& route, const Shift& shift, const TravelTimes& travel)
{
    std::stable_sort(route.places.begin(), route.places.end(),
                     [](const Place& left, const Place& right) { return left.from < right.from; });
    Seconds total(0);
    AddressId at = shift.office_id;
    for (const auto& place : route.places) {
        total += travel.between(at, place.address, shift.mode);
        at = place.address;
    }
    return total + travel.between(at, shift.end_place(), shift.mode);
}

} // namespace

std::optional<double> ShiftTime::slack_min_per_shift() const
{
    return ratio(in_min(slack()), static_cast<double>(shifts));
}

std::optional<double> ShiftTime::travel_min_per_visit() const
{
    return ratio(in_min(travel), static_cast<double>(stops));
}

std::optional<double> ShiftTime::care_pct() const
{
    return ratio(100.0 * in_min(care), in_min(on_duty));
}

ShiftTime& ShiftTime::operator+=(const ShiftTime& other)
{
    shifts += other.shifts;
    on_duty += other.on_duty;
    care += other.care;
    travel += other.travel;
    reserved += other.reserved;
    breaks += other.breaks;
    stops += other.stops;
    return *this;
}

void for_each_shift_time(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan,
                         const std::function<void(const Shift&, const ShiftTime&)>& take)
{
    std::unordered_map<ShiftId, Route> routes;
    for (const auto& shift : period.shifts()) {
        Route& route = routes[shift.id];
        route.time.shifts = 1;
        route.time.on_duty = shift.time.length();
        for (const auto& reserved : shift.reserved) {
            route.time.reserved += reserved.time.length();
            route.places.push_back({reserved.time.from, shift.place_of(reserved)});
        }
    }
    for (const auto& assignment : plan.assignments) {
        const Visit* visit = period.find_visit(assignment.visit_id);
        const Client* client = visit ? period.find_client(visit->client_id) : nullptr;
        const auto route = routes.find(assignment.shift_id);
        if (!client || route == routes.end())
            continue;
        route->second.time.care += visit->care_time_of(assignment.part);
        ++route->second.time.stops;
        route->second.places.push_back({assignment.starts_at, client->address_id});
    }
    for (const auto& planned : plan.breaks)
        if (const auto route = routes.find(planned.shift_id); route != routes.end())
            route->second.time.breaks += planned.time.length();
    for (const auto& shift : period.shifts()) {
        Route& route = routes[shift.id];
        route.time.travel = travel_of(route, shift, travel);
        take(shift, route.time);
    }
}

} // namespace samma::indicators
