#include "store/record_rows.hpp"

#include "base/assert.hpp"
#include "store/sealed_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace samma::store {

namespace {

const Query kLastChange{"last_change",
                        "SELECT coalesce(max(sequence), 0) FROM row_change WHERE tenant_id = $1"};
const Query kInsertChange{
    "insert_row_change",
    "INSERT INTO row_change (tenant_id, sequence, operation_id, record_kind, record_key, before) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};

constexpr std::array<std::string_view, 3> kVoidColumns = {"voided_at", "voided_by", "void_reason"};

RowImage make_image(const RecordTable& table, const std::vector<Cell>& cells)
{
    RowImage image;
    for (std::size_t index = 0; index < cells.size(); ++index)
        image.emplace_back(index < table.columns.size() ? table.columns[index]
                                                        : kVoidColumns.at(index - table.columns.size()),
                           cells[index]);
    return image;
}

bool has_ended(const RecordTable& table, const std::vector<Cell>& cells)
{
    return !cells[table.columns.size()].is_null();
}

template <typename Function>
void for_each_table(const Function& function)
{
    for (int kind = 0; kind < kRecordKindCount; ++kind)
        function(table_of(static_cast<RecordKind>(kind)));
}

} // namespace

std::int64_t last_change(Transaction& transaction, TenantId tenant_id)
{
    std::int64_t sequence = 0;
    transaction.read(kLastChange, {tenant_id}, [&](const Row& row) { sequence = row.integer(0); });
    return sequence;
}

RecordRows::RecordRows(Transaction& transaction, TenantId tenant_id, const ChangeContext& context)
    : transaction_(transaction), tenant_(tenant_id.to_string()), context_(context),
      last_change_(store::last_change(transaction, tenant_id))
{
}

std::optional<RecordRows::Stored> RecordRows::find(const RecordTable& table, const std::string& key)
{
    prepare_to_open(transaction_, table);
    std::optional<Stored> stored;
    transaction_.read(table.select_one, {tenant_, key}, [&](const Row& row) {
        stored.emplace();
        const int count = row.size() - (table.secret ? 1 : 0);
        for (int column = 0; column < count; ++column)
            stored->cells.push_back(row.cell(column));
        if (table.secret)
            open_cells(transaction_, table, key, stored->cells, row.cell(count));
    });
    return stored;
}

Result<void> RecordRows::write(const RecordTable& table, const std::string& key,
                               const std::vector<Cell>& cells, const std::optional<Stored>& before)
{
    auto stored = seal_cells(transaction_, table, key, cells);
    std::vector<Cell> parameters{tenant_, key};
    parameters.insert(parameters.end(), stored.cells.begin(), stored.cells.end());
    const std::array<Cell, 2> who{context_.at, context_.actor};
    parameters.insert(parameters.begin() + 2 + static_cast<std::ptrdiff_t>(table.columns.size()), who.begin(),
                      who.end());
    if (table.secret)
        parameters.push_back(std::move(stored.sealed));
    SAMMA_CHECK(to_result(transaction_.run(table.upsert, parameters, {})));

    const Cell image =
        before ? Cell(encode_image(seal_image(transaction_, table, key, make_image(table, before->cells))))
               : Cell();
    SAMMA_CHECK(to_result(transaction_.run(
        kInsertChange, {tenant_, ++last_change_, context_.operation_id, table.name, key, image})));
    return {};
}

Result<RowOutcome> RecordRows::put(const RecordTable& table, const std::string& key,
                                   const std::vector<Cell>& cells)
{
    auto wanted = cells;
    wanted.resize(cells.size() + kVoidColumns.size());
    const auto before = find(table, key);
    if (before && before->cells == wanted)
        return RowOutcome::unchanged;
    SAMMA_CHECK(write(table, key, wanted, before));
    return before && !has_ended(table, before->cells) ? RowOutcome::changed : RowOutcome::added;
}

Result<int> RecordRows::end(const RecordTable& table, const std::string& key, const std::string& reason)
{
    int count = 0;
    for (int kind = 0; kind < kRecordKindCount; ++kind) {
        const auto& parts = table_of(static_cast<RecordKind>(kind));
        if (!parts.whole || parts.whole->kind != table.kind)
            continue;
        for (const auto& part : parts_of(parts, key))
            count += SAMMA_TRY(end(parts, part, reason));
    }
    const auto before = find(table, key);
    if (!before || has_ended(table, before->cells))
        return count;
    auto ended = before->cells;
    const std::array<Cell, 3> voided{context_.at, context_.actor, reason};
    std::copy(voided.begin(), voided.end(), ended.end() - static_cast<std::ptrdiff_t>(voided.size()));
    SAMMA_CHECK(write(table, key, ended, before));
    return count + 1;
}

Result<RowOutcome> RecordRows::restore(const RecordTable& table, const std::string& key,
                                       const std::optional<RowImage>& image)
{
    if (!image)
        return SAMMA_TRY(end(table, key, "undone")) > 0 ? RowOutcome::ended : RowOutcome::unchanged;
    const auto before = find(table, key);
    SAMMA_ASSERT(before.has_value());
    // Columns that came after the image keep what they say now.
    auto cells = before->cells;
    const auto now = make_image(table, cells);
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const auto then = std::find_if(image->begin(), image->end(),
                                       [&](const auto& column) { return column.first == now[index].first; });
        if (then != image->end())
            cells[index] = then->second;
    }
    if (cells == before->cells)
        return RowOutcome::unchanged;
    SAMMA_CHECK(write(table, key, cells, before));
    return has_ended(table, before->cells) ? RowOutcome::added : RowOutcome::changed;
}

