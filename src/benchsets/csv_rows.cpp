#include "benchsets/csv_rows.hpp"

#include <charconv>

namespace samma::benchsets {

namespace {

std::vector<std::string> fields_of(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool is_quoted = false;
    for (const char letter : line) {
        if (letter == '"')
            is_quoted = !is_quoted;
        else if (letter == ',' && !is_quoted)
            fields.emplace_back();
        else
            fields.back() += letter;
    }
    return fields;
}

} // namespace

std::string CsvRow::text(const std::string& column) const
{
    const auto found = columns_.find(column);
    return found != columns_.end() && found->second < fields_.size() ? fields_[found->second] : std::string();
}

Result<std::optional<double>> CsvRow::number(const std::string& column) const
{
    const auto value = text(column);
    if (value.empty())
        return std::optional<double>();
    double parsed = 0;
    const auto [end, broken] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (broken != std::errc() || end != value.data() + value.size())
        return fail("field.value", at_ + ", column " + column, {{"expected", "a number"}});
    return std::optional(parsed);
}

Result<CsvRows> CsvRows::open(std::string_view text, const std::vector<std::string>& needed)
{
    CsvRows rows(text);
    if (const auto header = rows.lines_.next())
        for (const auto& name : fields_of(*header))
            rows.columns_.emplace(name, rows.columns_.size());
    for (const auto& column : needed)
        if (!rows.columns_.contains(column))
            return fail("field.required", "line 1, column " + column);
    return rows;
}

std::optional<CsvRow> CsvRows::next()
{
    const auto line = lines_.next();
    if (!line)
        return std::nullopt;
    return CsvRow(columns_, fields_of(*line), lines_.at());
}

} // namespace samma::benchsets
