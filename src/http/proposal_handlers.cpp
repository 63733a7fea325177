#include "api/proposal.hpp"
#include "app/proposal_desk.hpp"
#include "http/answer.hpp"
#include "http/handlers.hpp"

namespace samma::http {

namespace {

template <typename Tag>
std::vector<Id<Tag>> ids_of(const std::optional<std::vector<Uuid>>& written)
{
    std::vector<Id<Tag>> ids;
    for (const auto& id : written.value_or(std::vector<Uuid>()))
        ids.emplace_back(id);
    return ids;
}

app::ProposalPart from_api(const api::ProposalPart& part)
{
    return {ids_of<ClientTag>(part.client_ids), ids_of<TeamTag>(part.team_ids),
            part.days.value_or(std::vector<LocalDate>())};
}

app::ProposalDesk& desk_of(const Exchange& exchange)
{
    return *exchange.services.long_work.proposals;
}

} // namespace

Response list_proposals(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    return section_id
               ? answer_page(exchange, desk_of(exchange).proposals(exchange.session->caller, *section_id))
               : problem(section_id.error());
}

Response compare_proposal(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto id = PlanId::parse(exchange.target.parameter("proposal_id").value_or(""));
    if (!id)
        return problem(Error{.code = "request.parameter", .at = "proposal_id", .values = {}});
    return answer(desk_of(exchange).compare(exchange.session->caller, *section_id, *id));
}

Response try_proposal(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::ProposalPart>(exchange);
    if (!body)
        return problem(std::move(body).error());
    return answer(desk_of(exchange).try_proposal(exchange.session->caller, *section_id,
                                                 PlanId(body->proposal_id), from_api(*body)));
}

Response accept_proposal(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::ProposalChoice>(exchange);
    if (!body)
        return problem(std::move(body).error());
    const app::DraftCommand command{store::OperationId(body->operation_id), *section_id, body->base_revision};
    return answer(desk_of(exchange).accept_proposal(exchange.session->caller, command,
                                                    PlanId(body->part.proposal_id), from_api(body->part),
                                                    body->reason.value_or("")));
}

Response put_proposal_aside(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::ProposalRefusal>(exchange);
    if (!body)
        return problem(std::move(body).error());
    const app::DraftCommand command{store::OperationId(body->operation_id), *section_id, 0};
    return answer(desk_of(exchange).put_aside(exchange.session->caller, command, PlanId(body->proposal_id)));
}

} // namespace samma::http
