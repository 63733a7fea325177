#pragma once

#include "base/result.hpp"
#include "base/time.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samma::store {

class Database;

/// One step of the schema, as the file db/migrations/<dialect>/NNNN__verb_noun.sql says it.
struct Migration {
    int number;
    std::string_view name; ///< verb_noun
    std::string_view script;
};

/// The steps that this program was built with, lowest number first.
std::span<const Migration> sqlite_migrations();
std::span<const Migration> postgres_migrations();
std::span<const Migration> migrations_of(const Database& database); ///< those of its dialect

/// SHA-256 of the script, 64 hexadecimal digits.
std::string checksum(const Migration& migration);

/// Brings the database to the newest step, each step in one transaction of its own, and returns how many were
/// applied. Errors, all before anything is changed: `store.newer_than_program` (a later program has been
/// here), `store.migration_changed` (a released step is not what was applied), `store.not_ours` (the file is
/// somebody else's database). A step that breaks is rolled back whole: a Violation's code, or StoreFailure.
Result<int> migrate(Database& database, std::span<const Migration> migrations, Instant now);

/// The number of the newest applied step; 0 for an empty database.
int schema_number(Database& database);

} // namespace samma::store
