#include "http/access/access_handlers.hpp"

#include "app/audit/access_log.hpp"
#include "app/organisation.hpp"
#include "app/relations/break_glass.hpp"
#include "app/relations/care_relations.hpp"
#include "app/relations/client_flags.hpp"
#include "http/answer.hpp"
#include "http/json_body.hpp"
#include "http/problem.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace {

namespace json = boost::json;

const app::Ports& ports_of(const Exchange& exchange)
{
    return *exchange.services.ports;
}

const app::Caller& caller_of(const Exchange& exchange)
{
    return exchange.session->caller;
}

store::OperationId operation_in(const json::object& body)
{
    return id_in<store::OperationId>(body, "operation_id");
}

/// The identity in the path; a nil one, which nothing has, where it is none.
template <typename T>
T id_of_path(const Exchange& exchange, std::size_t index)
{
    return T::parse(step(exchange, index)).value_or(T());
}

std::optional<Instant> instant_in(const json::object& body, std::string_view member)
{
    const auto instant = parse_instant(text_in(body, member));
    return instant ? std::optional(*instant) : std::nullopt;
}

void put_instant(json::object& object, std::string_view member, const std::optional<Instant>& instant)
{
    if (instant)
        object[member] = format_instant(*instant);
}

Response done(const Result<void>& result)
{
    return result ? Response{.status = 204, .headers = {}, .body = {}} : problem(result.error());
}

json::object written(const store::CareRelation& relation)
{
    json::object object{{"relation_id", relation.id.to_string()},
                        {"account_id", relation.account_id.to_string()},
                        {"kind", samma::name_of(relation.kind)},
                        {"starts_at", format_instant(relation.starts_at)},
                        {"source", relation.source},
                        {"status", samma::name_of(relation.status)},
                        {"proposed_by", relation.proposed_by}};
    put_instant(object, "ends_at", relation.ends_at);
    return object;
}

json::object written(const store::BreakGlass& opening)
{
    json::object object{{"opening_id", opening.id.to_string()},
                        {"client_id", opening.client_id.to_string()},
                        {"account_id", opening.account_id.to_string()},
                        {"role", opening.role},
                        {"reason_code", samma::name_of(opening.reason_code)},
                        {"reason", opening.reason},
                        {"asked_at", format_instant(opening.asked_at)},
                        {"awaits_approval", opening.needs_approval && !opening.starts_at},
                        {"is_reviewed", opening.reviewed_at.has_value()}};
    put_instant(object, "starts_at", opening.starts_at);
    put_instant(object, "ends_at", opening.ends_at);
    put_instant(object, "closed_at", opening.closed_at);
    return object;
}

json::object written(const app::OpeningView& view)
{
    auto object = written(view.opening);
    object["is_overdue"] = view.is_overdue;
    object["who"] = view.who;
    object["client"] = view.client;
    return object;
}

Response answer_opening(const Result<store::BreakGlass>& opening, int status = 200)
{
    return opening ? json_answer(written(*opening), status) : problem(opening.error());
}

/// The relation of the body, for a client or a place.
app::RelationProposal proposal_in(const json::object& body, store::CareRelationId id)
{
    app::RelationProposal proposal;
    proposal.operation_id = operation_in(body);
    auto& relation = proposal.relation;
    relation.id = id;
    relation.account_id = Uuid::parse(text_in(body, "account_id")).value_or(Uuid{});
    relation.kind = find_enum<store::CareRelationKind>(text_in(body, "kind")).value_or(relation.kind);
    relation.starts_at = instant_in(body, "starts_at").value_or(Instant{});
    relation.ends_at = instant_in(body, "ends_at");
    relation.source = text_in(body, "source");
    return proposal;
}

Response step_relation(const Exchange& exchange,
                       Result<void> (*take)(const app::Ports&, const app::Caller&, const app::RelationStep&))
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return done(take(ports_of(exchange), caller_of(exchange),
                     {.operation_id = operation_in(*body),
                      .id = id_of_path<store::CareRelationId>(exchange, 2),
                      .reason = text_in(*body, "reason")}));
}

Response step_flag(const Exchange& exchange,
                   Result<void> (*take)(const app::Ports&, const app::Caller&, const app::FlagStep&))
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return done(
        take(ports_of(exchange), caller_of(exchange),
             {.operation_id = operation_in(*body), .id = id_of_path<store::ClientFlagId>(exchange, 2)}));
}

} // namespace

Response list_relations(const Exchange& exchange)
{
    const auto relations =
        app::list_relations(ports_of(exchange), caller_of(exchange), id_of_path<ClientId>(exchange, 2));
    if (!relations)
        return problem(relations.error());
    json::array items;
    for (const auto& relation : *relations)
        items.push_back(written(relation));
    return json_page(exchange, std::move(items));
}

Response propose_relation(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    auto proposal = proposal_in(*body, id_of_path<store::CareRelationId>(exchange, 4));
    proposal.relation.client_id = id_of_path<ClientId>(exchange, 2);
    return done(app::propose_relation(ports_of(exchange), caller_of(exchange), proposal));
}

