#pragma once

#include "indicators/definitions.hpp"
#include "indicators/planned_visits.hpp"
#include "indicators/statistics.hpp"

#include <span>

namespace samma::indicators {

/// How many different people the clients of the definition's population meet.
struct PersonContinuity {
    Distribution people;

    PersonContinuity& operator+=(const PersonContinuity& other)
    {
        people += other.people;
        return *this;
    }
    friend bool operator==(const PersonContinuity&, const PersonContinuity&) = default;
};

/// The people whom one client meets in the days, or nothing when the definition leaves the client out: too
/// young on the first day, not served every day, or fewer visits than it asks for on any day (also when
/// away). `met` are the client's own encounters.
std::optional<int> people_met(const PlanningPeriod& period, const Client& client,
                              const std::vector<const Encounter*>& met, DateRange days,
                              const PersonContinuityDefinition& definition);

/// Person continuity over the definition's number of days from the first day. Encounters with clients that
/// the period does not have are left out.
PersonContinuity person_continuity(const PlanningPeriod& period, std::span<const Encounter> encounters,
                                   LocalDate first_day, const PersonContinuityDefinition& definition);

} // namespace samma::indicators
