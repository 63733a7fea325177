#pragma once

namespace samma {

/// A place on the map, WGS84 degrees.
struct GeoPoint {
    double lat = 0;
    double lon = 0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// Great-circle distance in metres (haversine, mean Earth radius 6,371,008.8 m).
double distance_m(GeoPoint from, GeoPoint to);

} // namespace samma
