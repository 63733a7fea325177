#include "exchange/cell.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"
#include "exchange/write.hpp"

#include <gtest/gtest.h>

namespace samma::exchange {

namespace {

std::string all_sentences(const ReadResult& result)
{
    std::string text;
    for (const auto& fault : result.faults)
        text += sentence(fault, Language::english) + "\n";
    return text;
}

/// Says which part differs; a whole world printed would say nothing.
void expect_same(const MasterData& read, const MasterData& written)
{
    EXPECT_EQ(read.sections, written.sections);
    EXPECT_EQ(read.teams, written.teams);
    EXPECT_TRUE(read.addresses == written.addresses);
    EXPECT_TRUE(read.clients == written.clients);
    EXPECT_TRUE(read.home_entries == written.home_entries);
    EXPECT_TRUE(read.client_absences == written.client_absences);
    EXPECT_TRUE(read.client_wishes == written.client_wishes);
    EXPECT_TRUE(read.granted_services == written.granted_services);
    EXPECT_TRUE(read.service_schedules == written.service_schedules);
    EXPECT_TRUE(read.care_workers == written.care_workers);
    EXPECT_TRUE(read.contact_appointments == written.contact_appointments);
    EXPECT_TRUE(read.roster_rows == written.roster_rows);
    EXPECT_TRUE(read.reserved_times == written.reserved_times);
    EXPECT_TRUE(read.extra_shifts == written.extra_shifts);
    EXPECT_TRUE(read.absences == written.absences);
    EXPECT_TRUE(read.public_holidays == written.public_holidays);
    EXPECT_TRUE(read.performed_visits == written.performed_visits);
    EXPECT_TRUE(read == written);
}

void expect_round_trip(std::uint64_t seed, bool as_workbook)
{
    Random random(seed);
    const auto data = random_data(random);
    const TestFolder folder;
    const auto place = as_workbook ? folder.path() / "export.xlsx" : folder.path();
    const auto written = as_workbook ? write_workbook(data, place) : write_directory(data, place);
    ASSERT_TRUE(written.has_value()) << to_string(written.error());

    CountingIds source;
    KnownIds ids(data, source);
    const auto read = read_directory(place, Mapping(), ids);

    ASSERT_EQ(all_sentences(read), "") << "seed " << seed;
    EXPECT_EQ(read.present.size(), kFileKindCount);
    EXPECT_TRUE(read.notices.empty());
    EXPECT_EQ(source.count(), 0U) << "a known row was given a new identity";
    expect_same(read.data, data);
}

} // namespace

TEST(RoundTrip, ReadsFromCsvWhatWasWritten)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        expect_round_trip(seed, false);
}

TEST(RoundTrip, ReadsFromAWorkbookWhatWasWritten)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        expect_round_trip(seed, true);
}

TEST(RoundTrip, WritesNoCellThatASpreadsheetWouldRun)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Random random(seed);
        const TestFolder folder;
        ASSERT_TRUE(write_directory(random_data(random), folder.path()).has_value());
        for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
            bool is_quoted = false;
            char before = '\n';
            for (const char letter : read_file(file.path()).substr(3)) {
                const bool starts_cell = is_quoted ? before == '"' : before == ';' || before == '\n';
                if (starts_cell) {
                    EXPECT_EQ(std::string("=+-@\t").find(letter), std::string::npos) << file.path() << letter;
                }
                before = letter == '"' && !is_quoted && starts_cell ? '"' : letter == '"' ? ' ' : letter;
                is_quoted = is_quoted != (letter == '"');
            }
        }
    }
}

TEST(RoundTrip, LeavesOutTheKindsItIsToldTo)
{
    Random random(1);
    const TestFolder folder;
    ASSERT_TRUE(write_directory(random_data(random), folder.path(), {{FileKind::home_entries}}).has_value());
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "hemingang.csv"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "brukare.csv"));
}

TEST(Export, RefusesAReferenceToARowThatIsNotThere)
{
    Random random(1);
    auto data = random_data(random);
    data.teams.clear();
    const TestFolder folder;
    const auto written = write_directory(data, folder.path());
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().code, "export.unknown_reference");
}

TEST(Export, RefusesATextThatACellCannotCarry)
{
    Random random(1);
    auto data = random_data(random);
    data.sections.front().name = std::string("a\0b", 3);
    const TestFolder folder;
    EXPECT_EQ(write_directory(data, folder.path()).error().code, "export.unwritable_text");
    data.sections.front().name = "right";
    data.care_workers.front().languages = {"a,b"};
    EXPECT_EQ(write_directory(data, folder.path()).error().code, "export.malformed_code");
}

TEST(SafeText, ReadsBackWhatItGuards)
{
    for (const std::string text : {"=1", "+1", "-1", "@a", "\tx", "\rx", "\nx", "'=1", "''", "'", "''=1",
                                   "'s-Gravenhage", "", "a=b"}) {
        const auto safe = safe_text(text);
        EXPECT_EQ(plain_text(safe), text);
        EXPECT_EQ(std::string("=+-@\t\r\n").find(safe.substr(0, 1)), safe.empty() ? 0 : std::string::npos)
            << text;
    }
    EXPECT_EQ(safe_text("'s-Gravenhage"), "'s-Gravenhage");
    EXPECT_EQ(safe_text("=1"), "'=1");
}

} // namespace samma::exchange
