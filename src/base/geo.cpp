#include "base/geo.hpp"

#include <cmath>
#include <numbers>

namespace samma {

double distance_m(GeoPoint from, GeoPoint to)
{
    constexpr double kEarthRadius = 6371008.8;
    constexpr double kRadians = std::numbers::pi / 180.0;
    const double half_lat = std::sin((to.lat - from.lat) * kRadians / 2);
    const double half_lon = std::sin((to.lon - from.lon) * kRadians / 2);
    const double chord = half_lat * half_lat +
                         std::cos(from.lat * kRadians) * std::cos(to.lat * kRadians) * half_lon * half_lon;
    return 2 * kEarthRadius * std::asin(std::sqrt(chord));
}

} // namespace samma
