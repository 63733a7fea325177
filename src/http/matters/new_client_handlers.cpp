#include "app/matters/new_clients.hpp"
#include "http/json_body.hpp"
#include "http/matters/matter_handlers.hpp"
#include "http/problem.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace {

namespace json = boost::json;

json::object written(const app::NewClientStepView& step)
{
    json::object object{{"step", samma::name_of(step.step)},
                        {"is_taken", step.is_taken},
                        {"is_from_records", step.is_from_records},
                        {"due_on", format_date(step.due_on)},
                        {"is_late", step.is_late},
                        {"note", step.note}};
    if (step.taken_on)
        object["taken_on"] = format_date(*step.taken_on);
    return object;
}

json::object written(const app::NewClientView& view)
{
    json::array steps;
    for (const auto& step : view.steps)
        steps.push_back(written(step));
    json::object object{{"matter_id", view.matter.id.to_string()},
                        {"client_id", view.matter.client_id->to_string()},
                        {"ordered_on", format_date(view.matter.begun_on)},
                        {"is_closed", view.is_closed},
                        {"steps", std::move(steps)}};
    if (view.care_worker_id)
        object["care_worker_id"] = view.care_worker_id->to_string();
    return object;
}

} // namespace

Response list_new_clients(const Exchange& exchange)
{
    const auto views = app::list_new_clients(*exchange.services.ports, exchange.session->caller,
                                             SectionId::parse(exchange.path_id).value_or(SectionId()));
    if (!views)
        return problem(views.error());
    json::array items;
    for (const auto& view : *views)
        items.push_back(written(view));
    return json_page(exchange, std::move(items));
}

Response begin_new_client(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto ordered_on = parse_date(text_in(*body, "ordered_on"));
    if (!ordered_on)
        return problem(Error{.code = "new_client.day", .at = "/ordered_on", .values = {}});
    const auto id =
        app::begin_new_client(*exchange.services.ports, exchange.session->caller,
                              {.operation_id = id_in<store::OperationId>(*body, "operation_id"),
                               .client_id = ClientId::parse(step(exchange, 2)).value_or(ClientId()),
                               .ordered_on = *ordered_on});
    return id ? json_answer({{"id", *id}}, 201) : problem(id.error());
}

Response note_new_client(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto taken_on = parse_date(text_in(*body, "taken_on"));
    if (!taken_on)
        return problem(Error{.code = "new_client.day", .at = "/taken_on", .values = {}});
    const auto noted =
        app::note_new_client(*exchange.services.ports, exchange.session->caller,
                             {.operation_id = id_in<store::OperationId>(*body, "operation_id"),
                              .id = store::MatterId::parse(step(exchange, 2)).value_or(store::MatterId()),
                              .step = text_in(*body, "step"),
                              .is_taken = body->at("is_taken").as_bool(),
                              .taken_on = *taken_on,
                              .note = text_in(*body, "note")});
    return noted ? Response{.status = 204, .headers = {}, .body = {}} : problem(noted.error());
}

} // namespace samma::http
