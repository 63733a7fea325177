#include "http/import_handlers.hpp"

#include "identity/encoding.hpp"

#include "app/sent_import.hpp"
#include "http/answer.hpp"
#include "http/json_body.hpp"
#include "http/matters/actor_names.hpp"
#include "http/problem.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace {

namespace json = boost::json;

const app::Ports& ports_of(const Exchange& exchange)
{
    return *exchange.services.ports;
}

store::ImportId import_of_path(const Exchange& exchange)
{
    return store::ImportId::parse(step(exchange, 2)).value_or(store::ImportId());
}

json::array written(const std::vector<app::SaidOfFile>& sentences)
{
    json::array items;
    for (const auto& one : sentences)
        items.push_back({{"sv", one.sv}, {"en", one.en}});
    return items;
}

std::string_view spelled(app::SentImportState state)
{
    switch (state) {
    case app::SentImportState::sent:
        return "sent";
    case app::SentImportState::previewed:
        return "previewed";
    case app::SentImportState::refused:
        return "refused";
    case app::SentImportState::unchanged:
        return "unchanged";
    case app::SentImportState::stored:
        break;
    }
    return "stored";
}

json::object written(const app::SentImportView& view)
{
    json::array files;
    for (const auto& file : view.files)
        files.push_back({{"name", file.name}, {"parts", file.parts}, {"bytes", file.bytes}});
    json::array counts;
    for (const auto& count : view.outcome.counts)
        counts.push_back({{"sv", count.sv},
                          {"en", count.en},
                          {"added", count.counts.added},
                          {"changed", count.counts.changed},
                          {"ended", count.counts.ended},
                          {"missing", count.counts.missing}});
    json::object object{{"state", spelled(view.outcome.state)},
                        {"ends_missing", view.outcome.missing_rows == app::MissingRows::end},
                        {"files", std::move(files)},
                        {"faults", written(view.outcome.faults)},
                        {"notices", written(view.outcome.notices)},
                        {"counts", std::move(counts)}};
    if (view.job)
        object["job"] = json::parse(api::write_json(to_api(*view.job)));
    return object;
}

Response done(const Result<void>& result)
{
    return result ? Response{.status = 204, .headers = {}, .body = {}} : problem(result.error());
}

Response answer_job(const Result<app::JobView>& job)
{
    return job ? write(to_api(*job), 201) : problem(job.error());
}

} // namespace

Response list_imports(const Exchange& exchange)
{
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    const auto batches = app::list_imports(ports_of(exchange), exchange.session->caller, *page);
    if (!batches)
        return problem(batches.error());
    ActorNames names(exchange);
    json::array items;
    for (const auto& batch : batches->items) {
        json::object item{{"import_id", batch.id.to_string()},
                          {"imported_at", format_instant(batch.imported_at)},
                          {"imported_by", names.of(batch.imported_by)},
                          {"added", batch.count.added},
                          {"changed", batch.count.changed},
                          {"ended", batch.count.ended}};
        if (batch.undone_at)
            item["undone_at"] = format_instant(*batch.undone_at);
        items.push_back(std::move(item));
    }
    json::object body{{"items", std::move(items)}};
    if (batches->next_cursor)
        body["next_cursor"] = *batches->next_cursor;
    return json_answer(body);
}

Response undo_import(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto undone = app::undo_import(ports_of(exchange), exchange.session->caller,
                                         id_in<store::OperationId>(*body, "operation_id"));
    return done(undone ? Result<void>() : tl::unexpected(undone.error()));
}

Response get_import(const Exchange& exchange)
{
    const auto view =
        app::look_at_import(ports_of(exchange), exchange.session->caller, import_of_path(exchange));
    return view ? json_answer(written(*view)) : problem(view.error());
}

Response send_import_part(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    std::vector<std::uint8_t> content;
    for (const auto& line : body->at("content").as_array()) {
        const auto bytes = identity::from_base64url(std::string_view(line.as_string()));
        if (!bytes)
            return problem(api::FieldErrors{
                {.pointer = "/content", .code = "field.value", .values = {{"expected", "base64url"}}}});
        content.insert(content.end(), bytes->begin(), bytes->end());
    }
    return done(app::send_part(ports_of(exchange), exchange.session->caller,
                               {.operation_id = id_in<store::OperationId>(*body, "operation_id"),
                                .import_id = import_of_path(exchange),
                                .name = text_in(*body, "name"),
                                .part = static_cast<int>(body->at("part").as_int64()),
                                .content = std::move(content)}));
}

Response ask_for_import(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_job(app::ask_for_sent_import(
        ports_of(exchange), exchange.session->caller,
        {.operation_id = id_in<store::OperationId>(*body, "operation_id"),
         .import_id = import_of_path(exchange),
         .goal = text_in(*body, "goal") == "accept" ? app::ImportGoal::accept : app::ImportGoal::preview,
         .missing_rows =
             body->at("ends_missing").as_bool() ? app::MissingRows::end : app::MissingRows::stay}));
}

Response give_up_import(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return done(app::give_up_import(ports_of(exchange), exchange.session->caller,
                                    id_in<store::OperationId>(*body, "operation_id"),
                                    import_of_path(exchange)));
}

Response ask_for_report(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return answer_job(app::ask_for_report(ports_of(exchange), exchange.session->caller,
                                          id_in<store::OperationId>(*body, "operation_id"), *section_id));
}

} // namespace samma::http
