#pragma once

#include "store/ports.hpp"
#include "store/sqlite/sqlite_database.hpp"

namespace samma::store {

/// Opens or makes the file and brings it to this program's schema. Errors: `store.cannot_open`,
/// `store.newer_than_program`, `store.migration_changed`, `store.not_ours`.
Result<std::unique_ptr<Store>> open_sqlite_store(const SqliteOptions& options, Instant now);

} // namespace samma::store
