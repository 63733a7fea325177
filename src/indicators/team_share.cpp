#include "indicators/team_share.hpp"

#include <algorithm>

namespace samma::indicators {

TeamShare team_share(const PlanningPeriod& period, const std::vector<const PlannedVisit*>& visits)
{
    TeamShare share;
    for (const PlannedVisit* planned : visits)
        share.of_visits.count(
            std::all_of(planned->parts.begin(), planned->parts.end(), [&](const Assignment* part) {
                return period.relation_of(planned->visit->client_id, part->care_worker_id, planned->on) !=
                       StaffRelation::other;
            }));
    return share;
}

} // namespace samma::indicators
