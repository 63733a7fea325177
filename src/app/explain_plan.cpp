#include "app/plan_findings.hpp"
#include "app/planner_desk.hpp"

namespace samma::app {

namespace {

constexpr std::size_t kMostWays = 3;

} // namespace

Result<planner::VisitExplanation> PlannerDesk::explain_visit(const Caller& caller, SectionId section_id,
                                                             VisitId visit_id, int part)
{
    return ask<planner::VisitExplanation>(
        caller, {.section_id = section_id, .resource_kind = "visit_explanation", .visit_id = visit_id},
        [&](const BoardState& state) { return planner::explain_visit(*state.hand(), visit_id, part); });
}

Result<planner::ClientExplanation> PlannerDesk::explain_client(const Caller& caller, SectionId section_id,
                                                               ClientId client_id)
{
    return ask<planner::ClientExplanation>(
        caller, {.section_id = section_id, .resource_kind = "client_explanation", .client_id = client_id},
        [&](const BoardState& state) { return planner::explain_client(*state.hand(), client_id); });
}

Result<std::vector<planner::FillWay>> PlannerDesk::ways_to_fill(const Caller& caller, SectionId section_id,
                                                                VisitId visit_id, int part)
{
    return ask<std::vector<planner::FillWay>>(
        caller, {.section_id = section_id, .resource_kind = "fill_ways", .visit_id = visit_id},
        [&](const BoardState& state) {
            const TravelTimes& travel = state.travel;
            const auto known = count_hard_findings(state.period, travel, state.plan());
            const auto holds = [&](const PlanningPeriod& period, const samma::Plan& changed) {
                return more_findings(count_hard_findings(period, travel, changed), known) == 0;
            };
            return planner::ways_to_fill(*state.hand(), travel, visit_id, part, kMostWays, holds);
        });
}

} // namespace samma::app
