#include "store/import_store.hpp"

#include "store/columns.hpp"
#include "store/record_rows.hpp"

namespace samma::store {

namespace {

const Query kInsert{"insert_import_batch", "INSERT INTO import_batch (tenant_id, id, operation_id, source, "
                                           "imported_at, imported_by, added, changed, "
                                           "ended) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr std::string_view kColumns =
    "SELECT id, operation_id, source, imported_at, imported_by, added, changed, ended, "
    "undone_at, undone_by FROM import_batch WHERE tenant_id = $1 ";
const Query kList{"list_import_batches", std::string(kColumns) + "ORDER BY imported_at DESC, id DESC"};
const Query kFind{"find_import_batch", std::string(kColumns) + "AND id = $2"};
const Query kMarkUndone{"mark_import_undone",
                        "UPDATE import_batch SET undone_at = $3, undone_by = $4, undone_in = $5 "
                        "WHERE tenant_id = $1 AND id = $2"};

/// A later change of a row that the import touched, other than what has been undone and the undoing itself.
const Query kLaterChange{
    "find_change_built_on_import",
    "SELECT 1 FROM row_change own JOIN row_change later ON later.tenant_id = own.tenant_id AND "
    "later.record_kind = "
    "own.record_kind AND later.record_key = own.record_key AND later.sequence > own.sequence "
    "WHERE own.tenant_id = $1 AND own.operation_id = $2 AND later.operation_id <> $2 AND NOT EXISTS (SELECT "
    "1 FROM "
    "import_batch undone WHERE undone.tenant_id = $1 AND undone.undone_at IS NOT NULL AND later.operation_id "
    "IN "
    "(undone.operation_id, undone.undone_in)) LIMIT 1"};
const Query kLaterPlan{
    "find_plan_built_on_import",
    "SELECT 1 FROM plan_revision WHERE tenant_id = $1 AND last_change >= (SELECT min(sequence) FROM "
    "row_change WHERE tenant_id = $1 AND operation_id = $2) LIMIT 1"};
const Query kSelectChanges{
    "select_changes_of_operation",
    "SELECT record_kind, record_key, before FROM row_change WHERE tenant_id = $1 AND operation_id = $2 "
    "ORDER BY sequence DESC"};

ImportBatch read_batch(const Row& row)
{
    ColumnReader reader{row};
    ImportBatch batch;
    batch.id = ColumnsOf<ImportBatchId>::read(reader);
    batch.operation_id = ColumnsOf<OperationId>::read(reader);
    batch.source = reader.text();
    batch.imported_at = ColumnsOf<Instant>::read(reader);
    batch.imported_by = reader.text();
    batch.count.added = ColumnsOf<int>::read(reader);
    batch.count.changed = ColumnsOf<int>::read(reader);
    batch.count.ended = ColumnsOf<int>::read(reader);
    batch.undone_at = ColumnsOf<std::optional<Instant>>::read(reader);
    batch.undone_by = ColumnsOf<std::optional<std::string>>::read(reader).value_or("");
    return batch;
}

/// A row that the import touched, with what it said before.
struct Before {
    RecordKind kind;
    std::string key;
    std::optional<RowImage> image;
};

tl::unexpected<Error> built_on(std::string by)
{
    return fail("import.built_on", {}, {{"by", std::move(by)}});
}

} // namespace

Result<void> SqlImportStore::record(const ImportBatch& batch)
{
    SAMMA_CHECK(to_result(transaction_.run(kInsert, {tenant_id_, batch.id, batch.operation_id, batch.source,
                                                     batch.imported_at, batch.imported_by, batch.count.added,
                                                     batch.count.changed, batch.count.ended})));
    return {};
}

std::vector<ImportBatch> SqlImportStore::list()
{
    std::vector<ImportBatch> batches;
    transaction_.read(kList, {tenant_id_}, [&](const Row& row) { batches.push_back(read_batch(row)); });
    return batches;
}

std::optional<ImportBatch> SqlImportStore::find(ImportBatchId id)
{
    std::optional<ImportBatch> batch;
    transaction_.read(kFind, {tenant_id_, id}, [&](const Row& row) { batch = read_batch(row); });
    return batch;
}

Result<ChangeCount> SqlImportStore::undo(ImportBatchId id, const ChangeContext& context)
{
    const auto batch = find(id);
    if (!batch)
        return fail("import.unknown");
    if (batch->undone_at)
        return fail("import.already_undone");
    SAMMA_CHECK(check_not_built_on(*batch));
    const auto count = SAMMA_TRY(restore_rows(*batch, context));
    demand_changed(kMarkUndone, transaction_.run(kMarkUndone, {tenant_id_, id, context.at, context.actor,
                                                               context.operation_id}));
    return count;
}

Result<void> SqlImportStore::check_not_built_on(const ImportBatch& batch)
{
    bool is_built_on = false;
    const auto notice = [&](const Row&) { is_built_on = true; };
    transaction_.read(kLaterChange, {tenant_id_, batch.operation_id}, notice);
    if (is_built_on)
        return built_on("change");
    transaction_.read(kLaterPlan, {tenant_id_, batch.operation_id}, notice);
    if (is_built_on)
        return built_on("plan");
    return {};
}

Result<ChangeCount> SqlImportStore::restore_rows(const ImportBatch& batch, const ChangeContext& context)
{
    std::vector<Before> changes;
    transaction_.read(kSelectChanges, {tenant_id_, batch.operation_id}, [&](const Row& row) {
        changes.push_back(
            {demand(find_enum<RecordKind>(row.text(0)), "kind of record"), std::string(row.text(1)), {}});
        if (!row.is_null(2))
            changes.back().image = demand(decode_image(row.bytes(2)), "image of a row");
    });

    RecordRows rows(transaction_, tenant_id_, context);
    ChangeCount count;
    for (const auto& change : changes) {
        switch (SAMMA_TRY(rows.restore(table_of(change.kind), change.key, change.image))) {
        case RowOutcome::unchanged:
            break;
        case RowOutcome::added:
            ++count.added;
            break;
        case RowOutcome::changed:
            ++count.changed;
            break;
        case RowOutcome::ended:
            ++count.ended;
            break;
        }
    }
    if (const auto references = rows.check_references(); !references)
        return built_on("reference");
    return count;
}

} // namespace samma::store
