#include "app/compare_plans.hpp"

#include "app/accept_replan.hpp"
#include "base/collation.hpp"

#include <algorithm>
#include <set>

namespace samma::app {

namespace {

constexpr auto kFar = std::chrono::minutes(30);

using PartKey = std::pair<VisitId, int>;
using Places = std::map<PartKey, const Assignment*>;

Places places_of(const Plan& plan)
{
    Places places;
    for (const auto& assignment : plan.assignments)
        places[{assignment.visit_id, assignment.part}] = &assignment;
    for (const auto& vacant : plan.vacant)
        places.try_emplace({vacant.visit_id, vacant.part}, nullptr);
    return places;
}

const Assignment* place_in(const Places& places, const PartKey& key)
{
    const auto found = places.find(key);
    return found == places.end() ? nullptr : found->second;
}

LocalDate day_of(const PlanningPeriod& period, const Assignment* assignment, VisitId visit_id)
{
    return assignment ? assignment->on : period.find_visit(visit_id)->days.front().on;
}

/// Counts for each client what is otherwise.
class Comparing {
  public:
    Comparing(const BoardState& before, const BoardState& after)
        : period_(after.period), before_(places_of(before.plan())), after_(places_of(after.plan()))
    {
        for (const auto& client : period_.clients()) {
            auto& row = rows_[client.id];
            row.client_id = client.id;
            row.name = full_name(client);
            row.team_id = client.team_id;
            row.bound = after.bound_of(client.id);
        }
    }

    PlanDifference run()
    {
        Places all = after_;
        for (const auto& [key, place] : before_)
            all.try_emplace(key, place);
        for (const auto& [key, place] : all)
            if (const auto* visit = period_.find_visit(key.first))
                count(*visit, key);
        PlanDifference difference;
        const SwedishOrder order;
        std::vector<std::pair<std::string, ClientId>> names;
        for (auto& [id, row] : rows_) {
            row.people_before = static_cast<int>(people_before_[id].size());
            row.people_after = static_cast<int>(people_after_[id].size());
            row.days.assign(days_[id].begin(), days_[id].end());
            names.emplace_back(order.key(row.name.reveal()), id);
        }
        std::sort(names.begin(), names.end());
        for (const auto& [name, id] : names)
            difference.clients.push_back(std::move(rows_.at(id)));
        difference.days = std::move(changed_);
        return difference;
    }

  private:
    void count(const Visit& visit, const PartKey& key)
    {
        const auto row = rows_.find(visit.client_id);
        if (row == rows_.end())
            return;
        const auto* was = place_in(before_, key);
        const auto* is = place_in(after_, key);
        note(visit, was, people_before_, row->second.by_contact_before, row->second.vacant_before);
        note(visit, is, people_after_, row->second.by_contact_after, row->second.vacant_after);
        const bool is_other =
            (was == nullptr) != (is == nullptr) || (was && is && was->care_worker_id != is->care_worker_id);
        const bool is_far = was && is &&
                            (was->on != is->on || is->starts_at - was->starts_at > kFar ||
                             was->starts_at - is->starts_at > kFar);
        row->second.other_person += is_other ? 1 : 0;
        row->second.moved_far += is_far ? 1 : 0;
        if (!is_other && !is_far)
            return;
        for (const auto* place : {was, is}) {
            const LocalDate day = day_of(period_, place, visit.id);
            days_[visit.client_id].insert(day);
        }
        ++changed_[day_of(period_, is ? is : was, visit.id)];
    }

    using People = std::map<ClientId, std::set<CareWorkerId>>;
    void note(const Visit& visit, const Assignment* place, People& people, int& by_contact, int& vacant)
    {
        if (!place) {
            ++vacant;
            return;
        }
        people[visit.client_id].insert(place->care_worker_id);
        by_contact += period_.contact_of(visit.client_id, place->on) == place->care_worker_id ? 1 : 0;
    }

    const PlanningPeriod& period_;
    Places before_;
    Places after_;
    std::map<ClientId, ClientDifference> rows_;
    People people_before_;
    People people_after_;
    std::map<ClientId, std::set<LocalDate>> days_;
    std::map<LocalDate, int> changed_;
};

template <typename T>
bool holds(const std::vector<T>& wanted, const T& one)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), one) != wanted.end();
}

/// Whether everything that is decided about visits, and every lock, is as the proposal knew it.
bool knows_all(const BoardState& now, const store::PlanProposal& proposal)
{
    const auto places = places_of(proposal.plan);
    return proposal.adjustments == now.adjustments &&
           std::all_of(now.plan().assignments.begin(), now.plan().assignments.end(),
                       [&](const Assignment& assignment) {
                           const auto* there = place_in(places, {assignment.visit_id, assignment.part});
                           return !assignment.is_locked ||
                                  (there && there->care_worker_id == assignment.care_worker_id &&
                                   there->starts_at == assignment.starts_at);
                       });
}

} // namespace

PlanDifference difference_for_people(const BoardState& before, const BoardState& after)
{
    return Comparing(before, after).run();
}

Result<TakenPart> taken_part(const BoardState& now, const store::PlanProposal& proposal,
                             const ProposalPart& part)
{
    const auto current = places_of(now.plan());
    std::set<PartKey> meant;
    for (const auto& assignment : proposal.plan.assignments) {
        const PartKey key{assignment.visit_id, assignment.part};
        const auto* visit = now.period.find_visit(assignment.visit_id);
        const auto* client = visit ? now.period.find_client(visit->client_id) : nullptr;
        if (!client || !current.contains(key))
            continue;
        const auto* was = place_in(current, key);
        const bool is_same =
            was && was->care_worker_id == assignment.care_worker_id && was->starts_at == assignment.starts_at;
        if (!is_same && holds(part.clients, client->id) && holds(part.teams, client->team_id) &&
            (holds(part.days, assignment.on) || (was && holds(part.days, was->on))))
            meant.insert(key);
    }
    const int visits = static_cast<int>(meant.size());
    if (part.is_whole() && knows_all(now, proposal))
        return TakenPart{accepted_plan(now, proposal.plan), visits, {.as_proposed = visits}};
    const auto* hand = now.hand();
    if (!hand)
        return fail("plan.none");
    auto taken = planner::take_from(*hand, proposal.plan, meant);
    return TakenPart{{std::move(taken.plan), now.adjustments}, visits, taken.count};
}

} // namespace samma::app
