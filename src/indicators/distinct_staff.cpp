#include "indicators/distinct_staff.hpp"

#include <set>

namespace samma::indicators {

std::optional<double> DistinctStaff::ratio_to_bound() const
{
    return ratio(static_cast<double>(people_bounded), static_cast<double>(bound.sum()));
}

DistinctStaff& DistinctStaff::operator+=(const DistinctStaff& other)
{
    people += other.people;
    bound += other.bound;
    people_bounded += other.people_bounded;
    return *this;
}

DistinctStaff distinct_staff(const std::vector<const PlannedVisit*>& visits_of_client,
                             std::optional<int> bound)
{
    std::set<CareWorkerId> met;
    for (const PlannedVisit* planned : visits_of_client)
        for (const Assignment* part : planned->parts)
            met.insert(part->care_worker_id);
    DistinctStaff distinct;
    if (met.empty())
        return distinct;
    const int people = static_cast<int>(met.size());
    distinct.people.add(people);
    if (bound && *bound > 0) {
        distinct.bound.add(*bound);
        distinct.people_bounded = people;
    }
    return distinct;
}

} // namespace samma::indicators
