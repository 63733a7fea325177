#include "benchsets/best_known.hpp"

#include "benchsets/text_lines.hpp"

#include <charconv>
#include <vector>

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

/// Finds fields by the names of the header.
class Row {
  public:
    Row(const std::map<std::string, std::size_t>& columns, std::vector<std::string> fields,
        const TextLines& lines)
        : columns_(columns), fields_(std::move(fields)), lines_(lines)
    {
    }

    [[nodiscard]] std::string text(const std::string& column) const
    {
        const auto found = columns_.find(column);
        return found != columns_.end() && found->second < fields_.size() ? fields_[found->second]
                                                                         : std::string();
    }

    [[nodiscard]] Result<std::optional<double>> number(const std::string& column) const
    {
        const auto value = text(column);
        if (value.empty())
            return std::optional<double>();
        double parsed = 0;
        const auto [end, broken] = std::from_chars(value.data(), value.data() + value.size(), parsed);
        if (broken != std::errc() || end != value.data() + value.size())
            return fail("field.value", lines_.at() + ", column " + column, {{"expected", "a number"}});
        return std::optional(parsed);
    }

  private:
    const std::map<std::string, std::size_t>& columns_;
    std::vector<std::string> fields_;
    const TextLines& lines_;
};

} // namespace

Result<std::map<std::string, BestKnown>> read_best_known(std::string_view text)
{
    TextLines lines(text);
    std::map<std::string, std::size_t> columns;
    if (const auto header = lines.next())
        for (const auto& name : fields_of(*header))
            columns.emplace(name, columns.size());
    for (const auto* needed : {"set", "instance", "bks"})
        if (!columns.contains(needed))
            return fail("field.required", "line 1, column " + std::string(needed));
    std::map<std::string, BestKnown> known;
    while (const auto line = lines.next()) {
        const Row row(columns, fields_of(*line), lines);
        auto& entry = known[row.text("set") + "/" + row.text("instance")];
        entry.best = SAMMA_TRY(row.number("bks"));
        entry.reference_mean = SAMMA_TRY(row.number("ref_mean"));
        const auto annealing = SAMMA_TRY(row.number("sa_best"));
        entry.reference_best = annealing ? annealing : SAMMA_TRY(row.number("ref_best"));
    }
    return known;
}

} // namespace samma::benchsets
