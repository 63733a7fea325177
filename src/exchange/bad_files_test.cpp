#include "support/bad_files.hpp"

#include "base/cpu_time_for_tests.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::exchange {

namespace {

/// A person whom no file names: what refers to them is not unknown.
class OneKnownPerson : public KnownIds {
  public:
    explicit OneKnownPerson(IdSource& source) : KnownIds({}, source) {}
    [[nodiscard]] std::optional<Uuid> find(FileKind kind, std::string_view external_id) const override
    {
        return kind == FileKind::care_workers && external_id == "M1" ? std::optional(Uuid::from_time(9, 9, 9))
                                                                     : std::nullopt;
    }
};

class BadFilesTest : public testing::TestWithParam<support::BadFiles> {};

} // namespace

TEST_P(BadFilesTest, AreRefusedWithExactlyTheRightFaults)
{
    const TestFolder folder;
    CountingIds source;
    KnownIds ids({}, source);

    const auto read = read_directory(support::lay_out(GetParam(), folder.path()), Mapping(), ids);

    std::vector<support::ExpectedFault> found;
    for (const auto& fault : read.faults) {
        found.push_back({fault.file, fault.row, fault.column, std::string(code_of(fault.code))});
        for (const auto language : {Language::swedish, Language::english}) {
            const auto text = sentence(fault, language);
            EXPECT_EQ(text.find('{'), std::string::npos) << text;
            EXPECT_EQ(text.find("\"\""), std::string::npos) << "a value is missing: " << text;
            EXPECT_EQ(text.back(), '.') << text;
        }
    }
    std::string all;
    for (const auto& fault : read.faults)
        all += sentence(fault, Language::english) + " [" + std::string(code_of(fault.code)) + "]\n";
    auto expected = GetParam().expected;
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    EXPECT_TRUE(found == expected) << "found:\n" << all;
    EXPECT_FALSE(read.is_good());
}

INSTANTIATE_TEST_SUITE_P(Import, BadFilesTest, testing::ValuesIn(support::all_bad_files()),
                         [](const auto& tested) { return tested.param.name; });

TEST(BadFiles, AreAtLeastForty)
{
    EXPECT_GE(support::all_bad_files().size(), 40U);
}

TEST(BadFiles, AreRefusedFromTheRowAfterTheLastAllowed)
{
    const TestFolder folder;
    CountingIds source;
    OneKnownPerson ids(source);
    const auto read = read_directory(support::lay_out_too_many_rows(folder.path()), Mapping(), ids);
    ASSERT_EQ(read.faults.size(), 1U);
    EXPECT_EQ(read.faults[0].code, FaultCode::import_too_many_rows);
    EXPECT_EQ(read.faults[0].file, "franvaro.csv");
    EXPECT_EQ(read.faults[0].row, 1 + 500'000 + 1);
}

TEST(BadFiles, AreRefusedWhenOnePersonHasMoreShiftsThanAnybodyCanHave)
{
    const TestFolder folder;
    std::string text = "id;medarbetare;börjar;slutar\n";
    for (int row = 0; row <= 5'000; ++row)
        text += "E" + std::to_string(row) + ";M1;2026-12-01T07:00;2026-12-01T16:00\n";
    write_file(folder.path() / "extrapass.csv", text);
    CountingIds source;
    OneKnownPerson ids(source);
    const auto read = read_directory(folder.path(), Mapping(), ids);
    ASSERT_EQ(read.faults.size(), 1U);
    EXPECT_EQ(read.faults[0].code, FaultCode::roster_too_many_rows);
    EXPECT_EQ(read.faults[0].row, 5'002);
}

TEST(BadFiles, SayNothingOfPrivateValues)
{
    CountingIds source;
    KnownIds ids({}, source);
    const auto read =
        read_csv("id;sektion;lag;adress;förnamn;efternamn;personnummer;födelsedatum;kön;från\r\n"
                 "B1;S1;L1;A1;=secret;=secret;secret;1938-03-02;kvinna;2026-01-01\r\n",
                 "brukare.csv", Mapping(), ids);
    EXPECT_GE(read.faults.size(), 3U);
    for (const auto& fault : read.faults) {
        EXPECT_EQ(sentence(fault, Language::swedish).find("secret"), std::string::npos);
        for (const auto& [name, value] : fault.values)
            EXPECT_EQ(value.find("secret"), std::string::npos) << name;
    }
}

TEST(LargeFiles, AreReadToTheLastAllowedRow)
{
    std::string text = "id;brukare;medarbetare;start;längd_min;besökstyp\n";
    for (int row = 0; row < 500'000; ++row)
        text += "U" + std::to_string(row) + ";B1;M1;2026-11-29T08:12;38;morgon\n";
    CountingIds source;
    class BothKnown : public KnownIds {
      public:
        using KnownIds::KnownIds;
        [[nodiscard]] std::optional<Uuid> find(FileKind kind, std::string_view) const override
        {
            return kind == FileKind::performed_visits ? std::nullopt
                                                      : std::optional(Uuid::from_time(9, 9, 9));
        }
    } ids({}, source);
    const auto started = cpu_time();
    const auto read = read_csv(std::move(text), "utforda_besok.csv", Mapping(), ids);
    const std::chrono::duration<double> took = cpu_time() - started;
    EXPECT_TRUE(read.is_good());
    EXPECT_EQ(read.data.performed_visits.size(), 500'000U);
    RecordProperty("seconds", std::to_string(took.count()));
    EXPECT_LT(took.count(), 60.0) << "seconds, with assertions on";
}

TEST(BadFiles, AreReportedUpToALimitThatIsSaid)
{
    std::string text = "datum;namn\r\n";
    for (int row = 0; row < 20'000; ++row)
        text += "x;y\r\n";
    CountingIds source;
    KnownIds ids({}, source);
    const auto read = read_csv(text, "helgdagar.csv", Mapping(), ids);
    ASSERT_EQ(read.faults.size(), 10'001U);
    EXPECT_EQ(
        std::count_if(read.faults.begin(), read.faults.end(),
                      [](const auto& fault) { return fault.code == FaultCode::import_too_many_faults; }),
        1);
}

} // namespace samma::exchange
