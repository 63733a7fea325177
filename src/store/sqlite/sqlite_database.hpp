#pragma once

#include "store/database.hpp"
#include "store/master_key.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace samma::store {

struct SqliteOptions {
    std::filesystem::path file; ///< empty: in memory, gone when closed
    /// How long a write waits for another program that has the file.
    std::chrono::milliseconds busy_timeout{5000};
    /// With less than this left on the disk only looks are written (16 MiB: a day's access log of a city).
    std::uintmax_t reserve_bytes = std::uintmax_t{16} * 1024 * 1024;
    /// Called when a write to the disk failed and what was written before it may be lost too: the process
    /// must end, and the next one reads what the disk really has. Missing: only writes are refused from then
    /// on.
    std::function<void()> on_lost_write = {};
    /// Seals the secrets of the store over this file; missing: they lie open.
    std::optional<MasterKey> master_key = {};
};

/// Opens the file, or makes it readable for its owner alone. WAL with synchronous=FULL: what is committed
/// survives a power cut. Errors: `store.cannot_open`.
Result<std::unique_ptr<Database>> open_sqlite(const SqliteOptions& options);

} // namespace samma::store
