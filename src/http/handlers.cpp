#include "http/handlers.hpp"

#include "api/body_check.hpp"
#include "api/contract.hpp"
#include "http/answer.hpp"

namespace samma::http {

namespace {

Result<LocalDate> date_of(const Exchange& exchange)
{
    const auto date = parse_date(exchange.target.parameter("on").value_or(""));
    return date ? date : fail("request.parameter", "on", {{"expected", "2026-11-30"}});
}

/// Asks a question about the path's section.
template <typename View>
Response ask(const Exchange& exchange,
             Result<View> (app::BoardQueries::*question)(const app::Caller&, SectionId))
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    return answer((exchange.services.queries.*question)(exchange.session->caller, *section_id));
}

template <typename View>
Response ask_page(const Exchange& exchange,
                  Result<View> (app::BoardQueries::*question)(const app::Caller&, SectionId,
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

Header session_cookie(std::string_view token, std::string_view max_age)
{
    return {"Set-Cookie", std::string(kSessionCookie) + '=' + std::string(token) +
                              "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::string(max_age)};
}

} // namespace

std::string_view session_token(const Request& request)
{
    std::string_view token;
    int found = 0;
    for (const auto& header : request.headers) {
        if (header.name != "cookie")
            continue;
        std::string_view cookies = header.value;
        while (!cookies.empty()) {
            auto cookie = cookies.substr(0, cookies.find(';'));
            cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
            cookie.remove_prefix(std::min(cookie.size(), cookie.find_first_not_of(' ')));
            if (cookie.starts_with(kSessionCookie) && cookie.substr(kSessionCookie.size()).starts_with('=')) {
                token = cookie.substr(kSessionCookie.size() + 1);
                ++found;
            }
        }
    }
    return found == 1 ? token : std::string_view();
}

Response create_session(const Exchange& exchange)
{
    const auto request = api::read_json<api::SessionRequest>(exchange.request.body);
    if (!request)
        return problem(request.error());
    if (auto faults = exchange.services.session_request_check.check(exchange.request.body); !faults.empty())
        return problem(std::move(faults));
    const auto begun = exchange.services.sessions.begin(request->token);
    if (!begun)
        return problem("session.token");
    auto response = write(to_api(begun->live), 201);
    response.headers.push_back(session_cookie(begun->token, "43200"));
    return response;
}

Response get_session(const Exchange& exchange)
{
    return write(to_api(*exchange.session));
}

Response end_session(const Exchange& exchange)
{
    exchange.services.sessions.end(session_token(exchange.request));
    return {.status = 204,
            .headers = {session_cookie("", "0"), {"Clear-Site-Data", "\"cache\", \"storage\""}},
            .body = {}};
}

Response get_sections(const Exchange& exchange)
{
    return answer(exchange.services.queries.sections(exchange.session->caller));
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
    return ask(exchange, &app::BoardQueries::vacant);
}

Response get_load(const Exchange& exchange)
{
    return ask(exchange, &app::BoardQueries::load);
}

Response list_findings(const Exchange& exchange)
{
    return ask(exchange, &app::BoardQueries::findings);
}

Response get_contract(const Exchange&)
{
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = std::string(api::contract_json())};
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
