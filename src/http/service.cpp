#include "http/service.hpp"

#include "api/body_check.hpp"
#include "base/world_failure.hpp"
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

Service::Service(const ServerParts& parts, const LongWork& long_work, Sessions& sessions, StaticFiles files,
                 std::vector<std::string> host_names)
    : parts_(parts), long_work_(long_work), sessions_(sessions), files_(std::move(files)),
      host_names_(std::move(host_names)),
      session_request_check_(std::make_unique<api::BodyCheck>("SessionRequest")),
      job_request_check_(std::make_unique<api::BodyCheck>("JobRequest"))
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
    } catch (const WorldFailure& failure) {
        // The disk is full, the database does not answer: whoever asks hears of it by its own code.
        spdlog::error("request {} failed: {}", request_id, failure.what());
        return problem(failure.code());
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
                      .path_id = match.path_id,
                      .session = {},
                      .services = {.queries = parts_.queries,
                                   .planner = parts_.planner,
                                   .desk = parts_.desk,
                                   .sessions = sessions_,
                                   .session_request_check = *session_request_check_,
                                   .job_request_check = *job_request_check_,
                                   .jobs = long_work_.jobs,
                                   .events = long_work_.events,
                                   .ports = parts_.ports}};
    if (!std::holds_alternative<Anybody>(route.access)) {
        exchange.session = sessions_.find(session_token(request));
        if (!exchange.session)
            return problem("session.missing");
    }
    if (const auto unknown = find_unknown_parameter(route, target))
        return problem(Error{.code = "request.parameter", .at = *unknown, .values = {}});
    if (route.body_limit > 0 && !is_json(request.header("content-type")))
        return problem("request.media_type");
    if (route.needs_long_work && long_work_.jobs == nullptr)
        return problem("server.not_ready");
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
