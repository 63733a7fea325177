#include "app/import_data.hpp"

#include "app/command_door.hpp"
#include "app/store_id_book.hpp"
#include "exchange/read.hpp"
#include "exchange/tables.hpp"

#include <fmt/format.h>

namespace samma::app {

namespace {

Result<void> begin(const ImportRequest& request, ImportStep step)
{
    if (request.at_step)
        request.at_step(step);
    return request.should_stop && request.should_stop() ? fail("job.stopped") : Result<void>();
}

std::string source_of(const ImportRequest& request)
{
    return request.source.empty() ? request.path.string() : request.source;
}

/// Reads the files beside what is stored and works out what they would change.
Result<ImportPreview> preview(const Ports& ports, store::UnitOfWork& work, const ImportRequest& request)
{
    const auto mapping = SAMMA_TRY(request.mapping.empty() ? Result<exchange::Mapping>(exchange::Mapping{})
                                                           : exchange::Mapping::read(request.mapping));
    SAMMA_CHECK(begin(request, ImportStep::reading));
    StoreIdBook ids(work.master_data().load_id_book(), ports.ids);
    auto read = request.sent.empty() ? exchange::read_directory(request.path, mapping, ids)
                                     : exchange::read_sent(request.sent, mapping, ids);
    ImportPreview result{std::move(read.faults), std::move(read.notices), {}, {}};
    if (!result.faults.empty())
        return result;
    SAMMA_CHECK(begin(request, ImportStep::comparing));
    const auto known = work.master_data().load(
        {.section_id = {}, .performed_since = {}, .home_entries = store::HomeEntries::include});
    result.changes = exchange::compare(known, read.data,
                                       {.present = std::move(read.present),
                                        .imported_on = ports.zone.local_date(ports.clock.now()),
                                        .ends_missing = request.missing_rows == MissingRows::end});
    for (auto& change : exchange::list_changes(known, read.data, result.changes)) {
        const auto& file = exchange::table_of(change.kind).text();
        result.rows.push_back({{file.name, file.alias}, std::move(change)});
    }
    return result;
}

} // namespace

std::vector<ImportKindCount> ImportPreview::counts() const
{
    std::vector<ImportKindCount> lines;
    for (const auto* table : exchange::all_tables()) {
        const auto& text = table->text();
        lines.push_back({{text.name, text.alias}, changes.counts[static_cast<std::size_t>(text.kind)]});
    }
    return lines;
}

Result<ImportPreview> preview_import(const Ports& ports, const Caller& caller, const ImportRequest& request)
{
    SAMMA_TRY(authorize(caller, Action::import_data, std::nullopt));
    return preview(ports, *ports.store.begin_read(ports.tenant_id), request);
}

Result<ImportPreview> accept_import(const Ports& ports, const Caller& caller, const ImportRequest& request)
{
    const store::ImportBatchId batch_id(ports.ids.next());
    const Command command{.operation_id = request.operation_id,
                          .name = "accept_import",
                          .action = Action::import_data,
                          .section_id = {},
                          .subject_kind = "import",
                          .subject_id = batch_id.to_string(),
                          .request_digest = source_of(request),
                          .event_kind = "master_data.changed"};
    ImportPreview shown;
    const auto applied = apply_command(
        ports, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            shown = SAMMA_TRY(preview(ports, work, request));
            if (!shown.faults.empty())
                return fail("import.has_faults");
            if (shown.changes.is_empty())
                return fail("import.changes_nothing");
            SAMMA_CHECK(begin(request, ImportStep::storing));
            const auto count = SAMMA_TRY(work.master_data().apply(
                {.put = shown.changes.rows_to_store(), .ended = {}, .reason = "import"}, context));
            return work.imports().record({.id = batch_id,
                                          .operation_id = context.operation_id,
                                          .source = source_of(request),
                                          .imported_at = context.at,
                                          .imported_by = context.actor,
                                          .count = count,
                                          .undone_at = {},
                                          .undone_by = {}});
        });
    // Faults and empty imports leave nothing behind, not even an operation: the preview says it all.
    if (!applied && applied.error().code != "import.has_faults" &&
        applied.error().code != "import.changes_nothing")
        return tl::unexpected(applied.error());
    return shown;
}

Result<store::ChangeCount> undo_import(const Ports& ports, const Caller& caller,
                                       store::OperationId operation_id)
{
    SAMMA_TRY(authorize(caller, Action::undo_import, std::nullopt));
    std::optional<store::ImportBatchId> latest;
    for (const auto& batch : ports.store.begin_read(ports.tenant_id)->imports().list())
        if (!latest && !batch.undone_at)
            latest = batch.id;
    if (!latest)
        return fail("import.none");

    const Command command{.operation_id = operation_id,
                          .name = "undo_import",
                          .action = Action::undo_import,
                          .section_id = {},
                          .subject_kind = "import",
                          .subject_id = latest->to_string(),
                          .request_digest = latest->to_string(),
                          .event_kind = "master_data.changed"};
    store::ChangeCount count;
    SAMMA_CHECK(
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          count = SAMMA_TRY(work.imports().undo(*latest, context));
                          return {};
                      }));
    return count;
}

} // namespace samma::app
