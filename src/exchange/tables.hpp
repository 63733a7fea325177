#pragma once

#include "exchange/column.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace samma::exchange {

/// Every kind of file, in the order of FileKind.
std::span<const Table* const> all_tables();
const Table& table_of(FileKind kind);

/// The kind that a file or sheet of this name holds: the Swedish or the English name, in any case and
/// spelling.
std::optional<FileKind> find_kind(std::string_view name);

/// The place of the column with this header among the table's columns.
std::optional<std::size_t> find_column(const Table& table, std::string_view header);

} // namespace samma::exchange
