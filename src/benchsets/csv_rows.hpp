#pragma once

#include "base/result.hpp"
#include "benchsets/text_lines.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::benchsets {

/// One line of a CSV file; fields are found by the names of the header.
class CsvRow {
  public:
    CsvRow(const std::map<std::string, std::size_t>& columns, std::vector<std::string> fields, std::string at)
        : columns_(columns), fields_(std::move(fields)), at_(std::move(at))
    {
    }

    /// Empty where the column or the field is missing.
    [[nodiscard]] std::string text(const std::string& column) const;
    [[nodiscard]] Result<std::optional<double>> number(const std::string& column) const;

  private:
    const std::map<std::string, std::size_t>& columns_;
    std::vector<std::string> fields_;
    std::string at_;
};

/// The lines of a small CSV file with a header; fields may be quoted.
class CsvRows {
  public:
    /// Errors: field.required with the column that the header lacks.
    static Result<CsvRows> open(std::string_view text, const std::vector<std::string>& needed);
    std::optional<CsvRow> next();

  private:
    explicit CsvRows(std::string_view text) : lines_(text) {}
    TextLines lines_;
    std::map<std::string, std::size_t> columns_;
};

} // namespace samma::benchsets
