#include "http/handlers.hpp"

#include "api/contract.hpp"
#include "http/answer.hpp"
#include "http/metrics.hpp"

namespace samma::http {

namespace {

/// Asks a question about the path's section.
template <typename View>
Response ask(const Exchange& exchange,
             Result<app::Shown<View>> (app::BoardQueries::*question)(const app::Caller&, SectionId))
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    return answer((exchange.services.queries.*question)(exchange.session->caller, *section_id));
}

/// The same for a list that is drawn as a whole and told in pages.
template <typename View>
Response ask_list(const Exchange& exchange,
                  Result<app::Shown<View>> (app::BoardQueries::*question)(const app::Caller&, SectionId))
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    return answer_page(exchange,
                       (exchange.services.queries.*question)(exchange.session->caller, *section_id));
}

template <typename View>
Response ask_page(const Exchange& exchange,
                  Result<app::Shown<View>> (app::BoardQueries::*question)(const app::Caller&, SectionId,
                                                                          const app::PageRequest&))
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    return answer((exchange.services.queries.*question)(exchange.session->caller, *section_id, *page));
}

} // namespace

Response get_sections(const Exchange& exchange)
{
    return answer_page(exchange, exchange.services.queries.sections(exchange.session->caller));
}

Response get_day(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto on = date_of(exchange);
    if (!on)
        return problem(on.error());
    return answer(exchange.services.queries.day(exchange.session->caller, *section_id, *on));
}

Response get_who_comes(const Exchange& exchange)
{
    return ask(exchange, &app::BoardQueries::who_comes);
}

Response list_clients(const Exchange& exchange)
{
    return ask_page(exchange, &app::BoardQueries::clients);
}

Response list_staff(const Exchange& exchange)
{
    return ask_page(exchange, &app::BoardQueries::staff);
}

Response get_indicators(const Exchange& exchange)
{
    return ask(exchange, &app::BoardQueries::indicators);
}

Response list_vacant(const Exchange& exchange)
{
    return ask_list(exchange, &app::BoardQueries::vacant);
}

Response get_load(const Exchange& exchange)
{
    return ask(exchange, &app::BoardQueries::load);
}

Response list_findings(const Exchange& exchange)
{
    return ask_list(exchange, &app::BoardQueries::findings);
}

Response get_contract(const Exchange&)
{
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = std::string(api::contract_json())};
}

Response get_metrics(const Exchange& exchange)
{
    if (!exchange.services.metrics.may_be_read(exchange.request.header("authorization")))
        return problem("resource.unknown");
    return {.status = 200,
            .headers = {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}},
            .body = exchange.services.metrics.text()};
}

Response get_livez(const Exchange&)
{
    return write(api::Health{.status = "ok"});
}

Response get_readyz(const Exchange& exchange)
{
    return exchange.services.queries.ready() ? write(api::Health{.status = "ok"})
                                             : problem("server.not_ready");
}

} // namespace samma::http
