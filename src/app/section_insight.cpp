#include "app/section_insight.hpp"

#include "app/plan_at_hand.hpp"

namespace samma::app {

namespace {

template <typename Answer, typename Ask>
Result<Answer> ask(const Ports& ports, const Caller& caller, const PlanQuestion& question, const Ask& put)
{
    std::optional<Result<Answer>> answer;
    SAMMA_CHECK(look_at_plan(ports, caller, question, [&](const PlanAtHand& plan) -> Result<void> {
        answer.emplace(put(plan));
        if (!*answer)
            return tl::unexpected(answer->error());
        return {};
    }));
    return std::move(*answer);
}

} // namespace

Result<planner::RosterInsight> read_roster_insight(const Ports& ports, const Caller& caller,
                                                   SectionId section_id)
{
    return ask<planner::RosterInsight>(ports, caller, {Action::read_report, section_id, "roster_insight"},
                                       [](const PlanAtHand& plan) -> Result<planner::RosterInsight> {
                                           return planner::roster_insight(*plan.hand);
                                       });
}

Result<std::vector<planner::RosterChange>> find_roster_changes(const Ports& ports, const Caller& caller,
                                                               SectionId section_id,
                                                               const planner::RosterSearch& search)
{
    return ask<std::vector<planner::RosterChange>>(
        ports, caller, {Action::read_report, section_id, "roster_insight"}, [&](const PlanAtHand& plan) {
            const TravelTimes& travel = plan.section.travel;
            Plan nothing_planned;
            nothing_planned.section_id = section_id;
            nothing_planned.dates = plan.revision.plan.dates;
            const auto known = count_hard_findings(plan.section.period, travel, nothing_planned);
            const auto holds = [&](const PlanningPeriod& period) {
                return more_findings(count_hard_findings(period, travel, nothing_planned), known) == 0;
            };
            return planner::roster_changes(*plan.hand, travel, search, holds);
        });
}

Result<planner::ContactProposal> propose_contact(const Ports& ports, const Caller& caller,
                                                 SectionId section_id, ClientId client_id)
{
    return ask<planner::ContactProposal>(
        ports, caller, {Action::read_report, section_id, "contact_proposal", client_id},
        [&](const PlanAtHand& plan) {
            return planner::propose_contact(*plan.hand, plan.section.travel, client_id);
        });
}

Result<planner::TeamReshaping> propose_teams(const Ports& ports, const Caller& caller, SectionId section_id,
                                             int most_moves)
{
    return ask<planner::TeamReshaping>(ports, caller, {Action::read_report, section_id, "team_proposal"},
                                       [&](const PlanAtHand& plan) -> Result<planner::TeamReshaping> {
                                           return planner::propose_teams(*plan.hand, most_moves);
                                       });
}

} // namespace samma::app
