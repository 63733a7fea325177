#include "store/undo_rows.hpp"

#include "store/columns.hpp"
#include "store/record_rows.hpp"
#include "store/sealed_rows.hpp"

namespace samma::store {

namespace {

/// A later change of a row that the operation touched, other than what has been undone and the undoing
/// itself.
const Query kLaterChange{
    "find_change_built_on_operation",
    "SELECT 1 FROM row_change own JOIN row_change later ON later.tenant_id = own.tenant_id AND "
    "later.record_kind = own.record_kind AND later.record_key = own.record_key AND later.sequence > "
    "own.sequence WHERE own.tenant_id = $1 AND own.operation_id = $2 AND later.operation_id <> $2 "
    "AND NOT EXISTS (SELECT 1 FROM import_batch undone WHERE undone.tenant_id = $1 AND undone.undone_at IS "
    "NOT NULL AND later.operation_id IN (undone.operation_id, undone.undone_in)) "
    "AND NOT EXISTS (SELECT 1 FROM undone_operation undone WHERE undone.tenant_id = $1 AND "
    "later.operation_id IN (undone.operation_id, undone.undone_in)) LIMIT 1"};
const Query kLaterPlan{
    "find_plan_built_on_operation",
    "SELECT 1 FROM plan_revision WHERE tenant_id = $1 AND last_change >= (SELECT min(sequence) FROM "
    "row_change WHERE tenant_id = $1 AND operation_id = $2) LIMIT 1"};
const Query kSelectChanges{
    "select_changes_of_operation",
    "SELECT record_kind, record_key, before FROM row_change WHERE tenant_id = $1 AND operation_id = $2 "
    "ORDER BY sequence DESC"};

/// A row that the operation touched, with what it said before.
struct Before {
    RecordKind kind;
    std::string key;
    std::optional<RowImage> image;
};

tl::unexpected<Error> built_on(std::string by)
{
    return fail("operation.built_on", {}, {{"by", std::move(by)}});
}

bool finds_any(Transaction& transaction, const Query& query, std::initializer_list<Cell> parameters)
{
    bool found = false;
    transaction.read(query, parameters, [&](const Row&) { found = true; });
    return found;
}

std::vector<Before> load_changes(Transaction& transaction, TenantId tenant_id, OperationId operation_id)
{
    std::vector<Before> changes;
    transaction.read(kSelectChanges, {tenant_id, operation_id}, [&](const Row& row) {
        changes.push_back(
            {demand(find_enum<RecordKind>(row.text(0)), "kind of record"), std::string(row.text(1)), {}});
        if (!row.is_null(2))
            changes.back().image = demand(decode_image(row.bytes(2)), "image of a row");
    });
    return changes;
}

} // namespace

Result<ChangeCount> undo_rows(Transaction& transaction, TenantId tenant_id, OperationId operation_id,
                              const ChangeContext& context)
{
    if (finds_any(transaction, kLaterChange, {tenant_id, operation_id}))
        return built_on("change");
    if (finds_any(transaction, kLaterPlan, {tenant_id, operation_id}))
        return built_on("plan");

    RecordRows rows(transaction, tenant_id, context);
    ChangeCount count;
    for (auto& change : load_changes(transaction, tenant_id, operation_id)) {
        if (change.image)
            change.image =
                open_image(transaction, table_of(change.kind), change.key, *std::move(change.image));
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
