#pragma once

#include "store/database.hpp"
#include "store/master_key.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace samma::store {

struct PostgresOptions {
    std::string uri; ///< postgresql://…, as libpq reads it; `options=-csearch_path=…` chooses a schema
    /// How long a write waits for another node's.
    std::chrono::milliseconds busy_timeout{5000};
    /// Seals the secrets of the store over this schema; missing: they lie open.
    std::optional<MasterKey> master_key = {};
};

/// Whether the place of a database is a server's address and not a file.
bool is_postgres_uri(std::string_view place);

/// Connects to the server. All nodes' writes take turns by a lock of the server's that lasts until the
/// commit, so what a write reads is what it changes, as with one file. Errors: `store.cannot_open` when there
/// is no answer or the server is too old, `store.wrong_collation` when the database sorts by other than byte
/// order.
Result<std::unique_ptr<Database>> open_postgres(const PostgresOptions& options);

} // namespace samma::store
