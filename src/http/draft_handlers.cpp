#include "http/answer.hpp"
#include "http/from_api.hpp"
#include "http/handlers.hpp"

namespace samma::http {

namespace {

/// Hands a bare command to the desk.
template <typename Answer>
Response command(const Exchange& exchange,
                 Result<Answer> (app::PlanDesk::*use_case)(const app::Caller&, const app::DraftCommand&))
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::DraftCommand>(exchange);
    if (!body)
        return problem(std::move(body).error());
    return answer((exchange.services.desk.*use_case)(exchange.session->caller, from_api(*body, *section_id)));
}

} // namespace

Response get_draft(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    return answer(exchange.services.desk.draft(exchange.session->caller, *section_id));
}

Response preview_visit(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto visit_id = VisitId::parse(exchange.target.parameter("visit_id").value_or(""));
    if (!visit_id)
        return problem(Error{.code = "request.parameter", .at = "visit_id", .values = {}});
    const auto part = exchange.target.parameter("part").value_or("");
    if (part != "0" && part != "1")
        return problem(Error{.code = "request.parameter", .at = "part", .values = {{"expected", "0, 1"}}});
    return answer(exchange.services.desk.preview(exchange.session->caller, *section_id,
                                                 {*visit_id, part == "1" ? 1 : 0}));
}

Response edit_plan(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::EditRequest>(exchange);
    if (!body)
        return problem(std::move(body).error());
    auto change = from_api(*body);
    if (!change)
        return problem(std::move(change).error());
    const auto draft = from_api(api::DraftCommand{body->operation_id, body->base_revision}, *section_id);
    return answer(
        exchange.services.desk.edit(exchange.session->caller, draft, *change, body->reason.value_or("")));
}

Response get_day_events(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto on = date_of(exchange);
    if (!on)
        return problem(on.error());
    return answer(exchange.services.desk.day_events(exchange.session->caller, *section_id, *on));
}

Response note_told(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::ToldRequest>(exchange);
    if (!body)
        return problem(std::move(body).error());
    const auto noted =
        exchange.services.desk.note_told(exchange.session->caller, from_api(*body, *section_id));
    return noted ? Response{.status = 204, .headers = {}, .body = {}} : problem(noted.error());
}

Response find_event_alternatives(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::EventReport>(exchange);
    if (!body)
        return problem(std::move(body).error());
    auto report = from_api(*body);
    if (!report)
        return problem(std::move(report).error());
    return answer(exchange.services.desk.event_alternatives(exchange.session->caller, *section_id, *report));
}

Response meet_event(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    auto body = read_body<api::EventCommand>(exchange);
    if (!body)
        return problem(std::move(body).error());
    auto report = from_api(body->report);
    if (!report) {
        auto faults = std::move(report).error();
        for (auto& fault : faults)
            fault.pointer = "/report" + fault.pointer;
        return problem(std::move(faults));
    }
    const auto command = from_api(api::DraftCommand{body->operation_id, body->base_revision}, *section_id);
    return answer(exchange.services.desk.accept_alternative(
        exchange.session->caller, command, {*std::move(report), body->asked_at, body->alternative}));
}

Response undo_edit(const Exchange& exchange)
{
    return command(exchange, &app::PlanDesk::undo);
}

Response redo_edit(const Exchange& exchange)
{
    return command(exchange, &app::PlanDesk::redo);
}

Response publish_plan(const Exchange& exchange)
{
    return command(exchange, &app::PlanDesk::publish);
}

Response discard_draft(const Exchange& exchange)
{
    return command(exchange, &app::PlanDesk::discard);
}

} // namespace samma::http