Response propose_duty(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    auto proposal = proposal_in(*body, id_of_path<store::CareRelationId>(exchange, 2));
    proposal.relation.place_id = Uuid::parse(text_in(*body, "place_id"));
    return done(app::propose_relation(ports_of(exchange), caller_of(exchange), proposal));
}

Response confirm_relation(const Exchange& exchange)
{
    return step_relation(exchange, app::confirm_relation);
}

Response end_relation(const Exchange& exchange)
{
    return step_relation(exchange, app::end_relation);
}

Response propose_flag(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return done(app::propose_flag(
        ports_of(exchange), caller_of(exchange),
        {.operation_id = operation_in(*body),
         .id = id_of_path<store::ClientFlagId>(exchange, 4),
         .client_id = id_of_path<ClientId>(exchange, 2),
         .kind =
             find_enum<store::ClientFlagKind>(text_in(*body, "kind")).value_or(store::ClientFlagKind::block),
         .source = text_in(*body, "source")}));
}

Response confirm_flag(const Exchange& exchange)
{
    return step_flag(exchange, app::confirm_flag);
}

Response end_flag(const Exchange& exchange)
{
    return step_flag(exchange, app::end_flag);
}

Response break_glass(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_opening(
        app::break_glass(ports_of(exchange), caller_of(exchange),
                         {.operation_id = operation_in(*body),
                          .client_id = id_of_path<ClientId>(exchange, 2),
                          .reason_code = find_enum<store::BreakGlassReason>(text_in(*body, "reason_code"))
                                             .value_or(store::BreakGlassReason::other),
                          .reason = text_in(*body, "reason")}),
        201);
}

Response approve_break_glass(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_opening(app::approve_break_glass(ports_of(exchange), caller_of(exchange),
                                                   operation_in(*body),
                                                   id_of_path<store::BreakGlassId>(exchange, 2)));
}

Response review_break_glass(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_opening(
        app::review_break_glass(ports_of(exchange), caller_of(exchange),
                                {.operation_id = operation_in(*body),
                                 .id = id_of_path<store::BreakGlassId>(exchange, 2),
                                 .verdict = find_enum<store::BreakGlassVerdict>(text_in(*body, "verdict"))
                                                .value_or(store::BreakGlassVerdict::not_justified),
                                 .note = text_in(*body, "note")}));
}

Response close_opening(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_opening(app::close_opening(ports_of(exchange), caller_of(exchange), operation_in(*body),
                                             id_of_path<store::BreakGlassId>(exchange, 2)));
}

Response list_own_openings(const Exchange& exchange)
{
    json::array items;
    if (exchange.services.ports != nullptr)
        for (const auto& view : app::list_own_openings(ports_of(exchange), caller_of(exchange)))
            items.push_back(written(view));
    return json_page(exchange, std::move(items));
}

Response list_openings(const Exchange& exchange)
{
    const auto views =
        app::list_openings(ports_of(exchange), caller_of(exchange), id_of_path<SectionId>(exchange, 2));
    if (!views)
        return problem(views.error());
    json::array items;
    for (const auto& view : *views)
        items.push_back(written(view));
    return json_page(exchange, std::move(items));
}

Response get_access_log(const Exchange& exchange)
{
    Interval time{Instant{}, Instant(std::chrono::sys_days(std::chrono::year(9999) / 1 / 1))};
    for (const auto& [name, moment] : {std::pair("from", &time.from), std::pair("until", &time.until)})
        if (const auto text = exchange.target.parameter(name)) {
            const auto instant = parse_instant(*text);
            if (!instant)
                return problem(Error{.code = "request.parameter",
                                     .at = name,
                                     .values = {{"expected", "2026-11-30T06:30:00Z"}}});
            *moment = *instant;
        }
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    const auto view = app::read_access_log(ports_of(exchange), caller_of(exchange),
                                           id_of_path<ClientId>(exchange, 2), time, *page);
    if (!view)
        return problem(view.error());
    json::array items;
    for (const auto& line : view->lines)
        items.push_back({{"at", format_instant(line.at)},
                         {"local_time", line.local_time},
                         {"who", line.who},
                         {"role", line.role},
                         {"unit", line.unit},
                         {"what", line.what},
                         {"why", line.why},
                         {"was_refused", line.was_refused}});
    json::object body{{"items", std::move(items)}};
    if (view->next_cursor)
        body["next_cursor"] = *view->next_cursor;
    return json_answer(std::move(body));
}

Response get_organisation(const Exchange& exchange)
{
    const auto places = app::read_organisation(ports_of(exchange), caller_of(exchange));
    if (!places)
        return problem(places.error());
    json::array items;
    for (const auto& place : *places) {
        json::object item{{"place_id", place.id.to_string()},
                          {"kind", samma::name_of(place.kind)},
                          {"name", place.name},
                          {"is_stored", place.is_stored}};
        if (!place.parent_id.is_nil())
            item["parent_id"] = place.parent_id.to_string();
        items.push_back(std::move(item));
    }
    return json_page(exchange, std::move(items));
}

} // namespace samma::http
