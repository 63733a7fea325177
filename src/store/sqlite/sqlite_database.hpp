#pragma once

#include "store/database.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

namespace samma::store {

struct SqliteOptions {
    std::filesystem::path file; ///< empty: in memory, gone when closed
    /// How long a write waits for another program that has the file.
    std::chrono::milliseconds busy_timeout{5000};
};

/// Opens the file, or makes it readable for its owner alone. WAL with synchronous=FULL: what is committed
/// survives a power cut. Errors: `store.cannot_open`.
Result<std::unique_ptr<Database>> open_sqlite(const SqliteOptions& options);

} // namespace samma::store
