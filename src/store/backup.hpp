#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace samma::store {

/// What a backup or a restore went through.
struct BackupCount {
    int schema_number = 0; ///< of the database that was written
    int tables = 0;
    std::int64_t rows = 0;
    std::int64_t audit_rows = 0; ///< of them, in the audit chains; checked after a restore
};

/// Writes one state of the whole database, while others go on writing, into a sealed file (sealed_file.hpp).
/// The same for every engine: what one wrote, another restores. Errors: those of SealedWriter::create. Throws
/// StoreFailure.
Result<BackupCount> write_backup(Database& database, const std::filesystem::path& file,
                                 const std::string& key, Instant now);

/// Fills an empty database from the backup, all or nothing, and brings it to this program's schema. Every
/// row's constraints hold again, and each audit chain is checked against the head that the backup names.
/// Errors: those of SealedReader, `restore.not_empty`, `restore.newer_than_program`, `restore.chain_broken`,
/// `restore.damaged`.
Result<BackupCount> restore_backup(Database& database, const std::filesystem::path& file,
                                   const std::string& key, Instant now);

} // namespace samma::store
