#include "store/backup.hpp"

#include "store/audit_store.hpp"
#include "store/columns.hpp"
#include "store/migrations.hpp"
#include "store/row_image.hpp"
#include "store/sealed_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace samma::store {

namespace {

// A backup is a row of records, each an image with its length before it: first what it is, then for each
// table its columns and its rows, last the heads of the audit chains. The column "" tells which kind of
// record it is.
constexpr const char* kHead = "backup";
constexpr const char* kTable = "table";
constexpr const char* kChain = "chain";
constexpr const char* kEnd = "end";
constexpr std::string_view kMigrationTable = "schema_migration";
constexpr std::uint64_t kLongestRecord = std::uint64_t{256} * 1024 * 1024;
constexpr std::size_t kRowsAtOnce = 500;

const Query kSqliteTables{"list_tables",
                          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                          "'sqlite_%' ORDER BY name"};
const Query kPostgresTables{
    "list_tables", "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"};
const Query kSqliteColumns{"list_columns", "SELECT name FROM pragma_table_info($1) ORDER BY cid"};
const Query kPostgresColumns{
    "list_columns", "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_schema = "
                    "current_schema() AND table_name = $1 ORDER BY ordinal_position"};
const Query kForeignKeys{
    "list_foreign_keys",
    "SELECT CAST(k.conrelid::regclass AS TEXT), CAST(k.conname AS TEXT), pg_get_constraintdef(k.oid) FROM "
    "pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace AND n.nspname = current_schema() WHERE "
    "k.contype "
    "= 'f' ORDER BY 1, 2"};
const Query kSteps{"list_steps", "SELECT number, name, checksum FROM schema_migration ORDER BY number"};
const Query kTenants{"list_tenant_ids", "SELECT id FROM tenant ORDER BY id"};

std::vector<std::string> texts(Transaction& transaction, const Query& query,
                               std::initializer_list<Cell> parameters)
{
    std::vector<std::string> found;
    transaction.read(query, parameters, [&](const Row& row) { found.emplace_back(row.text(0)); });
    return found;
}

bool is_postgres(const Database& database)
{
    return database.dialect() == "postgres";
}

class RecordWriter {
  public:
    explicit RecordWriter(SealedWriter& sealed) : sealed_(sealed) {}
    void write(const RowImage& record)
    {
        const auto image = encode_image(record);
        std::array<std::uint8_t, 8> length{};
        for (std::size_t byte = 0; byte < length.size(); ++byte)
            length[byte] = static_cast<std::uint8_t>(image.size() >> (8 * byte));
        sealed_.write(length);
        sealed_.write(image);
    }