std::vector<std::string> RecordRows::parts_of(const RecordTable& parts, const std::string& whole_key)
{
    std::vector<std::string> keys;
    transaction_.read(parts.select_parts, {tenant_, whole_key},
                      [&](const Row& row) { keys.emplace_back(row.text(0)); });
    return keys;
}

Result<int> RecordRows::end_other_parts(const RecordTable& parts, const std::string& whole_key,
                                        const std::vector<std::string>& kept)
{
    int count = 0;
    for (const auto& key : parts_of(parts, whole_key))
        if (!std::binary_search(kept.begin(), kept.end(), key))
            count += SAMMA_TRY(end(parts, key, "left out of " + std::string(name_of(parts.whole->kind))));
    return count;
}

Result<void> RecordRows::check_references()
{
    std::array<bool, kRecordKindCount> has_ended_rows{};
    for_each_table([&](const RecordTable& table) {
        const Query query{
            "find_ended_" + table.name,
            fmt::format("SELECT 1 FROM {} WHERE tenant_id = $1 AND voided_at IS NOT NULL LIMIT 1",
                        table.name)};
        transaction_.read(query, {tenant_},
                          [&](const Row&) { has_ended_rows[static_cast<std::size_t>(table.kind)] = true; });
    });

    std::optional<Error> dangling;
    for_each_table([&](const RecordTable& table) {
        for (const auto& reference : table.references) {
            if (dangling || table.is_history() || !has_ended_rows[static_cast<std::size_t>(reference.kind)])
                continue;
            const auto& named = table_of(reference.kind);
            const Query query{
                "find_dangling_" + table.name,
                fmt::format("SELECT {0}, {1} FROM {2} WHERE tenant_id = $1 AND voided_at IS NULL AND {1} IN "
                            "(SELECT {3} FROM {4} WHERE tenant_id = $1 AND voided_at IS NOT NULL) LIMIT 1",
                            table.key, reference.column, table.name, named.key, named.name)};
            transaction_.read(query, {tenant_}, [&](const Row& row) {
                dangling =
                    Error{.code = "store.dangling_reference",
                          .at = table.name + "." + reference.column,
                          .values = {{"id", std::string(row.text(0))}, {"names", std::string(row.text(1))}}};
            });
        }
    });
    if (dangling)
        return tl::unexpected(*dangling);
    return {};
}

} // namespace samma::store
