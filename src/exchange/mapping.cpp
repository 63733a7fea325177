#include "exchange/mapping.hpp"

#include "base/toml.hpp"
#include "exchange/tables.hpp"

#include <fstream>
#include <iterator>

namespace samma::exchange {

namespace {

/// The text of a TOML value that people may write with or without quotes.
std::string text_of(const toml::node& node)
{
    if (const auto text = node.value_exact<std::string>())
        return *text;
    if (const auto number = node.value_exact<std::int64_t>())
        return std::to_string(*number);
    return {};
}

Result<std::size_t> column_of(const Table& table, std::string_view name)
{
    if (const auto found = find_column(table, name))
        return *found;
    return fail("mapping.unknown_column", std::string(table.text().name), {{"value", std::string(name)}});
}

/// Reads [kind.columns], [kind.fixed] and [kind.values.*].
Result<void> read_kind(const Table& table, const toml::table& kind, std::vector<ColumnMapping>& columns)
{
    columns.resize(table.columns().size());
    for (const auto& [part, node] : kind) {
        const auto* entries = node.as_table();
        if (entries == nullptr || (part != "columns" && part != "fixed" && part != "values"))
            return fail("mapping.malformed", std::string(table.text().name),
                        {{"value", std::string(part.str())}});
        for (const auto& [name, value] : *entries) {
            auto& column = columns[SAMMA_TRY(column_of(table, name.str()))];
            if (part == "columns")
                column.header = fold(text_of(value));
            else if (part == "fixed")
                column.fixed = text_of(value);
            else if (const auto* words = value.as_table())
                for (const auto& [theirs, ours] : *words)
                    column.values.insert_or_assign(fold(theirs.str()), text_of(ours));
            else
                return fail("mapping.malformed", std::string(table.text().name),
                            {{"value", std::string(name.str())}});
        }
    }
    return {};
}

} // namespace

Result<Mapping> Mapping::parse(std::string_view toml_text)
{
    toml::table root;
    try {
        root = toml::parse(toml_text);
    } catch (const toml::parse_error& problem) {
        return fail("mapping.malformed", "line " + std::to_string(problem.source().begin.line),
                    {{"value", std::string(problem.description())}});
    } catch (const MalformedToml& problem) {
        return fail("mapping.malformed", {}, {{"value", problem.what()}});
    }
    Mapping mapping;
    for (const auto& [name, node] : root) {
        const auto* entries = node.as_table();
        const bool are_files = name == "files";
        const auto kind = exchange::find_kind(name.str());
        if (entries == nullptr || (!are_files && !kind))
            return fail("mapping.unknown_file", {}, {{"value", std::string(name.str())}});
        if (!are_files) {
            SAMMA_CHECK(
                read_kind(table_of(*kind), *entries, mapping.columns_[static_cast<std::size_t>(*kind)]));
            continue;
        }
        for (const auto& [ours, theirs] : *entries) {
            const auto file_kind = exchange::find_kind(ours.str());
            if (!file_kind)
                return fail("mapping.unknown_file", "files", {{"value", std::string(ours.str())}});
            mapping.files_.insert_or_assign(fold(text_of(theirs)), *file_kind);
        }
    }
    return mapping;
}

Result<Mapping> Mapping::read(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail("mapping.unreadable", file.string());
    return parse(std::string(std::istreambuf_iterator<char>(stream), {}));
}

std::optional<FileKind> Mapping::find_kind(std::string_view name) const
{
    const auto found = files_.find(fold(name));
    return found == files_.end() ? exchange::find_kind(name) : std::optional(found->second);
}

const ColumnMapping* Mapping::find_column(FileKind kind, std::size_t column) const
{
    const auto& columns = columns_[static_cast<std::size_t>(kind)];
    return columns.empty() ? nullptr : &columns[column];
}

} // namespace samma::exchange
