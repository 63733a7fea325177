#include "http/service.hpp"

#include "base/world_failure.hpp"
#include "http/guard.hpp"
#include "http/log.hpp"
#include "http/problem.hpp"
#include "http/server.hpp"

#include <algorithm>
#include <array>
#include <exception>

namespace samma::http {

namespace {

bool is_safe(std::string_view method)
{
    return method == "GET" || method == "HEAD";
}

constexpr std::array<std::string_view, 6> kMethods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};

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

Service::Service(const ServerParts& parts, Metrics& metrics, StaticFiles files, const ServerOptions& options)
    : parts_(parts), metrics_(metrics), files_(std::move(files)), host_names_(options.host_names),
      quota_(options.limits.requests_per_minute), logs_requests_(options.logs_requests)
{
}

void Service::settle()
{
    const auto& public_url = parts_.accounts.rules.public_url;
    host_names_.push_back(app::host_of(public_url));
    transport_ =
        public_url.starts_with("https://") ? Cookies::Transport::encrypted : Cookies::Transport::bare;
    cookies_ = Cookies(transport_);
}

Service::~Service() = default;

std::size_t Service::body_limit(const Request& head)
{
    const auto target = parse_target(head.target);
    const auto match = target ? find_route(head.method, *target) : RouteMatch();
    return match.route == nullptr ? 0 : match.route->body_limit;
}

Lane Service::lane(const Request& head)
{
    const auto target = parse_target(head.target);
    const auto match = target ? find_route(head.method, *target) : RouteMatch();
    return match.route == nullptr ? Lane::quick : match.route->lane;
}

Response Service::answer(const Request& request, std::string_view request_id)
{
    const auto begun = std::chrono::steady_clock::now();
    std::string_view route = "none";
    Response response;
    try {
        response = answer_or_throw(request, route);
    } catch (const WorldFailure& failure) {
        // The disk is full, the database does not answer: whoever asks hears of it by its own code.
        log(LogLevel::error, "request_failed",
            {{"request_id", request_id}, {"route", route}, {"reason", failure.what()}});
        response = problem(failure.code());
    } catch (const std::exception& fault) {
        log(LogLevel::error, "request_failed",
            {{"request_id", request_id}, {"route", route}, {"reason", fault.what()}});
        response = problem("server.fault");
    }
    note(request, route, request_id, response, std::chrono::steady_clock::now() - begun);
    return response;
}

/// The route as the contract names it: what was asked for may hold an identity.
void Service::note(const Request& request, std::string_view route, std::string_view request_id,
                   const Response& response, std::chrono::nanoseconds time)
{
    const bool is_known_method = std::ranges::find(kMethods, request.method) != kMethods.end();
    const std::string_view method = is_known_method ? std::string_view(request.method) : "other";
    metrics_.count_request(method, route, response.status, time);
    if (route.starts_with("/v1/login/") && method == "POST" && response.status != 200)
        metrics_.count_login(response.status == 201 ? "taken" : response.status == 429 ? "wait" : "refused");
    if (logs_requests_)
        log(LogLevel::info, "request",
            {{"request_id", request_id},
             {"method", method},
             {"route", route},
             {"status", response.status},
             {"ms", std::chrono::duration<double, std::milli>(time).count()}});
}

Response Service::answer_or_throw(const Request& request, std::string_view& route)
{
    if (!names_this_server(request, host_names_))
        return problem("request.host");
    const auto target = parse_target(request.target);
    if (!target)
        return problem("request.malformed");
    const auto match = find_route(request.method, *target);
    if (match.route != nullptr) {
        route = match.route->path;
        return answer_route(request, *target, match);
    }
    if (match.allowed_methods.empty()) {
        route = "file";
        return answer_file(request, *target);
    }
    auto response = problem("request.method");
    response.headers.push_back({"Allow", match.allowed_methods});
    return response;
}

Response Service::answer_route(const Request& request, const Target& target, const RouteMatch& match)
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
                                   .accounts = parts_.accounts,
                                   .cookies = cookies_,
                                   .metrics = metrics_,
                                   .long_work = parts_.long_work,
                                   .ports = parts_.ports},
                      .body_schema = route.body_schema};
    if (!std::holds_alternative<Anybody>(route.access)) {
        exchange.session = parts_.accounts.sessions.find(cookies_.find(request, Cookies::Name::session));
        if (!exchange.session)
            return problem("session.missing");
        if (const auto wait = quota_.charge(exchange.session->caller.session_id, parts_.clock.now()))
            return problem(Error{.code = "request.too_many",
                                 .at = {},
                                 .values = {{"seconds", std::to_string(wait->count())}}});
    }
    if (const auto unknown = find_unknown_parameter(route, target))
        return problem(Error{.code = "request.parameter", .at = *unknown, .values = {}});
    if (route.body_limit > 0 && !is_json(request.header("content-type")))
        return problem("request.media_type");
    if (route.needs_long_work && parts_.long_work.jobs == nullptr)
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
