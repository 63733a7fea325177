#pragma once

#include "base/result.hpp"
#include "care/master_data.hpp"
#include "exchange/file_kind.hpp"

#include <filesystem>
#include <vector>

namespace samma::exchange {

struct WriteOptions {
    std::vector<FileKind> leave_out; ///< e.g. home entries, which need a permission of their own
};

/// Writes one CSV file a kind (UTF-8 with byte-order mark, semicolons, CRLF) into the folder, which is made
/// when it is missing; the files are readable by their owner only. Read back, they give the same data. A
/// reference to a row that is not in the data, a control character in a text and a malformed code are errors
/// (export.…), and then nothing should be used of what was written.
Result<void> write_directory(const MasterData& data, const std::filesystem::path& folder,
                             const WriteOptions& options = {});

/// The same as one XLSX workbook, one sheet a kind.
Result<void> write_workbook(const MasterData& data, const std::filesystem::path& file,
                            const WriteOptions& options = {});

} // namespace samma::exchange
