#include "app/handbook.hpp"
#include "app/plan_findings.hpp"
#include "app/planner_desk.hpp"

namespace samma::app {

Result<planner::RosterInsight> PlannerDesk::roster_insight(const Caller& caller, SectionId section_id)
{
    const auto practice = practice_of(*ports_.store.begin_read(ports_.tenant_id), section_id,
                                      ports_.zone.local_date(ports_.clock.now()));
    const planner::LoadLimits limits{practice.contact_load_pct, practice.team_above_pct};
    // Figures without names: whoever answers for the roster sees them too.
    return ask<planner::RosterInsight>(
        caller, {.action = Action::read_report, .section_id = section_id, .resource_kind = "roster_insight"},
        [&](const BoardState& state) -> Result<planner::RosterInsight> {
            return planner::roster_insight(*state.hand(), limits);
        });
}

Result<std::vector<planner::RosterChange>>
PlannerDesk::roster_changes(const Caller& caller, SectionId section_id, const planner::RosterSearch& search)
{
    return ask<std::vector<planner::RosterChange>>(
        caller, {.section_id = section_id, .resource_kind = "roster_insight"}, [&](const BoardState& state) {
            const TravelTimes& travel = state.travel;
            samma::Plan nothing_planned; // the rests are judged on the roster alone
            nothing_planned.section_id = section_id;
            nothing_planned.dates = state.plan().dates;
            const auto known = count_hard_findings(state.period, travel, nothing_planned);
            const auto holds = [&](const PlanningPeriod& period) {
                return more_findings(count_hard_findings(period, travel, nothing_planned), known) == 0;
            };
            return planner::roster_changes(*state.hand(), travel, search, holds);
        });
}

Result<planner::ContactProposal> PlannerDesk::propose_contact(const Caller& caller, SectionId section_id,
                                                              ClientId client_id)
{
    return ask<planner::ContactProposal>(
        caller, {.section_id = section_id, .resource_kind = "contact_proposal", .client_id = client_id},
        [&](const BoardState& state) {
            return planner::propose_contact(*state.hand(), state.travel, client_id);
        });
}

Result<planner::TeamReshaping> PlannerDesk::propose_teams(const Caller& caller, SectionId section_id,
                                                          int most_moves)
{
    return ask<planner::TeamReshaping>(caller, {.section_id = section_id, .resource_kind = "team_proposal"},
                                       [&](const BoardState& state) -> Result<planner::TeamReshaping> {
                                           return planner::propose_teams(*state.hand(), most_moves);
                                       });
}

} // namespace samma::app
