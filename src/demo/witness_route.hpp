#pragma once

#include "care/roster.hpp"
#include "care/travel_times.hpp"

#include <optional>
#include <vector>

namespace samma::demo {

/// One thing in a route, in seconds from the day's base.
struct RouteStop {
    static constexpr int kNoVisit = -1;

    bool is_break = false; ///< taken wherever the person is
    int place = 0;
    int earliest = 0; ///< start
    int latest = 0;   ///< start
    int length = 0;
    int visit = kNoVisit; ///< index in the day's visits
    int part = 0;
    int start = 0; ///< as early as the stops before allow
};

/// Where a stop would fit, and what it would cost.
struct Insertion {
    std::size_t position = 0;
    int start = 0;
    int cost = 0; ///< added travel and distance from the agreed start, seconds
};

/// One person's shift being filled: reserved time and the break are stops from the start, visits are put
/// between them.
class WitnessRoute {
  public:
    WitnessRoute(const Shift& shift, const TravelTimes& travel, int office, Instant base);

    [[nodiscard]] const Shift& shift() const { return *shift_; }
    [[nodiscard]] const std::vector<RouteStop>& stops() const { return stops_; }
    [[nodiscard]] int from() const { return from_; }
    [[nodiscard]] int until() const { return until_; }

    /// The cheapest place for the stop, where everything stays in its window; agreed is the start to be near.
    [[nodiscard]] std::optional<Insertion> find_insertion(const RouteStop& stop, int agreed) const;
    void insert(const RouteStop& stop, std::size_t position);
    [[nodiscard]] int travel(int from, int to) const;
    /// The place the person is at when the stop at this index begins to be reached for.
    [[nodiscard]] int place_before(std::size_t index) const;

  private:
    [[nodiscard]] int end_before(std::size_t position) const;
    /// Sets every stop's earliest start; false when a window is missed.
    bool schedule();
    /// Whether what comes after keeps its windows when the stop starts then at that position.
    [[nodiscard]] bool fits(const RouteStop& stop, std::size_t position, int start) const;

    const Shift* shift_;
    const TravelTimes* travel_;
    int office_;
    int from_;
    int until_;
    std::vector<RouteStop> stops_;
};

} // namespace samma::demo