  private:
    SealedWriter& sealed_;
};

Result<RowImage> read_record(SealedReader& sealed)
{
    const auto length_bytes = SAMMA_TRY(sealed.read(8));
    std::uint64_t length = 0;
    for (std::size_t byte = 0; byte < 8; ++byte)
        length |= static_cast<std::uint64_t>(length_bytes[byte]) << (8 * byte);
    if (length > kLongestRecord)
        return fail("restore.damaged");
    auto image = decode_image(SAMMA_TRY(sealed.read(static_cast<std::size_t>(length))));
    if (!image || image->empty())
        return fail("restore.damaged");
    return *std::move(image);
}

/// What kind of record it is; empty for a row.
std::string kind_of(const RowImage& record)
{
    const auto* kind = std::get_if<std::string>(&record.front().second.content());
    return record.front().first.empty() && kind != nullptr ? *kind : std::string();
}

void write_table(Transaction& transaction, const std::string& table, const std::vector<std::string>& columns,
                 RecordWriter& records, BackupCount& count)
{
    RowImage head{{"", kTable}, {"name", table}};
    for (const auto& column : columns)
        head.emplace_back("column", column);
    records.write(head);
    ++count.tables;
    const Query query{"backup_" + table, fmt::format("SELECT {} FROM {}", fmt::join(columns, ", "), table)};
    transaction.read(query, {}, [&](const Row& row) {
        RowImage image;
        for (int column = 0; column < row.size(); ++column)
            image.emplace_back("v", row.cell(column));
        records.write(image);
        ++count.rows;
    });
}

/// The heads of the tenants' chains, so that a restore notices rows that are missing at the end.
void write_chains(Transaction& transaction, RecordWriter& records, BackupCount& count)
{
    for (const auto& tenant : texts(transaction, kTenants, {})) {
        const auto id = demand(TenantId::parse(tenant), "identity");
        const SaltSource salts = random_salt;
        const auto head = SqlAuditStore(transaction, id, salts).find_head().value_or(AuditAnchor{});
        count.audit_rows += head.sequence;
        records.write({{"", kChain},
                       {"tenant_id", tenant},
                       {"sequence", head.sequence},
                       {"hash", Bytes(head.hash.begin(), head.hash.end())}});
    }
}

/// The steps that the backup's database had taken, as this program knows them.
Result<std::vector<Migration>> steps_of(const RowImage& head, const Database& database)
{
    std::vector<Migration> steps;
    for (const auto& [name, cell] : head) {
        if (name != "step")
            continue;
        const auto* number = std::get_if<std::int64_t>(&cell.content());
        const auto known = migrations_of(database);
        const auto step = std::find_if(known.begin(), known.end(), [&](const Migration& migration) {
            return number != nullptr && migration.number == *number;
        });
        if (step == known.end())
            return fail("restore.newer_than_program");
        steps.push_back(*step);
    }
    return steps;
}

/// PostgreSQL checks foreign keys row by row; they are taken off while rows come in any order, and put back,
/// which checks them all.
class ForeignKeysAside {
  public:
    ForeignKeysAside(Transaction& transaction, const Database& database) : transaction_(transaction)
    {
        if (!is_postgres(database)) {
            demand_script("PRAGMA defer_foreign_keys = ON");
            return;
        }
        std::string drop;
        transaction.read(kForeignKeys, {}, [&](const Row& row) {
            drop += fmt::format("ALTER TABLE {} DROP CONSTRAINT {};", row.text(0), row.text(1));
            add_ +=
                fmt::format("ALTER TABLE {} ADD CONSTRAINT {} {};", row.text(0), row.text(1), row.text(2));
        });
        demand_script(drop);
    }
    Result<void> put_back()
    {
        if (const auto outcome = transaction_.run_script(add_); !outcome)
            return fail("restore.damaged", "foreign_key");
        return {};
    }

  private:
    void demand_script(const std::string& script)
    {
        if (!transaction_.run_script(script))
            throw StoreFailure(FailureKind::misuse, "restore: refused");
    }

    Transaction& transaction_;
    std::string add_;
};

/// Takes the records in.
class Restoring {
  public:
    Restoring(Transaction& transaction, SealedReader& sealed) : transaction_(transaction), sealed_(sealed) {}

    Result<BackupCount> run()
    {
        for (;;) {
            auto record = SAMMA_TRY(read_record(sealed_));
            const auto kind = kind_of(record);
            if (kind.empty()) {
                SAMMA_CHECK(add_row(record));
                continue;
            }
            SAMMA_CHECK(store_rows());
            if (kind == kTable)
                SAMMA_CHECK(begin_table(record));
            else if (kind == kChain)
                SAMMA_CHECK(check_chain(record));
            else if (kind == kEnd)
                break;
            else
                return fail("restore.damaged");
        }
        if (!SAMMA_TRY(sealed_.is_at_end()))
            return fail("restore.damaged");
        return count_;
    }

  private:
    Result<void> begin_table(const RowImage& record)
    {
        std::vector<std::string> columns;
        std::string places;
        std::string table;
        for (const auto& [name, cell] : record) {
            const auto* text = std::get_if<std::string>(&cell.content());
            if (text == nullptr ||
                text->find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") != std::string::npos)
                return fail("restore.damaged", "table");
            if (name == "name")
                table = *text;
            if (name != "column")
                continue;
            columns.push_back(*text);
            places += fmt::format("{}${}", columns.size() == 1 ? "" : ", ", columns.size());
        }
        if (!transaction_.has_table(table) || columns.empty())
            return fail("restore.damaged", table);
        width_ = columns.size();
        is_migrations_ = table == kMigrationTable;
        insert_ = {"restore_" + table,
                   fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(columns, ", "), places)};
        ++count_.tables;
        return {};
    }

