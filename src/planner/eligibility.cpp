#include "planner/eligibility.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

/// The demand of the visit that the person does not meet, delegations apart; empty when she meets them all.
std::string_view rule_of_requirements(const Requirements& demanded, const CareWorker& care_worker)
{
    const auto holds = [&](const std::string& code) {
        return std::find(care_worker.competences.begin(), care_worker.competences.end(), code) !=
               care_worker.competences.end();
    };
    if (!std::all_of(demanded.competences.begin(), demanded.competences.end(), holds))
        return "competence";
    if (demanded.gender && *demanded.gender != care_worker.gender)
        return "gender";
    return demanded.needs_lifting && care_worker.avoids_lifting ? "lifting" : std::string_view();
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
        (wish.kind == ClientWishKind::excluded ? exclusions_ : likings_)[wish.client_id].push_back(&wish);
}

std::string_view Eligibility::rule_of_home(const Visit& visit, const VisitDay& day,
                                           const CareWorker& care_worker) const
{
    const Client* client = period_.find_client(visit.client_id);
    if ((care_worker.avoids_pets && client->has_pets) || (care_worker.avoids_smoke && client->has_smoke))
        return "pets_and_smoke";
    const auto found = exclusions_.find(visit.client_id);
    if (found == exclusions_.end())
        return {};
    // A visit may start after midnight of its day: the wish must be silent on both dates.
    const LocalDate last = period_.zone().local_date(day.start_window.until);
    const bool is_excluded =
        std::any_of(found->second.begin(), found->second.end(), [&](const ClientWish* wish) {
            return wish->care_worker_id == care_worker.id &&
                   (wish->valid.holds(day.on) || wish->valid.holds(last));
        });
    return is_excluded ? "exclusion" : std::string_view();
}

int Eligibility::against_wish(const Visit& visit, const VisitDay& day, const CareWorker& care_worker,
                              bool is_contact) const
{
    const auto found = likings_.find(visit.client_id);
    if (found == likings_.end())
        return 0;
    bool has_named = false;
    bool is_named = false;
    for (const ClientWish* wish : found->second) {
        if (!wish->valid.holds(day.on))
            continue;
        const bool is_about = wish->care_worker_id == care_worker.id;
        if (is_about && wish->kind == ClientWishKind::unwanted)
            return 2;
        has_named = has_named || wish->kind == ClientWishKind::preferred;
        is_named = is_named || (is_about && wish->kind == ClientWishKind::preferred);
    }
    return has_named && !is_named && !is_contact ? 1 : 0;
}

std::string_view Eligibility::forbidding_rule(const Visit& visit, const VisitDay& day,
                                              const CareWorker& care_worker) const
{
    if (const auto rule = rule_of_requirements(visit.requirements, care_worker); !rule.empty())
        return rule;
    // Delegations are valid at the visit's time, which may be the date after its day.
    const LocalDate last = period_.zone().local_date(day.start_window.until);
    for (const auto& task : visit.requirements.delegations)
        if (!holds_delegation(care_worker, task, day.on) || !holds_delegation(care_worker, task, last))
            return "delegation";
    return rule_of_home(visit, day, care_worker);
}

Hindrance Eligibility::judge(const Visit& visit, const VisitDay& day, const CareWorker& care_worker) const
{
    const std::string_view rule = forbidding_rule(visit, day, care_worker);
    if (rule.empty())
        return Hindrance::no_shift;
    if (rule == "delegation")
        return Hindrance::delegation;
    return rule == "exclusion" || rule == "pets_and_smoke" ? Hindrance::exclusion : Hindrance::requirements;
}

} // namespace samma::planner
