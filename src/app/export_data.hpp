#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"

#include <filesystem>

namespace samma::app {

/// How much was written.
struct ExportedData {
    std::size_t clients = 0;
    std::size_t care_workers = 0;
};

/// Writes master data in the format that import reads: a folder of CSV files, or one workbook when the path
/// ends in .xlsx. How to get into homes is never written, nor anything of clients with protected identity
/// that the caller is not named for (rules ); the access log names every client that is.
Result<ExportedData> export_data(const Ports& ports, const Caller& caller, const std::filesystem::path& path);

} // namespace samma::app
