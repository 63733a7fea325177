#include "http/routes.hpp"

#include "http/access/access_handlers.hpp"
#include "http/handlers.hpp"
#include "http/records/record_handlers.hpp"

#include <array>

namespace samma::http {

namespace {

constexpr std::array<std::string_view, 1> kDayParameters = {"on"};
constexpr std::array<std::string_view, 2> kPageParameters = {"limit", "cursor"};
constexpr std::array<std::string_view, 3> kRecordPage = {"section_id", "limit", "cursor"};
constexpr std::array<std::string_view, 2> kVisitParameters = {"visit_id", "part"};
constexpr std::array<std::string_view, 1> kClientParameters = {"client_id"};
constexpr std::array<std::string_view, 10> kEventParameters = {
    "event",     "at",   "care_worker_id", "client_id", "visit_id",
    "place_ids", "from", "until",          "minutes",   "freeze"};
constexpr std::size_t kSessionBody = 1024;
constexpr std::array<std::string_view, 2> kLogTime = {"from", "until"};
constexpr std::size_t kSmallBody = 8 * 1024;
constexpr std::size_t kRecordBody = 256 * 1024;
constexpr std::size_t kJobBody = 1024;
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
    Route{"GET", "/v1/sections/{section_id}/load", Action::read_directory, get_load},
    Route{"GET", "/v1/sections/{section_id}/findings", Action::read_board, list_findings},
    Route{"GET", "/v1/records/organisation-units", Action::read_organisation, list_records, kRecordPage},
    Route{"GET", "/v1/records/organisation-units/{id}", Action::read_organisation, get_record},
    Route{"PUT",
          "/v1/records/organisation-units/{id}",
          Action::change_organisation,
          put_record,
          {},
          kRecordBody},
    Route{"GET", "/v1/records/addresses", Action::read_client, list_records, kRecordPage},
    Route{"GET", "/v1/records/addresses/{id}", Action::read_client, get_record},
    Route{"PUT", "/v1/records/addresses/{id}", Action::change_client, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/sections", Action::read_organisation, list_records, kRecordPage},
    Route{"GET", "/v1/records/sections/{id}", Action::read_organisation, get_record},
    Route{"PUT", "/v1/records/sections/{id}", Action::change_organisation, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/teams", Action::read_organisation, list_records, kRecordPage},
    Route{"GET", "/v1/records/teams/{id}", Action::read_organisation, get_record},
    Route{"PUT", "/v1/records/teams/{id}", Action::change_team, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/care-workers", Action::read_staff, list_records, kRecordPage},
    Route{"GET", "/v1/records/care-workers/{id}", Action::read_staff, get_record},
    Route{"PUT", "/v1/records/care-workers/{id}", Action::change_staff, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/delegations/{id}", Action::read_staff, get_record},
    Route{"PUT", "/v1/records/delegations/{id}", Action::issue_delegation, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/clients", Action::read_client, list_records, kRecordPage},
    Route{"GET", "/v1/records/clients/{id}", Action::read_client, get_record},
    Route{"PUT", "/v1/records/clients/{id}", Action::change_client, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/home-entries/{id}", Action::read_home_entry, get_record},
    Route{"PUT", "/v1/records/home-entries/{id}", Action::change_home_entry, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/client-absences", Action::read_client, list_records, kRecordPage},
    Route{"GET", "/v1/records/client-absences/{id}", Action::read_client, get_record},
    Route{"PUT", "/v1/records/client-absences/{id}", Action::change_client, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/client-wishes", Action::read_client, list_records, kRecordPage},
    Route{"GET", "/v1/records/client-wishes/{id}", Action::read_client, get_record},
    Route{"PUT", "/v1/records/client-wishes/{id}", Action::change_client, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/granted-services", Action::read_services, list_records, kRecordPage},
    Route{"GET", "/v1/records/granted-services/{id}", Action::read_services, get_record},
    Route{"PUT", "/v1/records/granted-services/{id}", Action::change_services, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/service-schedules", Action::read_schedule, list_records, kRecordPage},
    Route{"GET", "/v1/records/service-schedules/{id}", Action::read_schedule, get_record},
    Route{"PUT", "/v1/records/service-schedules/{id}", Action::change_schedule, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/contact-appointments", Action::read_client, list_records, kRecordPage},
    Route{"GET", "/v1/records/contact-appointments/{id}", Action::read_client, get_record},
    Route{
        "PUT", "/v1/records/contact-appointments/{id}", Action::change_contact, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/roster-rows", Action::read_roster, list_records, kRecordPage},
    Route{"GET", "/v1/records/roster-rows/{id}", Action::read_roster, get_record},
    Route{"PUT", "/v1/records/roster-rows/{id}", Action::change_roster, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/reserved-times", Action::read_roster, list_records, kRecordPage},
    Route{"GET", "/v1/records/reserved-times/{id}", Action::read_roster, get_record},
    Route{"PUT", "/v1/records/reserved-times/{id}", Action::change_roster, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/extra-shifts", Action::read_roster, list_records, kRecordPage},
    Route{"GET", "/v1/records/extra-shifts/{id}", Action::read_roster, get_record},
    Route{"PUT", "/v1/records/extra-shifts/{id}", Action::change_roster, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/absences", Action::read_roster, list_records, kRecordPage},
    Route{"GET", "/v1/records/absences/{id}", Action::read_roster, get_record},
    Route{"PUT", "/v1/records/absences/{id}", Action::change_roster, put_record, {}, kRecordBody},
    Route{"GET", "/v1/records/public-holidays", Action::read_organisation, list_records, kRecordPage},
    Route{"GET", "/v1/records/public-holidays/{held_on}", Action::read_organisation, get_record},
    Route{
        "PUT", "/v1/records/public-holidays/{held_on}", Action::change_calendar, put_record, {}, kRecordBody},
    Route{"POST", "/v1/records/{kind}/{id}/end", PerRecord{}, end_record, {}, kRecordBody},
    Route{"GET", "/v1/records/{kind}/{id}/history", PerRecord{}, get_record_history},
    Route{"POST", "/v1/operations/{operation_id}/undo", PerRecord{}, undo_operation, {}, kRecordBody},
    Route{"GET", "/v1/organisation", Action::read_organisation, get_organisation},
    Route{"GET", "/v1/clients/{client_id}/relations", Action::read_relations, list_relations},
    Route{"PUT",
          "/v1/clients/{client_id}/relations/{relation_id}",
          PerRecord{},
          propose_relation,
          {},
          kSmallBody},
    Route{"PUT", "/v1/duties/{relation_id}", Action::change_duties, propose_duty, {}, kSmallBody},
    Route{"POST", "/v1/relations/{relation_id}/confirm", PerRecord{}, confirm_relation, {}, kSmallBody},
    Route{"POST", "/v1/relations/{relation_id}/end", PerRecord{}, end_relation, {}, kSmallBody},
    Route{"PUT", "/v1/clients/{client_id}/protection/{flag_id}", PerRecord{}, propose_flag, {}, kSmallBody},
    Route{"POST", "/v1/protection/{flag_id}/confirm", PerRecord{}, confirm_flag, {}, kSmallBody},
    Route{"POST", "/v1/protection/{flag_id}/end", PerRecord{}, end_flag, {}, kSmallBody},
    Route{"POST", "/v1/clients/{client_id}/break-glass", Action::break_glass, break_glass, {}, kSmallBody},
    Route{"POST",
          "/v1/break-glass/{opening_id}/approve",
          Action::approve_break_glass,
          approve_break_glass,
          {},
          kSmallBody},
    Route{"POST",
          "/v1/break-glass/{opening_id}/review",
          Action::review_break_glass,
          review_break_glass,
          {},
          kSmallBody},
    Route{"GET", "/v1/sections/{section_id}/break-glass", Action::review_break_glass, list_openings},
    Route{"GET", "/v1/clients/{client_id}/access-log", Action::read_access_log, get_access_log, kLogTime},
    Route{"POST",
          "/v1/sections/{section_id}/log-reviews",
          Action::review_access_log,
          make_log_review,
          {},
          kSmallBody},
    Route{"GET", "/v1/log-reviews/{review_id}", Action::review_access_log, get_log_review},
    Route{"POST",
          "/v1/log-reviews/{review_id}/judge",
          Action::review_access_log,
          judge_log_review,
          {},
          kSmallBody},
    Route{"POST",
          "/v1/log-reviews/{review_id}/sign",
          Action::review_access_log,
          sign_log_review,
          {},
          kSmallBody},
    Route{"POST", "/v1/sections/{section_id}/jobs", Action::propose_plan, ask_for_plan, {}, kJobBody, true},
    Route{"GET", "/v1/sections/{section_id}/jobs", Action::propose_plan, list_jobs, kPageParameters, 0, true},
    Route{"GET", "/v1/jobs/{job_id}", Action::propose_plan, get_job, {}, 0, true},
    Route{"DELETE", "/v1/jobs/{job_id}", Action::propose_plan, cancel_job, {}, 0, true},
    Route{"GET", "/v1/events", Action::list_sections, stream_events, {}, 0, true},
    Route{"GET", "/v1/sections/{section_id}/explain-visit", Action::propose_plan, explain_visit,
          kVisitParameters},
    Route{"GET", "/v1/sections/{section_id}/explain-client", Action::propose_plan, explain_client,
          kClientParameters},
    Route{"GET", "/v1/sections/{section_id}/fill-ways", Action::propose_plan, list_fill_ways,
          kVisitParameters},
    Route{"GET", "/v1/sections/{section_id}/replan-preview", Action::propose_plan, preview_replan,
          kEventParameters},
    Route{"GET", "/v1/sections/{section_id}/roster-insight", Action::propose_plan, get_roster_insight},
    Route{"GET", "/v1/sections/{section_id}/contact-proposal", Action::propose_plan, propose_contact,
          kClientParameters},
    Route{"GET", "/v1/sections/{section_id}/draft", Action::read_board, get_draft},
    Route{"GET", "/v1/sections/{section_id}/visit-preview", Action::read_board, preview_visit,
          kVisitParameters},
    Route{"POST", "/v1/sections/{section_id}/draft/edits", Action::edit_plan, edit_plan, {}, kEditBody},
    Route{"POST",
          "/v1/sections/{section_id}/event-alternatives",
          Action::meet_event,
          find_event_alternatives,
          {},
          kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/event", Action::meet_event, meet_event, {}, kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/undo", Action::edit_plan, undo_edit, {}, kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/redo", Action::edit_plan, redo_edit, {}, kEditBody},
    Route{
        "POST", "/v1/sections/{section_id}/draft/publish", Action::publish_plan, publish_plan, {}, kEditBody},
    Route{"POST", "/v1/sections/{section_id}/draft/discard", Action::edit_plan, discard_draft, {}, kEditBody},
    Route{"GET", "/v1/openapi.json", Anybody{}, get_contract},
    Route{"GET", "/livez", Anybody{}, get_livez},
    Route{"GET", "/readyz", Anybody{}, get_readyz},
};

/// Whether the path has the template's steps; what stands for a step in braces is noted.
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