    Result<void> add_row(const RowImage& record)
    {
        if (width_ == 0 || record.size() != width_)
            return fail("restore.damaged");
        ++count_.rows;
        // The steps were taken anew, with the same numbers.
        if (is_migrations_)
            return {};
        for (const auto& [name, cell] : record)
            cells_.push_back(cell);
        return cells_.size() >= kRowsAtOnce * width_ ? store_rows() : Result<void>();
    }

    Result<void> store_rows()
    {
        if (!cells_.empty())
            SAMMA_CHECK(to_result(transaction_.batch(insert_, cells_, width_)));
        cells_.clear();
        return {};
    }

    Result<void> check_chain(const RowImage& record)
    {
        std::map<std::string, Cell> named(record.begin(), record.end());
        const auto* tenant = std::get_if<std::string>(&named["tenant_id"].content());
        const auto* sequence = std::get_if<std::int64_t>(&named["sequence"].content());
        const auto* hash = std::get_if<Bytes>(&named["hash"].content());
        const auto id = tenant == nullptr ? std::nullopt : TenantId::parse(*tenant);
        AuditAnchor anchor;
        if (!id || sequence == nullptr || hash == nullptr || hash->size() != anchor.hash.size())
            return fail("restore.damaged");
        anchor.sequence = *sequence;
        std::copy(hash->begin(), hash->end(), anchor.hash.begin());
        const SaltSource salts = random_salt;
        SqlAuditStore audit(transaction_, *id, salts);
        const auto fault = audit.find_fault(anchor.sequence > 0 ? std::optional(anchor) : std::nullopt);
        if (fault || audit.find_head().value_or(AuditAnchor{}).sequence != anchor.sequence)
            return fail("restore.chain_broken", *tenant);
        count_.audit_rows += anchor.sequence;
        return {};
    }

    Transaction& transaction_;
    SealedReader& sealed_;
    BackupCount count_;
    Query insert_;
    std::size_t width_ = 0;
    bool is_migrations_ = false;
    std::vector<Cell> cells_;
};

} // namespace

Result<BackupCount> write_backup(Database& database, const std::filesystem::path& file,
                                 const std::string& key, Instant now)
{
    const auto sealed = SAMMA_TRY(SealedWriter::create(file, key));
    const auto transaction = database.begin_read();
    RecordWriter records(*sealed);
    BackupCount count;
    RowImage head{{"", kHead}, {"made_at", now}};
    transaction->read(kSteps, {}, [&](const Row& row) {
        count.schema_number = static_cast<int>(row.integer(0));
        head.emplace_back("step", row.integer(0));
    });
    records.write(head);
    const auto& columns = is_postgres(database) ? kPostgresColumns : kSqliteColumns;
    for (const auto& table : texts(*transaction, is_postgres(database) ? kPostgresTables : kSqliteTables, {}))
        write_table(*transaction, table, texts(*transaction, columns, {table}), records, count);
    write_chains(*transaction, records, count);
    records.write({{"", kEnd}});
    sealed->finish();
    return count;
}

Result<BackupCount> restore_backup(Database& database, const std::filesystem::path& file,
                                   const std::string& key, Instant now)
{
    const auto sealed = SAMMA_TRY(SealedReader::open(file, key));
    const auto head = SAMMA_TRY(read_record(*sealed));
    if (kind_of(head) != kHead)
        return fail("restore.damaged");
    const auto steps = SAMMA_TRY(steps_of(head, database));
    if (database.begin_read()->has_any_table())
        return fail("restore.not_empty");
    SAMMA_CHECK(migrate(database, steps, now));
    BackupCount count;
    {
        const auto transaction = database.begin_write();
        ForeignKeysAside aside(*transaction, database);
        count = SAMMA_TRY(Restoring(*transaction, *sealed).run());
        SAMMA_CHECK(aside.put_back());
        transaction->commit();
    }
    count.schema_number = schema_number(database);
    SAMMA_CHECK(migrate(database, migrations_of(database), now));
    return count;
}

} // namespace samma::store
