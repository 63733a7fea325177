#include "exchange/csv/csv_reader.hpp"
#include "exchange/csv/encoding.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"
#include "exchange/xlsx/workbook.hpp"

#include <gtest/gtest.h>

namespace samma::exchange {

namespace {

using Grid = std::vector<std::vector<std::string>>;

Grid all_rows(std::string text)
{
    CsvReader reader(std::move(text));
    Grid grid;
    std::vector<Cell> cells;
    while (reader.next(cells)) {
        auto& row = grid.emplace_back();
        for (const auto& cell : cells)
            row.emplace_back(cell.text);
    }
    return grid;
}

ReadResult read_holidays(const std::string& text)
{
    CountingIds source;
    KnownIds ids({}, source);
    return read_csv(text, "helgdagar.csv", Mapping(), ids);
}

Mapping mapping_of(std::string_view toml)
{
    const auto mapping = Mapping::parse(toml);
    EXPECT_TRUE(mapping.has_value()) << to_string(mapping.error());
    return mapping.value_or(Mapping());
}

const std::filesystem::path kGood = std::filesystem::path(SAMMA_SOURCE_DIR) / "tests/import/good";

} // namespace

TEST(Csv, CutsRowsAtEveryKindOfLineEnd)
{
    EXPECT_EQ(all_rows("a;b\r\nc;d\ne;f\rg;h"), (Grid{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}}));
    EXPECT_EQ(all_rows("a\n\nb\n"), (Grid{{"a"}, {""}, {"b"}}));
    EXPECT_EQ(all_rows("a;\n;b"), (Grid{{"a", ""}, {"", "b"}}));
}

TEST(Csv, KeepsWhatIsQuoted)
{
    EXPECT_EQ(all_rows("\"a;\"\"b\"\"\r\nc\";d"), (Grid{{"a;\"b\"\r\nc", "d"}}));
    EXPECT_EQ(all_rows("x;\"\";\"\"\"\""), (Grid{{"x", "", "\""}}));
    EXPECT_EQ(all_rows("5\" rör;b"), (Grid{{"5\" rör", "b"}}));
}

TEST(Csv, TakesTheSeparatorOfItsHeader)
{
    EXPECT_EQ(CsvReader("a;b;c,d\n").separator(), ';');
    EXPECT_EQ(CsvReader("a,b,c;d\n1;2;3;4;5").separator(), ',');
    EXPECT_EQ(CsvReader("a\tb\n").separator(), '\t');
    EXPECT_EQ(CsvReader("\"a,,,\";b\n").separator(), ';');
}

TEST(Csv, CountsRowsAsASpreadsheetDoes)
{
    CsvReader reader("a;b\r\n\"1\r\n2\";3\r\n4;5\r\n");
    std::vector<Cell> cells;
    while (reader.next(cells) && cells[0].text != "4") {
    }
    EXPECT_EQ(reader.row(), 3);
}

TEST(Encoding, TellsUtf8FromWindows1252)
{
    EXPECT_EQ(decode("\xEF\xBB\xBF\xC3\xA5").text, "å");
    EXPECT_EQ(decode("\xE5\x80\x93").text, "\xE5\x80\x93") << "three bytes that are UTF-8";
    EXPECT_EQ(decode("\xE5\x80").text, "å€");
    EXPECT_EQ(decode("a\x81").bad_byte, 1U);
    EXPECT_EQ(find_not_utf8("\xC0\xAF"), 0U) << "overlong";
    EXPECT_EQ(find_not_utf8("\xED\xA0\x80"), 0U) << "surrogate";
    EXPECT_EQ(find_not_utf8("ok\xF4\x90\x80\x80"), 2U) << "beyond Unicode";
}

TEST(Reading, ReadsAWindows1252FileFromAnotherSystem)
{
    const auto read = read_holidays("datum,namn\n2026-06-20,\"Midsommardagen, \xF6n\"\n");
    ASSERT_TRUE(read.is_good());
    EXPECT_EQ(read.data.public_holidays[0].name, "Midsommardagen, ön");
}

