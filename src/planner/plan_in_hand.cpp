#include "planner/plan_in_hand.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

template <typename Id>
std::int32_t find_number(const std::vector<Id>& ids, Id id)
{
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? kNone : static_cast<std::int32_t>(found - ids.begin());
}

} // namespace

PlanInHand::PlanInHand(const PlanningPeriod& period, Problem problem, const Plan& plan)
    : period_(&period), problem_(std::move(problem)), told_(problem_, plan), state_(problem_),
      weights_(weights_for(ContinuityOrder::balanced)), gone_(told_.lay_into(state_))
{
}

Result<std::unique_ptr<const PlanInHand>> PlanInHand::take(const PlanningPeriod& period,
                                                           const TravelTimes& travel, const Plan& plan)
{
    return take(period, SAMMA_TRY(Problem::from(period, travel)), plan);
}

std::unique_ptr<const PlanInHand> PlanInHand::take(const PlanningPeriod& period, Problem problem,
                                                   const Plan& plan)
{
    return std::unique_ptr<const PlanInHand>(new PlanInHand(period, std::move(problem), plan));
}

PartIndex PlanInHand::find_part(VisitId visit_id, int part) const
{
    const VisitIndex visit = find_number(problem_.visit_ids, visit_id);
    if (visit == kNone)
        return kNone;
    const VisitModel& model = problem_.visits[static_cast<std::size_t>(visit)];
    return part >= 0 && part < model.part_count ? model.first_part + part : kNone;
}

ClientIndex PlanInHand::find_client(ClientId client_id) const
{
    return find_number(problem_.client_ids, client_id);
}

StaffIndex PlanInHand::find_staff(CareWorkerId care_worker_id) const
{
    return find_number(problem_.staff_ids, care_worker_id);
}

Levels difference(const Levels& after, const Levels& before)
{
    return {.vacant = after.vacant - before.vacant,
            .outside_minutes = after.outside_minutes - before.outside_minutes,
            .outside_visits = after.outside_visits - before.outside_visits,
            .contact_missed = after.contact_missed - before.contact_missed,
            .outside_team = after.outside_team - before.outside_team,
            .spread = after.spread - before.spread,
            .most_people = after.most_people - before.most_people,
            .against_wish = after.against_wish - before.against_wish,
            .optional_left = after.optional_left - before.optional_left,
            .unevenness = after.unevenness - before.unevenness,
            .travel_seconds = after.travel_seconds - before.travel_seconds,
            .changed = after.changed - before.changed,
            .irregularity_minutes = after.irregularity_minutes - before.irregularity_minutes};
}

} // namespace samma::planner
