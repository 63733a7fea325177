#include "app/explain_plan.hpp"

#include "app/plan_at_hand.hpp"

namespace samma::app {

namespace {

constexpr std::size_t kMostWays = 3;

std::optional<ClientId> client_of(const PlanAtHand& plan, VisitId visit_id)
{
    const Visit* visit = plan.section.period.find_visit(visit_id);
    return visit ? std::optional(visit->client_id) : std::nullopt;
}

/// Asks about one visit; the access log names its client.
template <typename Answer>
Result<Answer> ask_of_visit(const Ports& ports, const Caller& caller, SectionId section_id, VisitId visit_id,
                            const std::function<Result<Answer>(const PlanAtHand&)>& ask)
{
    Result<Answer> answer = fail("plan.unknown_visit");
    PlanQuestion question{
        .action = Action::read_report, .section_id = section_id, .resource_kind = "visit_explanation"};
    SAMMA_CHECK(look_at_plan(ports, caller, question, [&](const PlanAtHand& plan) -> Result<void> {
        answer = ask(plan);
        question.client_id = client_of(plan, visit_id);
        if (!answer)
            return tl::unexpected(answer.error());
        return {};
    }));
    return answer;
}

} // namespace

Result<planner::VisitExplanation> explain_visit(const Ports& ports, const Caller& caller,
                                                SectionId section_id, VisitId visit_id, int part)
{
    return ask_of_visit<planner::VisitExplanation>(
        ports, caller, section_id, visit_id,
        [&](const PlanAtHand& plan) { return planner::explain_visit(*plan.hand, visit_id, part); });
}

Result<planner::ClientExplanation> explain_client(const Ports& ports, const Caller& caller,
                                                  SectionId section_id, ClientId client_id)
{
    Result<planner::ClientExplanation> answer = fail("plan.unknown_client");
    const PlanQuestion question{.action = Action::read_report,
                                .section_id = section_id,
                                .resource_kind = "client_explanation",
                                .client_id = client_id};
    SAMMA_CHECK(look_at_plan(ports, caller, question, [&](const PlanAtHand& plan) -> Result<void> {
        answer = planner::explain_client(*plan.hand, client_id);
        if (!answer)
            return tl::unexpected(answer.error());
        return {};
    }));
    return answer;
}

Result<std::vector<planner::FillWay>> ways_to_fill(const Ports& ports, const Caller& caller,
                                                   SectionId section_id, VisitId visit_id, int part)
{
    return ask_of_visit<std::vector<planner::FillWay>>(
        ports, caller, section_id, visit_id, [&](const PlanAtHand& plan) {
            const TravelTimes& travel = plan.section.travel;
            const auto known = count_hard_findings(plan.section.period, travel, plan.revision.plan);
            const auto holds = [&](const PlanningPeriod& period, const Plan& changed) {
                return more_findings(count_hard_findings(period, travel, changed), known) == 0;
            };
            return planner::ways_to_fill(*plan.hand, travel, visit_id, part, kMostWays, holds);
        });
}

} // namespace samma::app
