#include "store/migrations.hpp"

#include "store/database.hpp"
#include "store/digest.hpp"

#include <algorithm>

namespace samma::store {

namespace {

const Query kSelectApplied{"select_applied_migrations",
                           "SELECT number, checksum FROM schema_migration ORDER BY number"};
const Query kInsertApplied{
    "insert_applied_migration",
    "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)"};

struct Applied {
    int number;
    std::string checksum;
};

std::vector<Applied> load_applied(Transaction& transaction)
{
    std::vector<Applied> applied;
    if (!transaction.has_table("schema_migration"))
        return applied;
    transaction.read(kSelectApplied, {}, [&](const Row& row) {
        applied.push_back({static_cast<int>(row.integer(0)), std::string(row.text(1))});
    });
    return applied;
}

std::string label(const Migration& migration)
{
    return std::to_string(migration.number) + "__" + std::string(migration.name);
}

/// Every applied step must be one that this program knows, unchanged.
Result<void> compare(std::span<const Applied> applied, std::span<const Migration> known)
{
    for (const auto& step : applied) {
        const auto same = std::find_if(known.begin(), known.end(), [&](const Migration& migration) {
            return migration.number == step.number;
        });
        if (same == known.end())
            return fail("store.newer_than_program", {},
                        {{"database", std::to_string(step.number)},
                         {"program", std::to_string(known.empty() ? 0 : known.back().number)}});
        if (checksum(*same) != step.checksum)
            return fail("store.migration_changed", label(*same));
    }
    return {};
}

Result<void> apply(Transaction& transaction, const Migration& migration, Instant now)
{
    if (auto outcome = transaction.run_script(migration.script); !outcome)
        return tl::unexpected<Error>(outcome.error());
    SAMMA_CHECK(to_result(
        transaction.run(kInsertApplied, {migration.number, migration.name, checksum(migration), now})));
    return {};
}

} // namespace

std::span<const Migration> migrations_of(const Database& database)
{
    return database.dialect() == "postgres" ? postgres_migrations() : sqlite_migrations();
}

std::string checksum(const Migration& migration)
{
    return to_hex(sha256(migration.script));
}

Result<int> migrate(Database& database, std::span<const Migration> migrations, Instant now)
{
    int count = 0;
    for (;;) {
        // One transaction a step, and the state read anew in each: another program may be migrating the same
        // file.
        const auto transaction = database.begin_write();
        const auto applied = load_applied(*transaction);
        if (applied.empty() && transaction->has_any_table())
            return fail("store.not_ours");
        SAMMA_CHECK(compare(applied, migrations));
        const auto next = std::find_if(migrations.begin(), migrations.end(), [&](const Migration& migration) {
            return std::none_of(applied.begin(), applied.end(),
                                [&](const Applied& step) { return step.number == migration.number; });
        });
        if (next == migrations.end())
            return count;
        SAMMA_CHECK(apply(*transaction, *next, now));
        transaction->commit();
        ++count;
    }
}

int schema_number(Database& database)
{
    const auto applied = load_applied(*database.begin_read());
    return applied.empty() ? 0 : applied.back().number;
}

} // namespace samma::store
