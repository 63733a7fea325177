#include "exchange/csv/csv_reader.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"
#include "exchange/tables.hpp"
#include "exchange/xlsx/xlsx_writer.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

/// Templates and the tables of docs/user/import.md are made from the column descriptions. These tests fail
/// when they differ; with SAMMA_UPDATE=1 in the environment they write them instead.
namespace samma::exchange {

namespace {

const std::filesystem::path kTemplates = std::filesystem::path(SAMMA_SOURCE_DIR) / "data/templates";
const std::filesystem::path kDocument = std::filesystem::path(SAMMA_SOURCE_DIR) / "docs/user/import.md";

bool is_update()
{
    return std::getenv("SAMMA_UPDATE") != nullptr;
}

std::vector<std::vector<std::string>> template_rows(const Table& table)
{
    std::vector<std::vector<std::string>> rows(3);
    for (const auto& column : table.columns()) {
        rows[0].emplace_back(column.text.name);
        rows[1].emplace_back(column.text.examples[0]);
        rows[2].emplace_back(column.text.examples[1]);
    }
    return rows;
}

std::string template_text(const Table& table)
{
    std::string text = "\xEF\xBB\xBF";
    for (const auto& row : template_rows(table))
        text += csv_row(row);
    return text;
}

void write_template_workbook(const std::filesystem::path& file)
{
    XlsxWriter writer(file);
    for (const auto* table : all_tables()) {
        auto& sheet = writer.add_sheet(std::string(table->text().name));
        for (const auto& row : template_rows(*table))
            sheet.add(row);
    }
    ASSERT_TRUE(writer.close());
}

std::string all_faults(const ReadResult& result)
{
    std::string text;
    for (const auto& fault : result.faults)
        text += sentence(fault, Language::english) + "\n";
    return text;
}

/// Other spellings that are read: "`latitude`, `lat`".
std::string spellings(std::string_view bars)
{
    std::string text = "`";
    for (const char letter : bars)
        text += letter == '|' ? std::string("`, `") : std::string(1, letter);
    return text + "`";
}

std::string table_markdown(const Table& table, Language language)
{
    const bool is_swedish = language == Language::swedish;
    const auto& text = table.text();
    std::string made = "### " + std::string(is_swedish ? text.name : text.alias) + "\n\n";
    made += std::string(text.meaning.in(language)) + "\n\n";
    made += std::string(is_swedish ? "Fil `" : "File `") + std::string(text.name) + ".csv`, " +
            (is_swedish ? "även `" : "also `") + std::string(text.alias) + ".csv`.\n\n";
    made += is_swedish ? "| kolumn | även | måste | format | exempel | betyder |\n"
                       : "| column | also | required | format | example | means |\n";
    made += "| --- | --- | --- | --- | --- | --- |\n";
    for (const auto& [column, format] : table.columns()) {
        const auto& example = column.examples[0].empty() ? column.examples[1] : column.examples[0];
        const bool is_required = column.need == Need::required;
        const std::string yes = is_swedish ? "ja" : "yes";
        made += "| `" + std::string(column.name) + "` | " + spellings(column.alias) + " | " +
                (is_required ? yes : "") + " | " + (is_swedish ? format.sv : format.en) + " | " +
                (example.empty() ? "" : spellings(example)) + " | " +
                std::string(column.meaning.in(language)) + " |\n";
    }
    return made + "\n";
}

std::string tables_markdown(Language language)
{
    std::string made;
    for (const auto* table : all_tables())
        made += table_markdown(*table, language);
    return made;
}

std::string faults_markdown()
{
    std::string made = "| kod / code | svenska | English |\n| --- | --- | --- |\n";
    for (const auto code : all_fault_codes())
        made += "| `" + std::string(code_of(code)) + "` | " + std::string(text_of(code).sv) + " | " +
                std::string(text_of(code).en) + " |\n";
    return made + "\n";
}

/// Compares (or replaces) what stands between <!-- name --> and <!-- /name -->.
void expect_region(const std::string& name, const std::string& wanted)
{
    const auto document = read_file(kDocument);
    const auto opening = "<!-- " + name + " -->\n";
    const auto from = document.find(opening);
    const auto until = document.find("<!-- /" + name + " -->");
    ASSERT_NE(from, std::string::npos) << name;
    ASSERT_NE(until, std::string::npos) << name;
    const auto start = from + opening.size();
    if (is_update())
        write_file(kDocument, document.substr(0, start) + "\n" + wanted + document.substr(until));
    else
        EXPECT_EQ(document.substr(start, until - start), "\n" + wanted) << "run with SAMMA_UPDATE=1";
}

} // namespace

TEST(Templates, AreWhatTheColumnsSay)
{
    for (const auto* table : all_tables()) {
        const auto file = kTemplates / (std::string(table->text().name) + ".csv");
        if (is_update())
            write_file(file, template_text(*table));
        EXPECT_EQ(read_file(file), template_text(*table)) << file << ": run with SAMMA_UPDATE=1";
    }
    if (is_update())
        write_template_workbook(kTemplates / "samma.xlsx");
}

TEST(Templates, AreReadWithoutAFaultAndAreTheSameInBothForms)
{
    CountingIds csv_source;
    CountingIds xlsx_source;
    KnownIds csv_ids({}, csv_source);
    KnownIds xlsx_ids({}, xlsx_source);
    const auto csv = read_directory(kTemplates, Mapping(), csv_ids);
    const auto xlsx = read_directory(kTemplates / "samma.xlsx", Mapping(), xlsx_ids);
    EXPECT_EQ(all_faults(csv), "");
    EXPECT_EQ(all_faults(xlsx), "");
    EXPECT_EQ(csv.present.size(), kFileKindCount);
    EXPECT_EQ(csv.data.care_workers.size(), 2U);
    EXPECT_EQ(csv.data.care_workers[0].delegations.size(), 2U);
    EXPECT_EQ(csv.data.service_schedules[0].entries.size(), 2U);
    EXPECT_TRUE(csv.data == xlsx.data);
}

TEST(Templates, AreReadWithEnglishHeadersAndWordsToo)
{
    const TestFolder folder;
    write_file(folder.path() / "sections.csv", "external_id,name,office\nS01,\"Gamla Staden\",A002\n");
    write_file(
        folder.path() / "addresses.csv",
        "external_id,street,postcode,locality,lat,lon\nA002,Exempelgatan 10,211 22,Malmö,55.6061,13.0024\n");
    CountingIds source;
    KnownIds ids({}, source);
    const auto read = read_directory(folder.path(), Mapping(), ids);
    EXPECT_EQ(all_faults(read), "");
    ASSERT_EQ(read.data.addresses.size(), 1U);
    EXPECT_EQ(read.data.addresses[0].postcode, "21122");
    EXPECT_EQ(read.data.addresses[0].point.lat, 55.6061);
    EXPECT_EQ(read.data.sections[0].office_id, read.data.addresses[0].id);
}

TEST(Document, HasTheTablesOfTheColumns)
{
    expect_region("kolumner", tables_markdown(Language::swedish));
    expect_region("columns", tables_markdown(Language::english));
}

TEST(Document, HasTheTableOfFaults)
{
    expect_region("faults", faults_markdown());
}

} // namespace samma::exchange
