// Turns api/openapi.yaml and api/errors.yaml into what the program and the web are built with.
//
//   samma_contract document OPENAPI OUT.cpp   the contract as JSON, for the server to hold and to check
//   bodies against samma_contract errors ERRORS OUT.cpp      the table of error codes in C++ samma_contract
//   errors ERRORS OUT.ts       the same in TypeScript
//   samma_contract schema SCHEMA.json OUT.cpp   a JSON schema, for the program to check files against
#include <boost/json.hpp>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace json = boost::json;

namespace {

/// A plain scalar is what YAML's core schema makes of it; a quoted or folded one is a string.
json::value to_json(const YAML::Node& node)
{
    if (node.IsSequence()) {
        json::array array;
        for (const auto& member : node)
            array.push_back(to_json(member));
        return array;
    }
    if (node.IsMap()) {
        json::object object;
        for (const auto& member : node) {
            const auto name = member.first.as<std::string>();
            if (object.contains(name))
                throw std::runtime_error("a name that occurs twice: " + name);
            object[name] = to_json(member.second);
        }
        return object;
    }
    const auto text = node.IsNull() ? std::string("null") : node.Scalar();
    if (node.Tag() == "!")
        return json::string(text);
    boost::system::error_code not_json;
    auto value = json::parse(text, not_json);
    return not_json || value.is_string() ? json::value(json::string(text)) : value;
}

/// JSON as C++ string literals, a piece a line.
std::string as_literals(std::string_view text)
{
    constexpr std::size_t kPieceLength = 1000;
    std::string literals;
    for (std::size_t from = 0; from < text.size(); from += kPieceLength)
        literals += fmt::format("    R\"~({})~\"\n", text.substr(from, kPieceLength));
    return literals;
}

std::string document_cpp(const YAML::Node& contract)
{
    return fmt::format(
        "#include \"api/contract.hpp\"\n\nnamespace samma::api {{\n\n"
        "std::string_view contract_json()\n{{\n    return\n{}    ;\n}}\n\n}} // namespace samma::api\n",
        as_literals(json::serialize(to_json(contract))));
}

/// problem.schema.json → problem_schema_json().
std::string schema_cpp(const YAML::Node& schema, const std::string& source)
{
    const auto name = std::filesystem::path(source).stem().stem().string();
    return fmt::format(
        "#include \"api/problem_file.hpp\"\n\nnamespace samma::api {{\n\n"
        "std::string_view {}_schema_json()\n{{\n    return\n{}    ;\n}}\n\n}} // namespace samma::api\n",
        name, as_literals(json::serialize(to_json(schema))));
}

/// One row of the table of errors.
struct ErrorRow {
    std::string code;
    int status = 0;
    int exit_code = 1;
    std::string sv;
    std::string en;
};

/// The places that a text leaves for values, in order of the alphabet.
std::set<std::string> places_in(const std::string& text)
{
    static const std::regex place(R"(\{([a-z_]*)\})");
    std::set<std::string> places;
    for (std::sregex_iterator found(text.begin(), text.end(), place), end; found != end; ++found)
        places.insert(found->str(1));
    return places;
}

int exit_code_of(const YAML::Node& row)
{
    static const std::map<std::string, int> kExits{{"usage", 2}, {"database", 3}, {"failed", 4}};
    if (!row["exit"])
        return 1;
    const auto found = kExits.find(row["exit"].as<std::string>());
    if (found == kExits.end())
        throw std::runtime_error("exit is usage, database or failed, not " + row["exit"].as<std::string>());
    return found->second;
}

/// A sentence that a person reads, as it must be there in each language.
std::string text_of(const YAML::Node& row, const std::string& code, const char* language)
{
    const auto text = row[language] ? row[language].as<std::string>() : std::string();
    if (!text.ends_with('.') && !text.ends_with('?'))
        throw std::runtime_error(fmt::format("{} needs a whole sentence in `{}`", code, language));
    return text;
}

std::vector<ErrorRow> read_rows(const YAML::Node& table)
{
    std::vector<ErrorRow> rows;
    for (const auto& row : table["errors"]) {
        const auto code = row["code"].as<std::string>();
        rows.push_back({.code = code,
                        .status = row["status"].as<int>(),
                        .exit_code = exit_code_of(row),
                        .sv = text_of(row, code, "sv"),
                        .en = text_of(row, code, "en")});
        if (places_in(rows.back().sv) != places_in(rows.back().en))
            throw std::runtime_error("the two sentences leave places for different values: " + code);
        for (std::size_t earlier = 0; earlier + 1 < rows.size(); ++earlier)
            if (rows[earlier].code == rows.back().code)
                throw std::runtime_error("a code that occurs twice: " + rows.back().code);
    }
    return rows;
}

std::string errors_cpp(const std::vector<ErrorRow>& rows)
{
    std::string lines;
    for (const auto& row : rows)
        lines += fmt::format("    {{\"{0}\", {1}, {2}, \"error.{0}\", {{R\"~({3})~\", R\"~({4})~\"}}}},\n",
                             row.code, row.status, row.exit_code, row.sv, row.en);
    return fmt::format(
        "#include \"api/error_table.hpp\"\n\n#include <array>\n\nnamespace samma::api {{\n\nnamespace {{\n\n"
        "constexpr std::array<ErrorRow, {}> kRows{{{{\n{}}}}};\n\n}} // namespace\n\n"
        "std::span<const ErrorRow> error_table()\n{{\n    return kRows;\n}}\n\n}} // namespace samma::api\n",
        rows.size(), lines);
}

std::string errors_ts(const std::vector<ErrorRow>& rows)
{
    std::string lines;
    for (const auto& row : rows)
        lines += fmt::format("  \"{}\": {{ status: {}, sv: {}, en: {} }},\n", row.code, row.status,
                             json::serialize(json::string(row.sv)), json::serialize(json::string(row.en)));
    return fmt::format(
        "// Made from api/errors.yaml by samma_contract; change that file and not this one.\n\n"
        "export const errors = {{\n{}}} as const;\n\nexport type ErrorCode = keyof typeof errors;\n",
        lines);
}

std::string make(std::string_view what, const std::string& source, std::string_view target)
{
    const auto read = YAML::LoadFile(source);
    if (what == "document")
        return document_cpp(read);
    if (what == "schema")
        return schema_cpp(read, source);
    const auto rows = read_rows(read);
    return target.ends_with(".ts") ? errors_ts(rows) : errors_cpp(rows);
}

} // namespace

int main(int count, char** words)
{
    const std::vector<std::string> arguments(words + 1, words + count);
    const std::set<std::string> known{"document", "errors", "schema"};
    if (arguments.size() != 3 || !known.contains(arguments[0])) {
        std::cerr << "usage: samma_contract document|errors|schema SOURCE TARGET\n";
        return EXIT_FAILURE;
    }
    try {
        const auto text = make(arguments[0], arguments[1], arguments[2]);
        std::ofstream(arguments[2], std::ios::binary) << text;
        return EXIT_SUCCESS;
    } catch (const std::exception& fault) {
        std::cerr << arguments[1] << ": " << fault.what() << '\n';
        return EXIT_FAILURE;
    }
}
