#pragma once

#include "indicators/planned_visits.hpp"
#include "indicators/statistics.hpp"

#include <span>

namespace samma::indicators {

/// The proven least number of different people for a client on this roster; the planner knows it.
struct ClientBound {
    ClientId client_id;
    int people = 0;

    friend bool operator==(const ClientBound&, const ClientBound&) = default;
};

/// How many different people each client meets in the period, at whatever visits; history is not looked at.
/// Clients whom nobody visits do not count.
struct DistinctStaff {
    Distribution people;
    Distribution bound;              ///< of the clients that have both
    std::int64_t people_bounded = 0; ///< people met by the clients that have both

    /// People met for each person that the roster makes necessary.
    [[nodiscard]] std::optional<double> ratio_to_bound() const;

    DistinctStaff& operator+=(const DistinctStaff& other);
    friend bool operator==(const DistinctStaff&, const DistinctStaff&) = default;
};

/// One client's; `bound` when the planner has given one.
DistinctStaff distinct_staff(const std::vector<const PlannedVisit*>& visits_of_client,
                             std::optional<int> bound);

} // namespace samma::indicators
