#include "http/routes.hpp"

#include "http/account_handlers.hpp"
#include "http/handlers.hpp"

#include <array>

namespace samma::http {

namespace {

constexpr std::array<std::string_view, 1> kDayParameters = {"on"};
constexpr std::array<std::string_view, 2> kPageParameters = {"limit", "cursor"};
constexpr std::size_t kSmallBody = 1024;
constexpr std::size_t kFormBody = 4096;
constexpr std::size_t kPasskeyBody = 16384;

using app::Action;

constexpr std::array kRoutes = {
    Route{"POST", "/v1/session", Anybody{}, enter_by_link, {}, kSmallBody, "SessionRequest"},
    Route{"GET", "/v1/session", OwnSession{}, get_session},
    Route{"DELETE", "/v1/session", OwnSession{}, end_session},
    Route{"GET", "/v1/login", Anybody{}, get_ways_in},
    Route{"POST",
          "/v1/login/password",
          Anybody{},
          log_in_with_password,
          {},
          kFormBody,
          "PasswordLogin",
          Lane::passwords},
    Route{"POST", "/v1/login/passkey/question", Anybody{}, ask_for_passkey},
    Route{"POST", "/v1/login/passkey", Anybody{}, log_in_with_passkey, {}, kPasskeyBody, "PasskeyLogin"},
    Route{"POST",
          "/v1/login/single-sign-on",
          Anybody{},
          leave_for_provider,
          {},
          kSmallBody,
          "Departure",
          Lane::passwords},
    Route{"POST",
          "/v1/login/single-sign-on/arrival",
          Anybody{},
          arrive_from_provider,
          {},
          kFormBody,
          "Arrival",
          Lane::passwords},
    Route{"POST", "/v1/setup/look", Anybody{}, look_at_invitation, {}, kSmallBody, "SessionRequest"},
    Route{"POST", "/v1/setup", Anybody{}, accept_invitation, {}, kFormBody, "SetUpChoice", Lane::passwords},
    Route{"GET", "/v1/me", OwnSession{}, get_own_account},
    Route{"POST",
          "/v1/me/password",
          OwnSession{},
          change_password,
          {},
          kFormBody,
          "PasswordChange",
          Lane::passwords},
    Route{"POST", "/v1/me/recovery-codes", OwnSession{}, renew_recovery_codes},
    Route{"POST", "/v1/me/passkeys/question", OwnSession{}, offer_passkey},
    Route{"POST", "/v1/me/passkeys", OwnSession{}, add_passkey, {}, kPasskeyBody, "PasskeyMade"},
    Route{"DELETE", "/v1/me/passkeys/{credential_id}", OwnSession{}, remove_passkey},
    Route{"GET", "/v1/me/sessions", OwnSession{}, list_own_sessions},
    Route{"DELETE", "/v1/me/sessions", OwnSession{}, end_other_sessions},
    Route{"DELETE", "/v1/me/sessions/{session_id}", OwnSession{}, end_own_session},
    Route{"GET", "/v1/accounts", Action::keep_accounts, list_accounts},
    Route{"POST", "/v1/accounts", Action::keep_accounts, invite, {}, kFormBody, "Invitation"},
    Route{"DELETE", "/v1/accounts/{account_id}", Action::keep_accounts, close_account},
    Route{"POST", "/v1/accounts/{account_id}/reset", Action::keep_accounts, reset_account},
    Route{"PUT",
          "/v1/accounts/{account_id}/roles",
          Action::keep_accounts,
          set_roles,
          {},
          kFormBody,
          "GivenRoles"},
    Route{"GET", "/v1/sections", Action::list_sections, get_sections},
    Route{"GET", "/v1/sections/{section_id}/day", Action::read_board, get_day, kDayParameters},
    Route{"GET", "/v1/sections/{section_id}/who-comes", Action::read_board, get_who_comes},
    Route{"GET", "/v1/sections/{section_id}/clients", Action::read_directory, list_clients, kPageParameters},
    Route{"GET", "/v1/sections/{section_id}/staff", Action::read_directory, list_staff, kPageParameters},
    Route{"GET", "/v1/sections/{section_id}/indicators", Action::read_board, get_indicators},
    Route{"GET", "/v1/sections/{section_id}/vacant", Action::read_board, list_vacant},
    Route{"GET", "/v1/sections/{section_id}/findings", Action::read_board, list_findings},
    Route{"GET", "/v1/openapi.json", Anybody{}, get_contract},
    Route{"GET", "/metrics", Anybody{}, get_metrics},
    Route{"GET", "/livez", Anybody{}, get_livez},
    Route{"GET", "/readyz", Anybody{}, get_readyz},
};

/// Whether the path has the template's steps; the one that stands for {…} is noted.
bool fits(std::string_view path, const Target& target, std::string_view& path_id)
{
    for (const auto& segment : target.segments) {
        if (!path.starts_with('/'))
            return false;
        path.remove_prefix(1);
        const auto step = path.substr(0, path.find('/'));
        if (step.starts_with('{'))
            path_id = segment;
        else if (step != segment)
            return false;
        path.remove_prefix(step.size());
    }
    return path.empty();
}

} // namespace

std::span<const Route> route_table()
{
    return kRoutes;
}

RouteMatch find_route(std::string_view method, const Target& target)
{
    const auto asked = method == "HEAD" ? std::string_view("GET") : method;
    RouteMatch match;
    for (const auto& route : kRoutes) {
        std::string_view path_id;
        if (!fits(route.path, target, path_id))
            continue;
        if (route.method == asked)
            return {.route = &route, .path_id = path_id, .allowed_methods = {}};
        match.allowed_methods += (match.allowed_methods.empty() ? "" : ", ") + std::string(route.method);
        if (route.method == "GET")
            match.allowed_methods += ", HEAD";
    }
    return match;
}

} // namespace samma::http
