#pragma once

#include <string>
#include <string_view>

namespace samma::exchange {

enum class CellKind {
    text,
    number,      ///< a spreadsheet's number; dates are days since 1899-12-30
    number_1904, ///< the same in a workbook that counts from 1904-01-01
    formula,
    error_value, ///< #N/A and the like
};

/// One cell as it stands in the file, UTF-8.
struct Cell {
    std::string_view text;
    CellKind kind = CellKind::text;

    [[nodiscard]] bool is_number() const { return kind == CellKind::number || kind == CellKind::number_1904; }
};

/// The text with an apostrophe before it when a spreadsheet would take it for a formula (= + - @, tab,
/// carriage return, line feed), or when the reader would take its own apostrophe for ours.
std::string safe_text(std::string_view text);
/// What safe_text was given.
std::string_view plain_text(std::string_view cell);

} // namespace samma::exchange
