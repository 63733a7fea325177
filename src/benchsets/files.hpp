#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace samma::benchsets {

/// The whole file, or file.unreadable with its path.
Result<std::string> read_file(const std::filesystem::path& path);

} // namespace samma::benchsets
