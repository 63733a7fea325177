#include "store/import_store.hpp"

#include "store/columns.hpp"
#include "store/undo_rows.hpp"

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
    auto count = undo_rows(transaction_, tenant_id_, batch->operation_id, context);
    if (!count && count.error().code == "operation.built_on")
        return fail("import.built_on", {}, std::move(count.error().values));
    if (!count)
        return count;
    demand_changed(kMarkUndone, transaction_.run(kMarkUndone, {tenant_id_, id, context.at, context.actor,
                                                               context.operation_id}));
    return count;
}

} // namespace samma::store
