#include "api/json.hpp"
#include "http/handlers.hpp"
#include "http/planner_requests.hpp"
#include "http/problem.hpp"
#include "http/to_api.hpp"

namespace samma::http {

namespace {

/// Puts the question of a request that was read, or says what is wrong with the request.
template <typename Read, typename Ask>
Response answer_planner(const Result<Read>& read, const Ask& ask)
{
    if (!read)
        return problem(read.error());
    const auto answer = ask(*read);
    if (!answer)
        return problem(answer.error());
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = api::write_json(to_api(*answer))};
}

} // namespace

Response explain_visit(const Exchange& exchange)
{
    return answer_planner(read_visit_question(exchange), [&](const VisitQuestion& asked) {
        return exchange.services.planner.explain_visit(exchange.session->caller, asked.section_id,
                                                       asked.visit_id, asked.part);
    });
}

Response explain_client(const Exchange& exchange)
{
    return answer_planner(read_client_question(exchange), [&](const ClientQuestion& asked) {
        return exchange.services.planner.explain_client(exchange.session->caller, asked.section_id,
                                                        asked.client_id);
    });
}

Response list_fill_ways(const Exchange& exchange)
{
    return answer_planner(read_visit_question(exchange), [&](const VisitQuestion& asked) {
        return exchange.services.planner.ways_to_fill(exchange.session->caller, asked.section_id,
                                                      asked.visit_id, asked.part);
    });
}

Response preview_replan(const Exchange& exchange)
{
    return answer_planner(read_replan_question(exchange), [&](const ReplanQuestion& asked) {
        return exchange.services.planner.preview_replan(exchange.session->caller, asked.section_id,
                                                        asked.request);
    });
}

Response get_roster_insight(const Exchange& exchange)
{
    const auto section_id = SectionId::parse(exchange.path_id);
    return answer_planner(
        section_id ? Result<SectionId>(*section_id) : fail("resource.unknown"), [&](SectionId asked) {
            return exchange.services.planner.roster_insight(exchange.session->caller, asked);
        });
}

Response propose_contact(const Exchange& exchange)
{
    return answer_planner(read_client_question(exchange), [&](const ClientQuestion& asked) {
        return exchange.services.planner.propose_contact(exchange.session->caller, asked.section_id,
                                                         asked.client_id);
    });
}

} // namespace samma::http
