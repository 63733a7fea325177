#include "planner/eligibility.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

bool meets_requirements(const Requirements& demanded, const CareWorker& care_worker)
{
    const auto holds = [&](const std::string& code) {
        return std::find(care_worker.competences.begin(), care_worker.competences.end(), code) !=
               care_worker.competences.end();
    };
    return std::all_of(demanded.competences.begin(), demanded.competences.end(), holds) &&
           (!demanded.gender || *demanded.gender == care_worker.gender) &&
           !(demanded.needs_lifting && care_worker.avoids_lifting);
}

bool holds_delegation(const CareWorker& care_worker, const std::string& task, LocalDate date)
{
    return std::any_of(
        care_worker.delegations.begin(), care_worker.delegations.end(),
        [&](const Delegation& delegation) { return delegation.task == task && delegation.holds(date); });
}

} // namespace

Eligibility::Eligibility(const PlanningPeriod& period) : period_(period)
{
    for (const auto& wish : period.client_wishes())
        if (wish.kind == ClientWishKind::excluded)
            exclusions_[wish.client_id].push_back(&wish);
}

bool Eligibility::is_excluded(const Visit& visit, const VisitDay& day, const CareWorker& care_worker) const
{
    const Client* client = period_.find_client(visit.client_id);
    if ((care_worker.avoids_pets && client->has_pets) || (care_worker.avoids_smoke && client->has_smoke))
        return true;
    const auto found = exclusions_.find(visit.client_id);
    if (found == exclusions_.end())
        return false;
    // A visit may start after midnight of its day: the wish must be silent on both dates.
    const LocalDate last = period_.zone().local_date(day.start_window.until);
    return std::any_of(found->second.begin(), found->second.end(), [&](const ClientWish* wish) {
        return wish->care_worker_id == care_worker.id &&
               (wish->valid.holds(day.on) || wish->valid.holds(last));
    });
}

Hindrance Eligibility::judge(const Visit& visit, const VisitDay& day, const CareWorker& care_worker) const
{
    if (!meets_requirements(visit.requirements, care_worker))
        return Hindrance::requirements;
    // Delegations are valid at the visit's time, which may be the date after its day.
    const LocalDate last = period_.zone().local_date(day.start_window.until);
    for (const auto& task : visit.requirements.delegations)
        if (!holds_delegation(care_worker, task, day.on) || !holds_delegation(care_worker, task, last))
            return Hindrance::delegation;
    return is_excluded(visit, day, care_worker) ? Hindrance::exclusion : Hindrance::no_shift;
}

} // namespace samma::planner
