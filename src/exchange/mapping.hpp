#pragma once

#include "base/result.hpp"
#include "exchange/file_kind.hpp"
#include "exchange/id_book.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::exchange {

/// How another system spells one of our columns.
struct ColumnMapping {
    std::string header;               ///< folded; empty = our own names
    TextMap<std::string> values;      ///< their value, folded → ours
    std::optional<std::string> fixed; ///< the value of every row, where the other system has no such column
};

/// How another system's files, columns and values are called, so that its export is read without editing it.
/// An empty mapping reads our own names. The file: docs/user/import.md.
class Mapping {
  public:
    /// Codes of errors: mapping.malformed, mapping.unknown_file, mapping.unknown_column, mapping.unreadable.
    static Result<Mapping> parse(std::string_view toml);
    static Result<Mapping> read(const std::filesystem::path& file);

    /// The kind that a file or sheet of this name holds, by the mapping or by our own names.
    [[nodiscard]] std::optional<FileKind> find_kind(std::string_view name) const;
    /// The mapping of a column by its place in the table; null when there is none.
    [[nodiscard]] const ColumnMapping* find_column(FileKind kind, std::size_t column) const;

  private:
    TextMap<FileKind> files_; ///< folded
    std::array<std::vector<ColumnMapping>, kFileKindCount> columns_;
};

} // namespace samma::exchange
