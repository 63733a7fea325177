#pragma once

#include "indicators/planned_visits.hpp"
#include "indicators/statistics.hpp"

namespace samma::indicators {

/// How much of the care the client's own team gives, the contact person included. A double visit is the
/// team's when both are of it.
struct TeamShare {
    Share of_visits;

    /// The share of visits that somebody from outside makes, alone or as one of two.
    [[nodiscard]] Share other() const { return {of_visits.whole - of_visits.part, of_visits.whole}; }

    TeamShare& operator+=(const TeamShare& more)
    {
        of_visits += more.of_visits;
        return *this;
    }
    friend bool operator==(const TeamShare&, const TeamShare&) = default;
};

TeamShare team_share(const PlanningPeriod& period, const std::vector<const PlannedVisit*>& visits);

} // namespace samma::indicators
