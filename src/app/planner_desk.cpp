#include "app/planner_desk.hpp"

#include "app/plan_look.hpp"

namespace samma::app {

PlannerQueries::~PlannerQueries() = default;

Result<void> PlannerDesk::look(const Caller& caller, const Question& question,
                               const std::function<Result<void>(const BoardState&)>& answer)
{
    Result<void> answered;
    const auto ask_of = [&](const SectionStates::State& state) {
        answered = state->hand() == nullptr
                       ? tl::unexpected(planner::Problem::from(state->period, state->travel).error())
                       : answer(*state);
    };
    auto look =
        SAMMA_TRY(PlanLook::begin(ports_, states_, caller, question.action, question.section_id, ask_of));
    SAMMA_CHECK(answered);
    std::vector<ClientId> clients;
    if (question.client_id)
        clients.push_back(*question.client_id);
    else if (const Visit* visit =
                 question.visit_id ? look.state()->period.find_visit(*question.visit_id) : nullptr)
        clients.push_back(visit->client_id);
    look.log(question.resource_kind, question.section_id.to_string(), std::move(clients));
    return {};
}

} // namespace samma::app
