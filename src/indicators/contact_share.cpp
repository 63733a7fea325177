#include "indicators/contact_share.hpp"

#include <algorithm>

namespace samma::indicators {

ContactShare& ContactShare::operator+=(const ContactShare& other)
{
    of_visits += other.of_visits;
    of_possible += other.of_possible;
    for (const auto& [reason, visits] : other.missed_because)
        missed_because[reason] += visits;
    missed_without_reason += other.missed_without_reason;
    return *this;
}

ContactShare contact_share(const std::vector<const PlannedVisit*>& visits)
{
    ContactShare share;
    for (const PlannedVisit* planned : visits) {
        share.of_visits.count(planned->contact_comes);
        if (!planned->contact_could_come)
            continue;
        share.of_possible.count(planned->contact_comes);
        if (planned->contact_comes)
            continue;
        const auto reasoned =
            std::find_if(planned->parts.begin(), planned->parts.end(),
                         [](const Assignment* part) { return part->special_reason.has_value(); });
        if (reasoned == planned->parts.end())
            ++share.missed_without_reason;
        else
            ++share.missed_because[*(*reasoned)->special_reason];
    }
    return share;
}

} // namespace samma::indicators
