#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"

#include <unordered_map>
#include <vector>

namespace samma::indicators {

/// A visit that somebody is planned to make.
struct PlannedVisit {
    const Visit* visit = nullptr;
    const VisitDay* day = nullptr; ///< nothing when the plan put it on a day that is not the visit's
    LocalDate on;
    Instant starts_at;
    std::vector<const Assignment*> parts; ///< by part; never empty
    std::optional<CareWorkerId> contact;  ///< the client's contact person that day
    bool contact_comes = false;           ///< as either of the two of a double visit
    bool contact_could_come = false; ///< comes, or has a shift that the whole visit fits in, travel aside
};

/// The plan's visits that the period knows, by visit; those that nobody makes are left out.
std::vector<PlannedVisit> planned_visits(const PlanningPeriod& period, const Plan& plan);

/// One person at one visit, planned or made.
struct Encounter {
    ClientId client_id;
    CareWorkerId care_worker_id;
    VisitKind kind = VisitKind::other;
    Instant starts_at;
    Uuid visit; ///< the same for both people of a double visit

    friend bool operator==(const Encounter&, const Encounter&) = default;
};

std::vector<Encounter> encounters_of(const std::vector<PlannedVisit>& visits);
/// Visits made of the same kind at the same client that start together count as one visit by several people.
std::vector<Encounter> encounters_of(const std::vector<PerformedVisit>& history);

} // namespace samma::indicators
