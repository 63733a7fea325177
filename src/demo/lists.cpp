#include "demo/lists.hpp"

#include "base/assert.hpp"
#include "demo/embedded_text.hpp"

#include <charconv>

namespace samma::demo {

namespace {

using Row = std::vector<std::string>;

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// The rows below the heading. The lists are ours and plain: no quotes, semicolons between.
std::vector<Row> rows_of(std::string_view name)
{
    std::vector<Row> rows;
    for (const auto& line : split(embedded_text(name), '\n'))
        if (!line.empty())
            rows.push_back(split(line, ';'));
    SAMMA_ASSERT(rows.size() > 1);
    rows.erase(rows.begin());
    return rows;
}

double number(const std::string& text)
{
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    SAMMA_ASSERT(read.ec == std::errc());
    return value;
}

Lists read_lists()
{
    Lists lists;
    for (const Row& row : rows_of("sections.csv"))
        lists.sections.push_back({.number = static_cast<int>(lists.sections.size()) + 1,
                                  .external_id = row.at(0),
                                  .name = row.at(1),
                                  .unit = row.at(2),
                                  .resource_area = row.at(3),
                                  .centre = {number(row.at(4)), number(row.at(5))},
                                  .radius_m = static_cast<int>(number(row.at(6))),
                                  .locality = row.at(7)});
    for (const Row& row : rows_of("streets.csv"))
        lists.streets.push_back({row.at(0), {number(row.at(1)), number(row.at(2))}, row.at(3)});
    for (const Row& row : rows_of("common_streets.csv"))
        lists.common_streets.push_back(row.at(0));
    for (const Row& row : rows_of("postcodes.csv"))
        lists.postcodes.push_back({row.at(0), row.at(1)});
    for (const Row& row : rows_of("given_names.csv"))
        lists.given_names.push_back(
            {row.at(0), row.at(1) == "man" ? Gender::man : Gender::woman, row.at(2), row.at(3)});
    for (const Row& row : rows_of("family_names.csv"))
        lists.family_names.push_back({row.at(0), row.at(1)});
    return lists;
}

} // namespace

int SectionSite::area_number() const
{
    int value = 0;
    std::from_chars(resource_area.data() + 1, resource_area.data() + resource_area.size(), value);
    return value;
}

const Lists& lists()
{
    static const Lists kLists = read_lists();
    return kLists;
}

} // namespace samma::demo
