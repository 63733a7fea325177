#include "api/json.hpp"
#include "app/matters/balance_messages.hpp"
#include "http/json_body.hpp"
#include "http/matters/actor_names.hpp"
#include "http/matters/matter_handlers.hpp"
#include "http/problem.hpp"
#include "http/to_api.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace samma::http {

namespace {

namespace json = boost::json;

template <typename Member>
bool says(const json::object& name, std::string_view member, const std::optional<Member>& value)
{
    const auto* said = name.if_contains(member);
    if (said == nullptr || !value)
        return said == nullptr && !value;
    if constexpr (std::is_same_v<Member, int>)
        return said->is_int64() && said->get_int64() == *value;
    else if constexpr (std::is_same_v<Member, Uuid>)
        return said->is_string() && said->get_string() == value->to_string();
    else
        return said->is_string() && said->get_string() == *value;
}

bool is_named(const api::Imbalance& signal, const json::object& name)
{
    return signal.kind == text_in(name, "kind") && says(name, "weekday", signal.weekday) &&
           says(name, "from_quarter", signal.from_quarter) && says(name, "code", signal.code) &&
           says(name, "care_worker_id", signal.care_worker_id) && says(name, "team_id", signal.team_id);
}

template <typename T>
json::array written(const std::vector<T>& some)
{
    json::array items;
    for (const auto& one : some)
        items.push_back(json::parse(api::write_json(one)));
    return items;
}

std::vector<api::QuarterNeed> quarters_of(const api::RosterInsight& insight, const api::Imbalance& signal)
{
    std::vector<api::QuarterNeed> quarters = signal.code ? std::vector<api::QuarterNeed>() : insight.quarters;
    for (const auto& competence : insight.competences)
        if (signal.code == competence.code)
            quarters = competence.quarters;
    std::erase_if(quarters, [&](const auto& quarter) { return quarter.weekday != signal.weekday; });
    return quarters;
}

/// What the message shows, written once and never made anew: the figures of the moment it was sent.
Result<std::string> picture_of(const api::RosterInsight& insight, const json::object& name)
{
    const auto signal = std::find_if(insight.imbalances.begin(), insight.imbalances.end(),
                                     [&](const api::Imbalance& one) { return is_named(one, name); });
    if (signal == insight.imbalances.end())
        return fail("message.no_signal", "/signal");
    const json::object picture{
        {"signal", json::parse(api::write_json(*signal))},
        {"quarters", written(quarters_of(insight, *signal))},
        {"contacts", signal->care_worker_id ? written(insight.contacts) : json::array()},
        {"teams", signal->team_id ? written(insight.teams) : json::array()}};
    return json::serialize(picture);
}

json::object written(const store::Matter& message, ActorNames& names)
{
    json::array steps;
    for (const auto& step : message.steps)
        steps.push_back({{"state", step.step},
                         {"note", step.note},
                         {"taken_at", format_instant(step.taken_at)},
                         {"taken_by", names.of(step.taken_by)}});
    json::object object{{"message_id", message.id.to_string()},
                        {"recipient", samma::name_of(message.recipient.value_or(store::Recipient::manager))},
                        {"state", samma::name_of(app::state_of(message))},
                        {"said", message.said},
                        {"picture", json::parse(message.picture)},
                        {"sent_at", format_instant(message.begun_at)},
                        {"sent_by", names.of(message.begun_by)},
                        {"steps", std::move(steps)}};
    if (message.team_id)
        object["team_id"] = message.team_id->to_string();
    return object;
}

} // namespace

Response list_messages(const Exchange& exchange)
{
    const auto messages = app::list_messages(*exchange.services.ports, exchange.session->caller,
                                             SectionId::parse(exchange.path_id).value_or(SectionId()));
    if (!messages)
        return problem(messages.error());
    ActorNames names(exchange);
    json::array items;
    for (const auto& message : *messages)
        items.push_back(written(message, names));
    return json_page(exchange, std::move(items));
}

Response send_message(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto section_id = SectionId::parse(exchange.path_id).value_or(SectionId());
    // Who may read the roster's insight need not know of messages.
    if (const auto known = app::list_messages(*exchange.services.ports, exchange.session->caller, section_id);
        !known)
        return problem(known.error());
    const auto insight = exchange.services.planner.roster_insight(exchange.session->caller, section_id);
    if (!insight)
        return problem(insight.error());
    auto picture = picture_of(to_api(*insight), body->at("signal").as_object());
    if (!picture)
        return problem(picture.error());
    app::MessageRequest request{
        .operation_id = id_in<store::OperationId>(*body, "operation_id"),
        .section_id = section_id,
        .recipient =
            find_enum<store::Recipient>(text_in(*body, "recipient")).value_or(store::Recipient::manager),
        .team_id = {},
        .said = text_in(*body, "said"),
        .picture = *std::move(picture)};
    if (body->contains("team_id"))
        request.team_id = id_in<TeamId>(*body, "team_id");
    const auto id = app::send_message(*exchange.services.ports, exchange.session->caller, request);
    return id ? json_answer({{"id", *id}}, 201) : problem(id.error());
}

Response step_message(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto stepped = app::step_message(
        *exchange.services.ports, exchange.session->caller,
        {.operation_id = id_in<store::OperationId>(*body, "operation_id"),
         .id = store::MatterId::parse(step(exchange, 2)).value_or(store::MatterId()),
         .state = find_enum<app::MessageState>(text_in(*body, "state")).value_or(app::MessageState::sent),
         .note = text_in(*body, "note")});
    return stepped ? Response{.status = 204, .headers = {}, .body = {}} : problem(stepped.error());
}

} // namespace samma::http
