#include "store/sealed_rows.hpp"

#include "store/columns.hpp"
#include "store/upload_store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::store {

namespace {

constexpr const char* kSealed = "sealed";

/// What stands in place of a secret; what is missing stays missing.
Cell blank_of(const Cell& cell)
{
    struct Blank {
        Cell operator()(std::monostate) const { return {}; }
        Cell operator()(std::int64_t) const { return std::int64_t{0}; }
        Cell operator()(double) const { return 0.0; }
        Cell operator()(const std::string&) const { return ""; }
        Cell operator()(const Bytes&) const { return Bytes{}; }
    };
    return std::visit(Blank{}, cell.content());
}

std::string place_of(const RecordTable& table, const std::string& key)
{
    return table.name + "/" + key;
}

bool is_secret(const RecordTable& table, const std::string& column)
{
    return std::ranges::find(table.secret_columns, column) != table.secret_columns.end();
}

RowImage open_secrets(Transaction& transaction, const RecordTable& table, const std::string& key,
                      const Bytes& sealed)
{
    if (transaction.seals() == nullptr)
        throw StoreFailure(FailureKind::misuse, "a sealed row is read without a key: " + table.name);
    return demand(decode_image(transaction.seals()->open(place_of(table, key), sealed)), "image of secrets");
}

std::vector<TenantId> tenants_of(Transaction& transaction)
{
    static const Query kTenants{"list_tenants_to_seal", "SELECT id FROM tenant ORDER BY id"};
    std::vector<TenantId> ids;
    transaction.read(kTenants, {}, [&](const Row& row) {
        ids.push_back(demand(TenantId::parse(row.text(0)), "identity"));
    });
    return ids;
}

/// A stored row or version, to be sealed after all of them have been read.
struct ToSeal {
    std::string key;
    std::vector<Cell> cells;
    Cell sealed;
};

std::int64_t seal_rows_of(Transaction& transaction, TenantId tenant_id, const RecordTable& table)
{
    const Query select{"rows_to_seal_" + table.name,
                       fmt::format("SELECT {}, {}, sealed FROM {} WHERE tenant_id = $1", table.key,
                                   fmt::join(table.secret_columns, ", "), table.name)};
    std::string sets = "sealed = $3";
    for (std::size_t index = 0; index < table.secret_columns.size(); ++index)
        sets += fmt::format(", {} = ${}", table.secret_columns[index], index + 4);
    const Query update{
        "seal_row_" + table.name,
        fmt::format("UPDATE {} SET {} WHERE tenant_id = $1 AND {} = $2", table.name, sets, table.key)};
    std::vector<ToSeal> rows;
    transaction.read(select, {tenant_id}, [&](const Row& row) {
        ToSeal found{std::string(row.text(0)), {}, row.cell(row.size() - 1)};
        for (int column = 1; column + 1 < row.size(); ++column)
            found.cells.push_back(row.cell(column));
        rows.push_back(std::move(found));
    });
    for (const auto& row : rows) {
        RowImage image;
        for (std::size_t index = 0; index < row.cells.size(); ++index)
            image.emplace_back(table.secret_columns[index], row.cells[index]);
        if (!row.sealed.is_null())
            image.emplace_back(kSealed, row.sealed);
        const auto stored = seal_image(transaction, table, row.key,
                                       open_image(transaction, table, row.key, std::move(image)));
        std::vector<Cell> parameters{tenant_id, row.key, stored.back().second};
        for (std::size_t index = 0; index < table.secret_columns.size(); ++index)
            parameters.push_back(stored[index].second);
        demand_changed(update, transaction.run(update, parameters, {}));
    }
    return static_cast<std::int64_t>(rows.size());
}

std::int64_t seal_versions_of(Transaction& transaction, TenantId tenant_id, const RecordTable& table)
{
    static const Query kSelect{"versions_to_seal",
                               "SELECT sequence, record_key, before FROM row_change WHERE tenant_id = $1 AND "
                               "record_kind = $2 AND before IS NOT NULL AND sequence > $3 ORDER BY sequence "
                               "LIMIT 1000"};
    static const Query kUpdate{"seal_version",
                               "UPDATE row_change SET before = $3 WHERE tenant_id = $1 AND sequence = $2"};
    std::int64_t count = 0;
    std::int64_t after = 0;
    for (bool is_more = true; is_more;) {
        std::vector<std::pair<std::int64_t, ToSeal>> versions;
        transaction.read(kSelect, {tenant_id, table.name, after}, [&](const Row& row) {
            versions.push_back({row.integer(0), {std::string(row.text(1)), {}, row.cell(2)}});
        });
        for (const auto& [sequence, version] : versions) {
            auto image = demand(decode_image(std::get<Bytes>(version.sealed.content())), "image of a row");
            image = open_image(transaction, table, version.key, std::move(image));
            demand_changed(
                kUpdate,
                transaction.run(kUpdate, {tenant_id, sequence,
                                          encode_image(seal_image(transaction, table, version.key, image))}));
            after = sequence;
            ++count;
        }
        is_more = !versions.empty();
    }
    return count;
}

} // namespace

