#pragma once

#include "app/accounts/sessions.hpp"
#include "app/board_queries.hpp"
#include "app/event_feed.hpp"
#include "app/job_desk.hpp"
#include "app/plan_desk.hpp"
#include "app/planner_queries.hpp"
#include "app/policy.hpp"
#include "app/ports.hpp"
#include "app/proposal_desk.hpp"
#include "http/cookies.hpp"
#include "http/message.hpp"
#include "http/target.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace samma::app {
struct Accounts;
}

namespace samma::http {

class Metrics;

/// What is done beside answering; all or nothing. Without them the routes of jobs, proposals and events
/// answer server.not_ready.
struct LongWork {
    app::JobDesk* jobs = nullptr;
    app::EventSource* events = nullptr;
    app::ProposalDesk* proposals = nullptr;
};

/// What the server answers with; all of it outlives the server.
struct ServerParts {
    app::BoardQueries& queries;
    app::PlannerQueries& planner;
    app::PlanDesk& desk;
    /// An empty public address in its rules becomes the one that the server listens at.
    app::Accounts& accounts;
    app::Clock& clock;
    LongWork long_work = {};
    const app::Ports* ports = nullptr; ///< missing where a test needs none
};

/// What handlers work with; outlives every request.
struct Services {
    app::BoardQueries& queries;
    app::PlannerQueries& planner;
    app::PlanDesk& desk;
    app::Accounts& accounts;
    const Cookies& cookies;
    Metrics& metrics;
    LongWork long_work;
    const app::Ports* ports; ///< missing where a test needs none
};

/// One request on its way to its answer.
struct Exchange {
    const Request& request;
    const Target& target;
    std::string_view path_id; ///< what stands for the {…} of the path; empty where the route has none
    std::optional<app::LiveSession> session; ///< always there where the route asks for one
    Services services;
    std::string_view body_schema = {}; ///< of the contract, as the route says
};

using Handler = Response (*)(const Exchange&);

/// Anybody may ask: the way in, health, the contract.
struct Anybody {};
/// Whoever has a session may ask about that session.
struct OwnSession {};
/// Whoever has a session; the use case asks the policy, for the action depends on the record.
struct PerRecord {};
/// What a route demands: nothing, a session, or a session whose caller the policy lets do the action.
using Access = std::variant<Anybody, OwnSession, PerRecord, app::Action>;

/// Which workers answer: passwords are slow to judge on purpose, so they have a worker of their own and a
/// flood of logins holds nobody else up.
enum class Lane { quick, passwords };

/// One line of the table of routes.
struct Route {
    std::string_view method;
    std::string_view path; ///< as in the contract, e.g. "/v1/sections/{section_id}/day"
    Access access;
    Handler handler;
    std::span<const std::string_view> parameters = {}; ///< the query may have these and no others
    std::size_t body_limit = 0;                        ///< bytes; 0 = no body
    std::string_view body_schema = {};                 ///< of the contract
    Lane lane = Lane::quick;
    bool needs_long_work = false;
};

/// All routes of the contract.
std::span<const Route> route_table();

struct RouteMatch {
    const Route* route = nullptr; ///< missing when no route has the path with that method
    std::string_view path_id;     ///< views into the target
    std::string allowed_methods;  ///< of the routes that have the path, for 405; empty when none has
};

/// HEAD is asked for as GET.
RouteMatch find_route(std::string_view method, const Target& target);

} // namespace samma::http
