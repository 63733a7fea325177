#include "http/records/record_handlers.hpp"

#include "http/answer.hpp"
#include "http/json_body.hpp"
#include "http/problem.hpp"
#include "http/records/record_codec.hpp"
#include "http/records/record_json.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace {

namespace json = boost::json;

app::Records records_of(const Exchange& exchange)
{
    return app::Records(*exchange.services.ports);
}

/// The record of the path; nothing for a kind or key that cannot be.
std::optional<store::RecordName> name_of_path(const Exchange& exchange)
{
    const auto* codec = find_codec(step(exchange, 2));
    const std::string key(step(exchange, 3));
    if (codec == nullptr)
        return std::nullopt;
    const bool is_key = codec->kind == store::RecordKind::public_holiday ? parse_date(key).has_value()
                                                                         : Uuid::parse(key).has_value();
    return is_key ? std::optional(store::RecordName{codec->kind, key}) : std::nullopt;
}

/// A delegation and an entry of a schedule are no rows of their own to whoever asks: they come with their
/// whole.
json::object written(const RecordCodec& codec, const app::RecordView& view)
{
    json::object record{{"id", view.name.key}, {"revision", view.revision}};
    if (view.hides_value)
        return record;
    record["value"] = codec.write(view);
    if (view.name.kind != store::RecordKind::care_worker)
        return record;
    json::array delegations;
    for (const auto& delegation : view.data.care_workers.front().delegations) {
        json::object entry{{"delegation_id", delegation.id.to_string()}};
        FieldsOf<Delegation>::describe(WriteFields{entry}, delegation);
        delegations.push_back(std::move(entry));
    }
    record["delegations"] = std::move(delegations);
    return record;
}

Response answer_revision(const store::RecordName& name, const Result<std::int64_t>& revision)
{
    if (!revision)
        return problem(revision.error());
    return json_answer({{"id", name.key}, {"revision", *revision}});
}

} // namespace

Response list_records(const Exchange& exchange)
{
    const auto* codec = find_codec(step(exchange, 2));
    if (codec == nullptr)
        return problem("resource.unknown");
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    std::optional<SectionId> section_id;
    if (const auto section = exchange.target.parameter("section_id")) {
        section_id = SectionId::parse(*section);
        if (!section_id)
            return problem(Error{.code = "request.parameter", .at = "section_id", .values = {}});
    }
    const auto views = records_of(exchange).list(exchange.session->caller, codec->kind, section_id, *page);
    if (!views)
        return problem(views.error());
    json::array items;
    for (const auto& view : views->items)
        items.push_back(written(*codec, view));
    json::object body{{"items", std::move(items)}};
    if (views->next_cursor)
        body["next_cursor"] = *views->next_cursor;
    return json_answer(body);
}

Response get_record(const Exchange& exchange)
{
    const auto name = name_of_path(exchange);
    if (!name)
        return problem("resource.unknown");
    const auto view = records_of(exchange).read(exchange.session->caller, *name);
    return view ? json_answer(written(*find_codec(step(exchange, 2)), *view)) : problem(view.error());
}

Response put_record(const Exchange& exchange)
{
    const auto name = name_of_path(exchange);
    if (!name)
        return problem("resource.unknown");
    const auto* codec = find_codec(step(exchange, 2));
    app::RecordChange change;
    change.name = *name;
    change.request_digest = exchange.request.target + ' ' + exchange.request.body;

    // What the reader finds is named more closely than what the schema finds, so it goes first.
    boost::system::error_code fault;
    const auto parsed = json::parse(exchange.request.body, fault);
    api::FieldErrors faults;
    if (!fault && parsed.is_object()) {
        const auto* value = parsed.get_object().if_contains("value");
        if (value != nullptr && value->is_object())
            codec->read(value->get_object(), change, faults);
    }
    if (!faults.empty())
        return problem(std::move(faults));
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    change.operation_id = id_in<store::OperationId>(*body, "operation_id");
    change.base_revision = body->at("base_revision").as_int64();
    return answer_revision(*name, records_of(exchange).put(exchange.session->caller, change));
}

Response put_cars(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    app::CarChange change{.operation_id = id_in<store::OperationId>(*body, "operation_id"),
                          .section_id = *section_id,
                          .base_revision = body->at("base_revision").as_int64(),
                          .car_count = {},
                          .request_digest = exchange.request.target + ' ' + exchange.request.body};
    if (const auto* count = body->if_contains("car_count"))
        change.car_count = static_cast<int>(count->as_int64());
    return answer_revision({store::RecordKind::section, section_id->to_string()},
                           records_of(exchange).put_cars(exchange.session->caller, change));
}

Response end_record(const Exchange& exchange)
{
    const auto name = name_of_path(exchange);
    if (!name)
        return problem("resource.unknown");
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_revision(
        *name, records_of(exchange).end(exchange.session->caller,
                                        {.operation_id = id_in<store::OperationId>(*body, "operation_id"),
                                         .name = *name,
                                         .base_revision = body->at("base_revision").as_int64(),
                                         .reason = std::string(body->at("reason").as_string())}));
}

Response get_record_history(const Exchange& exchange)
{
    const auto name = name_of_path(exchange);
    if (!name)
        return problem("resource.unknown");
    const auto versions = records_of(exchange).history(exchange.session->caller, *name);
    if (!versions)
        return problem(versions.error());
    json::array items;
    for (const auto& version : *versions) {
        json::object before;
        for (const auto& [member, text] : version.before)
            before[member] = text;
        json::object item{{"revision", version.revision},
                          {"kind", samma::name_of(version.name.kind)},
                          {"id", version.name.key},
                          {"operation_id", version.operation_id.to_string()},
                          {"changed_at", format_instant(version.changed_at)},
                          {"changed_by", version.changed_by}};
        if (version.was_there)
            item["before"] = std::move(before);
        items.push_back(std::move(item));
    }
    return json_page(exchange, std::move(items));
}

Response undo_operation(const Exchange& exchange)
{
    const auto undone = store::OperationId::parse(step(exchange, 2));
    if (!undone)
        return problem("resource.unknown");
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto count = records_of(exchange).undo(exchange.session->caller,
                                                 id_in<store::OperationId>(*body, "operation_id"), *undone);
    if (!count)
        return problem(count.error());
    return json_answer({{"added", count->added}, {"changed", count->changed}, {"ended", count->ended}});
}

} // namespace samma::http