StoredCells seal_cells(Transaction& transaction, const RecordTable& table, const std::string& key,
                       std::vector<Cell> cells)
{
    StoredCells stored{std::move(cells), {}};
    if (!table.secret || transaction.seals() == nullptr)
        return stored;
    RowImage secrets;
    for (std::size_t index = 0; index < table.columns.size(); ++index)
        if (is_secret(table, table.columns[index])) {
            secrets.emplace_back(table.columns[index], stored.cells[index]);
            stored.cells[index] = blank_of(stored.cells[index]);
        }
    stored.sealed =
        Cell(transaction.seals()->seal(*table.secret, place_of(table, key), encode_image(secrets)));
    return stored;
}

void open_cells(Transaction& transaction, const RecordTable& table, const std::string& key,
                std::vector<Cell>& cells, const Cell& sealed)
{
    if (sealed.is_null())
        return;
    for (auto& [name, cell] : open_secrets(transaction, table, key, std::get<Bytes>(sealed.content()))) {
        const auto column = std::ranges::find(table.columns, name);
        if (column != table.columns.end())
            cells[static_cast<std::size_t>(column - table.columns.begin())] = std::move(cell);
    }
}

RowImage seal_image(Transaction& transaction, const RecordTable& table, const std::string& key,
                    const RowImage& image)
{
    if (!table.secret || transaction.seals() == nullptr)
        return image;
    RowImage stored;
    RowImage secrets;
    for (const auto& [name, cell] : image) {
        const bool hides = is_secret(table, name);
        if (hides)
            secrets.emplace_back(name, cell);
        stored.emplace_back(name, hides ? blank_of(cell) : cell);
    }
    stored.emplace_back(
        kSealed, transaction.seals()->seal(*table.secret, place_of(table, key), encode_image(secrets)));
    return stored;
}

RowImage open_image(Transaction& transaction, const RecordTable& table, const std::string& key,
                    RowImage image)
{
    if (image.empty() || image.back().first != kSealed)
        return image;
    const auto sealed = std::get<Bytes>(image.back().second.content());
    image.pop_back();
    for (auto& [name, cell] : open_secrets(transaction, table, key, sealed)) {
        const auto column = std::ranges::find(image, name, &RowImage::value_type::first);
        if (column != image.end())
            column->second = std::move(cell);
    }
    return image;
}

void prepare_to_open(Transaction& transaction, const RecordTable& table)
{
    if (table.secret && transaction.seals() != nullptr)
        transaction.seals()->load();
}

SealCount seal_everything(Transaction& transaction, TenantId tenant_id)
{
    SealCount count;
    for (int kind = 0; kind < kRecordKindCount; ++kind) {
        const auto& table = table_of(static_cast<RecordKind>(kind));
        if (!table.secret)
            continue;
        count.rows += seal_rows_of(transaction, tenant_id, table);
        count.versions += seal_versions_of(transaction, tenant_id, table);
    }
    forget_uploads(transaction, tenant_id);
    return count;
}

void seal_for_the_first_time(Database& database, const MasterKey& master)
{
    const auto is_done = [&](Transaction& transaction, TenantId tenant_id) {
        return Seals(transaction, tenant_id, master).has_keys();
    };
    const auto lacking = [&](Transaction& transaction) {
        auto ids = tenants_of(transaction);
        std::erase_if(ids, [&](TenantId id) { return is_done(transaction, id); });
        return ids;
    };
    if (lacking(*database.begin_read()).empty())
        return;
    const auto transaction = database.begin_write();
    for (const auto tenant_id : lacking(*transaction)) {
        Seals seals(*transaction, tenant_id, master);
        transaction->use(&seals);
        seals.renew();
        seal_everything(*transaction, tenant_id);
        transaction->use(nullptr);
    }
    transaction->commit();
}

Result<SealCount> renew_data_keys(Database& database, const MasterKey& master)
{
    const auto transaction = database.begin_write();
    SAMMA_CHECK(check_master_key(*transaction, &master));
    SealCount count;
    for (const auto tenant_id : tenants_of(*transaction)) {
        Seals seals(*transaction, tenant_id, master);
        transaction->use(&seals);
        seals.renew();
        const auto sealed = seal_everything(*transaction, tenant_id);
        seals.forget_old();
        transaction->use(nullptr);
        count.rows += sealed.rows;
        count.versions += sealed.versions;
    }
    transaction->commit();
    return count;
}

Result<void> change_master_key(Database& database, const MasterKey& from, const MasterKey& to)
{
    const auto transaction = database.begin_write();
    SAMMA_CHECK(check_master_key(*transaction, &from));
    for (const auto tenant_id : tenants_of(*transaction))
        Seals(*transaction, tenant_id, from).wrap_with(to);
    transaction->commit();
    return {};
}

} // namespace samma::store
