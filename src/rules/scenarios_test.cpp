#include "support/draw.hpp"

#include "rules/check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace samma::rules {

namespace {

struct Scenario {
    std::string name;
    std::string why;
    std::vector<std::string> expected; ///< "daily_rest Usk_1", sorted
    std::string day;
};

std::vector<std::filesystem::path> scenario_files()
{
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(SAMMA_SOURCE_DIR "/tests/scenarios"))
        if (file.path().extension() == ".day")
            files.push_back(file.path());
    std::sort(files.begin(), files.end());
    return files;
}

Scenario read_scenario(const std::filesystem::path& path)
{
    Scenario scenario;
    std::ifstream file(path);
    const auto value_of = [](const std::string& line) { return line.substr(line.find(": ") + 2); };
    for (std::string line; std::getline(file, line) && !line.empty();) {
        if (line.starts_with("name: "))
            scenario.name = value_of(line);
        else if (line.starts_with("why: "))
            scenario.why = value_of(line);
        else if (line.starts_with("expect: "))
            scenario.expected.push_back(value_of(line));
        else
            ADD_FAILURE() << path << " has a head line that is not name:, why: or expect: " << line;
    }
    std::sort(scenario.expected.begin(), scenario.expected.end());
    std::ostringstream day;
    day << file.rdbuf();
    scenario.day = day.str();
    return scenario;
}

/// The finding in the scenario's words: the rule, then the client of a visit or the person, whichever was
/// expected.
std::string told(const test::DrawnDay& day, const Finding& finding, const std::vector<std::string>& expected)
{
    std::vector<std::string> ways;
    if (const auto* client = finding.client_id ? day.period.find_client(*finding.client_id) : nullptr)
        ways.push_back(finding.rule_id + " " + client->external_id);
    if (const auto* person =
            finding.care_worker_id ? day.period.find_care_worker(*finding.care_worker_id) : nullptr)
        ways.push_back(finding.rule_id + " " + person->external_id);
    for (const auto& way : ways)
        if (std::find(expected.begin(), expected.end(), way) != expected.end())
            return way;
    return ways.empty() ? finding.rule_id : ways.front();
}

class Scenarios : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Scenarios, HaveTheFindingsTheyExpect)
{
    const Scenario scenario = read_scenario(GetParam());
    ASSERT_NE(scenario.name, "");
    ASSERT_NE(scenario.why, "");
    const auto day = test::draw(scenario.day);

    std::vector<std::string> found;
    for (const auto& finding : check(day.period, day.travel, day.plan))
        found.push_back(told(day, finding, scenario.expected));
    std::sort(found.begin(), found.end());

    EXPECT_EQ(found, scenario.expected) << scenario.name << ": " << scenario.why;
}

INSTANTIATE_TEST_SUITE_P(Day, Scenarios, testing::ValuesIn(scenario_files()),
                         [](const auto& file) { return file.param.stem().string(); });

} // namespace

} // namespace samma::rules
