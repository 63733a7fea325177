#pragma once

#include "store/ports.hpp"
#include "store/postgres/postgres_database.hpp"

namespace samma::store {

/// Connects to the server and brings the database to this program's schema. Errors: those of `open_postgres`,
/// `store.newer_than_program`, `store.migration_changed`, `store.not_ours`.
Result<std::unique_ptr<Store>> open_postgres_store(const PostgresOptions& options, Instant now);

} // namespace samma::store
