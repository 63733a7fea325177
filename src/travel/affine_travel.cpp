#include "travel/affine_travel.hpp"

#include "base/geo.hpp"

#include <cmath>
#include <unordered_set>

namespace samma::travel {

namespace {

constexpr double metres_per_second(double km_per_hour)
{
    return km_per_hour * 1000.0 / 3600.0;
}

} // namespace

AffineRules measured_rules()
{
    return {{{Seconds(75), metres_per_second(3.9), Seconds(0)},
             {Seconds(74), metres_per_second(10.4), Seconds(60)},
             {Seconds(99), metres_per_second(13.0), Seconds(150)}}};
}

Seconds AffineTravel::leg_over(double metres, const Address& to, TravelMode mode) const
{
    const AffineRule& rule = rules_.at(static_cast<std::size_t>(mode));
    // The thousandth keeps a distance that is a whole number of seconds from being rounded up by its last
    // bit.
    const auto moving = static_cast<std::int64_t>(std::ceil(metres / rule.metres_per_second - 0.001));
    return rule.at_once + Seconds(moving) + rule.extra + to.door_time;
}

Seconds AffineTravel::leg(const Address& from, const Address& to, TravelMode mode) const
{
    if (from.id == to.id)
        return Seconds(0);
    if (from.point == to.point)
        return to.door_time;
    return leg_over(distance_m(from.point, to.point), to, mode);
}

Result<TravelTimes> AffineTravel::matrix(std::span<const Address> places) const
{
    std::vector<AddressId> ids;
    std::unordered_set<AddressId> seen;
    for (const Address& place : places) {
        if (!seen.insert(place.id).second)
            return fail("travel.duplicate_place", {}, {{"id", place.id.to_string()}});
        ids.push_back(place.id);
    }

    std::array<TravelTimes::Table, kTravelModeCount> tables;
    for (auto& table : tables)
        table.assign(places.size() * places.size(), 0);
    for (std::size_t row = 0; row < places.size(); ++row) {
        for (std::size_t column = 0; column < places.size(); ++column) {
            const Address& to = places[column];
            if (row == column)
                continue;
            const bool same_point = places[row].point == to.point;
            const double metres = same_point ? 0 : distance_m(places[row].point, to.point);
            for (int mode = 0; mode < kTravelModeCount; ++mode) {
                const Seconds time =
                    same_point ? to.door_time : leg_over(metres, to, static_cast<TravelMode>(mode));
                tables.at(static_cast<std::size_t>(mode))[row * places.size() + column] =
                    static_cast<std::int32_t>(time.count());
            }
        }
    }
    return TravelTimes(std::move(ids), std::move(tables));
}

} // namespace samma::travel