TEST(Reading, SaysWhatItDoesNotKnowWithoutRefusingIt)
{
    const TestFolder folder;
    write_file(folder.path() / "helgdagar.csv", "Datum;Namn;Veckodag\n2026-12-25;Juldagen;fre\n");
    write_file(folder.path() / "läsmig.txt", "hej");
    CountingIds source;
    KnownIds ids({}, source);
    const auto read = read_directory(folder.path(), Mapping(), ids);
    EXPECT_TRUE(read.is_good());
    ASSERT_EQ(read.notices.size(), 2U);
    EXPECT_EQ(read.notices[0].code, FaultCode::file_unknown);
    EXPECT_EQ(read.notices[1].column, "Veckodag");
    EXPECT_EQ(read.notices[1].code, FaultCode::column_unknown);
}

TEST(Reading, ReadsASpreadsheetsOwnDatesAndLeavesMacrosAndLinksAlone)
{
    for (const auto* name :
         {"serial_dates.xlsx", "serial_dates_1904.xlsx", "macro_and_link.xlsx", "prefixed.xlsx"}) {
        CountingIds source;
        KnownIds ids({}, source);
        const auto read = read_directory(kGood / name, Mapping(), ids);
        for (const auto& fault : read.faults)
            ADD_FAILURE() << name << ": " << sentence(fault, Language::english);
        ASSERT_EQ(read.data.public_holidays.size(), 1U) << name;
        EXPECT_EQ(format_date(read.data.public_holidays[0].on), "2026-12-25") << name;
        EXPECT_EQ(read.data.public_holidays[0].name, "Juldagen & mer") << name;
    }
}

TEST(Mapping, ReadsAnotherSystemsExportWithoutEditingIt)
{
    const auto mapping = mapping_of(R"(
[files]
adresser = "Platser.txt"
[adresser.columns]
id = "Plats-nr"
gata = "Adressrad"
[adresser.values.ort]
"1280" = "Malmö"
[adresser.fixed]
dorrtid_min = 2
)");
    const TestFolder folder;
    write_file(folder.path() / "Platser.txt", "Plats-nr;Adressrad;postnummer;ort;latitud;longitud\n"
                                              "P1;Exempelgatan 3;21122;1280;55,6;13,0\n");
    CountingIds source;
    KnownIds ids({}, source);
    const auto read = read_directory(folder.path(), mapping, ids);
    for (const auto& fault : read.faults)
        ADD_FAILURE() << sentence(fault, Language::english);
    ASSERT_EQ(read.data.addresses.size(), 1U);
    EXPECT_EQ(read.data.addresses[0].external_id, "P1");
    EXPECT_EQ(read.data.addresses[0].locality, "Malmö");
    EXPECT_EQ(read.data.addresses[0].door_time, Minutes(2));
}

TEST(Mapping, NamesTheColumnAsTheFileSpellsIt)
{
    const TestFolder folder;
    write_file(folder.path() / "helgdagar.csv", "Dag;namn\n2026-02-30;Fel\n");
    CountingIds source;
    KnownIds ids({}, source);
    const auto read =
        read_directory(folder.path(), mapping_of("[helgdagar.columns]\ndatum = \"Dag\"\n"), ids);
    ASSERT_EQ(read.faults.size(), 1U);
    EXPECT_EQ(sentence(read.faults[0], Language::swedish),
              "helgdagar.csv, rad 2, kolumn Dag: \"2026-02-30\" finns inte i kalendern.");
    EXPECT_EQ(sentence(read.faults[0], Language::english),
              "helgdagar.csv, row 2, column Dag: \"2026-02-30\" is not in the calendar.");
}

TEST(Mapping, RefusesWhatItDoesNotKnow)
{
    EXPECT_EQ(Mapping::parse("[files]\nkunder = \"x\"").error().code, "mapping.unknown_file");
    EXPECT_EQ(Mapping::parse("[kunder.columns]\nid = \"x\"").error().code, "mapping.unknown_file");
    EXPECT_EQ(Mapping::parse("[brukare.columns]\nskostorlek = \"x\"").error().code, "mapping.unknown_column");
    EXPECT_EQ(Mapping::parse("[brukare.kolumner]\nid = \"x\"").error().code, "mapping.malformed");
    EXPECT_EQ(Mapping::parse("[brukare").error().code, "mapping.malformed");
    EXPECT_EQ(Mapping::read("/nowhere.toml").error().code, "mapping.unreadable");
}

} // namespace samma::exchange
