#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"

#include <optional>
#include <vector>

namespace samma::planner {

/// Why no other section is asked about a vacant part.
enum class NotAsked {
    needs_two_at_once, ///< both people of a double visit are missing: two loans would have to hold together
    key_at_office,     ///< whoever comes must have been at the section's office for the key
    tied_to_own_staff, ///< it is made by whoever makes another visit of the section
    no_time_left,      ///< the visits that it is bound to leave no start
};

/// A part of a visit that nobody in its section can make, as other sections are asked about it: a visit of
/// its own for one person, whose starts the section's plan has narrowed down.
struct VacantPart {
    VisitId visit_id;
    int part = 0;
    VacancyReason reason = VacancyReason::no_room; ///< in its own section
    std::optional<NotAsked> not_asked;             ///< nothing below then
    Visit visit;                                   ///< under an identity of its own
    Client client;
    Address home;
    std::vector<ClientWish> wishes;   ///< the client's
    std::vector<CareWorkerId> barred; ///< may not come, because of whom else is there
};

/// The plan's vacant parts, in its order. A start stays where the other part of the visit, and the distances
/// to other visits, allow it with everything else as planned.
std::vector<VacantPart> vacant_parts(const PlanningPeriod& period, const Plan& plan);

} // namespace samma::planner
