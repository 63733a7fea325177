#include "http/service.hpp"

#include "api/body_check.hpp"
#include "http/guard.hpp"
#include "http/handlers.hpp"
#include "http/problem.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>

namespace samma::http {

namespace {

bool is_safe(std::string_view method)
{
    return method == "GET" || method == "HEAD";
}

/// "application/json", with or without a charset.
bool is_json(std::string_view content_type)
{
    const auto type = content_type.substr(0, content_type.find(';'));
    return type == "application/json" || type == "application/json ";
}

/// The first parameter of the query that the route does not know.
std::optional<std::string> find_unknown_parameter(const Route& route, const Target& target)
{
    for (const auto& [name, value] : target.parameters)
        if (std::ranges::find(route.parameters, name) == route.parameters.end())
            return name;
    return std::nullopt;
}

} // namespace

Service::Service(app::BoardQueries& queries, app::PlanDesk& desk, Sessions& sessions, StaticFiles files,
                 std::vector<std::string> host_names)
    : queries_(queries), desk_(desk), sessions_(sessions), files_(std::move(files)),
      host_names_(std::move(host_names)),
      session_request_check_(std::make_unique<api::BodyCheck>("SessionRequest"))
{
}

Service::~Service() = default;

std::size_t Service::body_limit(const Request& head)
{
    const auto target = parse_target(head.target);
    const auto match = target ? find_route(head.method, *target) : RouteMatch();
    return match.route == nullptr ? 0 : match.route->body_limit;
}

Response Service::answer(const Request& request, std::string_view request_id) const
{
    try {
        return answer_or_throw(request);
    } catch (const std::exception& fault) {
        spdlog::error("request {} failed: {}", request_id, fault.what());
        return problem("server.fault");
    }
}

Response Service::answer_or_throw(const Request& request) const
{
    if (!names_this_server(request, host_names_))
        return problem("request.host");
    const auto target = parse_target(request.target);
    if (!target)
        return problem("request.malformed");
    const auto match = find_route(request.method, *target);
    if (match.route != nullptr)
        return answer_route(request, *target, match);
    if (match.allowed_methods.empty())
        return answer_file(request, *target);
    auto response = problem("request.method");
    response.headers.push_back({"Allow", match.allowed_methods});
    return response;
}

Response Service::answer_route(const Request& request, const Target& target, const RouteMatch& match) const
{
    const auto& route = *match.route;
    if (!is_safe(request.method) && !comes_from_own_pages(request))
        return problem("request.foreign_origin");
    Exchange exchange{.request = request,
                      .target = target,
                      .section_id = match.section_id,
                      .session = {},
                      .services = {.queries = queries_,
                                   .desk = desk_,
                                   .sessions = sessions_,
                                   .session_request_check = *session_request_check_}};
    if (!std::holds_alternative<Anybody>(route.access)) {
        exchange.session = sessions_.find(session_token(request));
        if (!exchange.session)
            return problem("session.missing");
    }
    if (const auto unknown = find_unknown_parameter(route, target))
        return problem(Error{.code = "request.parameter", .at = *unknown, .values = {}});
    if (route.body_limit > 0 && !is_json(request.header("content-type")))
        return problem("request.media_type");
    return route.handler(exchange);
}

Response Service::answer_file(const Request& request, const Target& target) const
{
    const bool is_of_the_api = !target.segments.empty() && target.segments.front() == "v1";
    if (is_of_the_api || files_.is_empty())
        return problem("resource.unknown");
    if (!is_safe(request.method)) {
        auto response = problem("request.method");
        response.headers.push_back({"Allow", "GET, HEAD"});
        return response;
    }
    auto file = files_.find(target.path() == "/" ? "/index.html" : target.path(), request);
    return file ? std::move(*file) : problem("resource.unknown");
}

} // namespace samma::http
