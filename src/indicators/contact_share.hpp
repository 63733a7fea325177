#pragma once

#include "indicators/planned_visits.hpp"
#include "indicators/statistics.hpp"

#include <map>

namespace samma::indicators {

/// How much of the care the contact person gives. A double visit where she is one of the two is hers.
struct ContactShare {
    Share of_visits;   ///< of all planned visits
    Share of_possible; ///< of those that meet one of her shifts, travel and other visits aside
    /// Visits that she could have taken and does not, by the reason that the plan gives.
    std::map<SpecialReason, std::int64_t> missed_because;
    std::int64_t missed_without_reason = 0;

    [[nodiscard]] std::int64_t missed() const { return of_possible.whole - of_possible.part; }

    ContactShare& operator+=(const ContactShare& other);
    friend bool operator==(const ContactShare&, const ContactShare&) = default;
};

ContactShare contact_share(const std::vector<const PlannedVisit*>& visits);

} // namespace samma::indicators
