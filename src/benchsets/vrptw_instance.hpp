#pragma once

#include "base/result.hpp"
#include "benchsets/day_checker.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samma::benchsets {

/// A customer, or at index 0 the depot. Times and lengths are tenths of the set's unit.
struct VrptwStop {
    std::int64_t x = 0; ///< whole units
    std::int64_t y = 0;
    std::int64_t demand = 0;
    Ticks ready = 0; ///< the earliest start of the service
    Ticks due = 0;   ///< the latest start; for the depot the latest return
    Ticks service = 0;
};

/// Vehicle routing with time windows by the convention of the DIMACS challenge: Euclidean distances truncated
/// to one decimal, travel time = distance, total distance counts, any number of vehicles up to the fleet.
struct VrptwInstance {
    static constexpr Ticks kTicks = 10;
    std::int64_t vehicles = 0;
    std::int64_t capacity = 0;
    std::vector<VrptwStop> stops;

    /// floor(10 × Euclid), exact.
    [[nodiscard]] Ticks distance(std::size_t from, std::size_t to) const;
};

using VrptwRoutes = std::vector<std::vector<std::size_t>>;

struct VrptwVerdict {
    Ticks distance = 0;
    std::vector<Breach> breaches;
};

/// Reads Solomon's text format. Errors: table.* with the line.
/// Source: Solomon, Operations Research 35 (1987).
Result<VrptwInstance> read_solomon(std::string_view text);

/// Reads the VRPLIB form of the Gehring and Homberger sets (EUC_2D, one service time, one depot that comes
/// first).
Result<VrptwInstance> read_vrplib(std::string_view text);

/// "Route #1: 5 3 7", one line a route; other lines are passed over.
Result<VrptwRoutes> read_routes(std::string_view text);
std::string write_routes(const VrptwRoutes& routes);

/// Exact, from the instance alone; shares no code with the planner.
VrptwVerdict check_routes(const VrptwInstance& instance, const VrptwRoutes& routes);

} // namespace samma::benchsets
