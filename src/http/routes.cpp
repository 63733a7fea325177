#include "http/routes.hpp"

#include "http/handlers.hpp"

#include <array>

namespace samma::http {

namespace {

constexpr std::array<std::string_view, 1> kDayParameters = {"on"};
constexpr std::array<std::string_view, 2> kPartParameters = {"visit_id", "part"};
constexpr std::array<std::string_view, 2> kPageParameters = {"limit", "cursor"};
constexpr std::size_t kSessionBody = 1024;
constexpr std::size_t kEditBody = 4096;

using app::Action;

constexpr std::array kRoutes = {
    Route{"POST", "/v1/session", Anybody{}, create_session, {}, kSessionBody},
    Route{"GET", "/v1/session", OwnSession{}, get_session},
    Route{"DELETE", "/v1/session", OwnSession{}, end_session},
    Route{"GET", "/v1/sections", Action::list_sections, get_sections},
    Route{"GET", "/v1/sections/{section_id}/day", Action::read_board, get_day, kDayParameters},
    Route{"GET", "/v1/sections/{section_id}/who-comes", Action::read_board, get_who_comes},
    Route{"GET", "/v1/sections/{section_id}/clients", Action::read_directory, list_clients, kPageParameters},
    Route{"GET", "/v1/sections/{section_id}/staff", Action::read_directory, list_staff, kPageParameters},
    Route{"GET", "/v1/sections/{section_id}/indicators", Action::read_board, get_indicators},
    Route{"GET", "/v1/sections/{section_id}/vacant", Action::read_board, list_vacant},
    Route{"GET", "/v1/sections/{section_id}/findings", Action::read_board, list_findings},
    Route{"GET", "/v1/sections/{section_id}/draft", Action::read_board, get_draft},
    Route{"GET", "/v1/sections/{section_id}/visit-preview", Action::read_board, preview_visit,
          kPartParameters},
    Route{"POST", "/v1/sections/{section_id}/draft/edits", Action::edit_plan, edit_plan, {}, kEditBody},
    Route{"POST",
          "/v1/sections/{section_id}/absence-alternatives",
          Action::report_absence,
          find_absence_alternatives,
          {},
          kEditBody},
    Route{"POST",
          "/v1/sections/{section_id}/draft/absence",
          Action::report_absence,
          report_absence,
          {},
          kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/undo", Action::edit_plan, undo_edit, {}, kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/redo", Action::edit_plan, redo_edit, {}, kEditBody},
    Route{
        "POST", "/v1/sections/{section_id}/draft/publish", Action::publish_plan, publish_plan, {}, kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/discard", Action::edit_plan, discard_draft, {}, kEditBody},
    Route{"GET", "/v1/openapi.json", Anybody{}, get_contract},
    Route{"GET", "/livez", Anybody{}, get_livez},
    Route{"GET", "/readyz", Anybody{}, get_readyz},
};

constexpr std::string_view kSectionStep = "{section_id}";

/// Whether the path has the template's steps; the section's step is noted.
bool fits(std::string_view path, const Target& target, std::string_view& section_id)
{
    for (const auto& segment : target.segments) {
        if (!path.starts_with('/'))
            return false;
        path.remove_prefix(1);
        const auto step = path.substr(0, path.find('/'));
        if (step == kSectionStep)
            section_id = segment;
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
        std::string_view section_id;
        if (!fits(route.path, target, section_id))
            continue;
        if (route.method == asked)
            return {.route = &route, .section_id = section_id, .allowed_methods = {}};
        match.allowed_methods += (match.allowed_methods.empty() ? "" : ", ") + std::string(route.method);
        if (route.method == "GET")
            match.allowed_methods += ", HEAD";
    }
    return match;
}

} // namespace samma::http
