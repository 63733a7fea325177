#pragma once

#include "store/sqlite/sqlite_database.hpp"

#include <string>

namespace samma::store {

/// What only tests change.
struct SqliteHooks {
    /// The layer over the operating system that the file is opened through; empty: the program's own.
    std::string vfs;
    /// False loses commits at a power cut: to show that a harness would see it.
    bool syncs_each_commit = true;
};

Result<std::unique_ptr<Database>> open_sqlite(const SqliteOptions& options, const SqliteHooks& hooks);

} // namespace samma::store
