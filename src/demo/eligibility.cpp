#include "demo/eligibility.hpp"

#include <algorithm>

namespace samma::demo {

namespace {

bool holds_delegation(const CareWorker& worker, const std::string& task, LocalDate on)
{
    return std::any_of(
        worker.delegations.begin(), worker.delegations.end(),
        [&](const Delegation& delegation) { return delegation.task == task && delegation.holds(on); });
}

} // namespace

bool may_make(const CareWorker& worker, TravelMode mode, const Visit& visit, const Client& client,
              LocalDate on)
{
    const Requirements& demands = visit.requirements;
    if (!std::includes(worker.competences.begin(), worker.competences.end(), demands.competences.begin(),
                       demands.competences.end()))
        return false;
    if (!std::all_of(demands.delegations.begin(), demands.delegations.end(),
                     [&](const std::string& task) { return holds_delegation(worker, task, on); }))
        return false;
    if (demands.gender && *demands.gender != worker.gender)
        return false;
    if (demands.rules_out_bike && mode == TravelMode::bike)
        return false;
    return !(demands.needs_lifting && worker.avoids_lifting) && !(client.has_pets && worker.avoids_pets) &&
           !(client.has_smoke && worker.avoids_smoke);
}

bool is_excluded(std::span<const ClientWish> wishes, const Client& client, const CareWorker& worker,
                 LocalDate on)
{
    return std::any_of(wishes.begin(), wishes.end(), [&](const ClientWish& wish) {
        return wish.kind == ClientWishKind::excluded && wish.client_id == client.id &&
               wish.care_worker_id == worker.id && wish.valid.holds(on);
    });
}

} // namespace samma::demo
