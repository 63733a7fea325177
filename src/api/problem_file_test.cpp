#include "api/body_check.hpp"
#include "api/json.hpp"
#include "api/problem_file.hpp"

#include <boost/describe/members.hpp>
#include <boost/json.hpp>
#include <boost/mp11/algorithm.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace samma::api {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;
namespace pf = problem_file;

template <typename T>
struct IsOptional : std::false_type {
};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {
};

/// The struct's members are the schema's properties, and what may be missing may be missing in both.
template <typename T>
void compare(const json::value& schema, std::string_view name)
{
    std::set<std::string> required;
    for (const auto& member : schema.at("required").as_array())
        required.insert(std::string(member.as_string()));
    std::set<std::string> properties;
    for (const auto& property : schema.at("properties").as_object())
        properties.insert(std::string(property.key()));
    EXPECT_EQ(schema.at("additionalProperties"), json::value(false)) << name;

    std::set<std::string> members;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) {
            using Member = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
            members.insert(member.name);
            EXPECT_EQ(IsOptional<Member>::value, !required.contains(member.name))
                << name << '.' << member.name;
        });
    EXPECT_EQ(members, properties) << name;
}

std::string read_text(const fs::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<fs::path> examples(std::string_view ending)
{
    std::vector<fs::path> files;
    for (const auto& file :
         fs::directory_iterator(fs::path(SAMMA_SOURCE_DIR) / "api" / "examples" / "problem_files"))
        if (file.path().string().ends_with(ending))
            files.push_back(file.path());
    return files;
}

TEST(ProblemFile, HasAStructWithTheSameMembersForEveryObject)
{
    const auto problem = json::parse(problem_schema_json());
    const auto& parts = problem.at("definitions");
    compare<pf::Problem>(problem, "Problem");
    compare<pf::Place>(parts.at("Place"), "Place");
    compare<pf::Travel>(parts.at("Travel"), "Travel");
    compare<pf::Contact>(parts.at("Contact"), "Contact");
    compare<pf::Liking>(parts.at("Liking"), "Liking");
    compare<pf::Client>(parts.at("Client"), "Client");
    compare<pf::Skill>(parts.at("Skill"), "Skill");
    compare<pf::CareWorker>(parts.at("CareWorker"), "CareWorker");
    compare<pf::LocalStretch>(parts.at("LocalStretch"), "LocalStretch");
    compare<pf::Shift>(parts.at("Shift"), "Shift");
    compare<pf::Window>(parts.at("Window"), "Window");
    compare<pf::Visit>(parts.at("Visit"), "Visit");
    compare<pf::Lag>(parts.at("Lag"), "Lag");
    compare<pf::Tie>(parts.at("Tie"), "Tie");
    compare<pf::Met>(parts.at("Met"), "Met");
    compare<pf::Assignment>(parts.at("Assignment"), "Assignment");
    compare<pf::WorkingTime>(parts.at("WorkingTime"), "WorkingTime");
    compare<pf::VacancyWeights>(parts.at("VacancyWeights"), "VacancyWeights");
    compare<pf::DayLunch>(parts.at("DayLunch"), "DayLunch");
    compare<pf::DayWeights>(parts.at("DayWeights"), "DayWeights");
    compare<pf::Objective>(parts.at("Objective"), "Objective");
    EXPECT_EQ(parts.as_object().size(), 20U);
}

TEST(ProblemFile, HasAResultWithTheSameMembersForEveryObject)
{
    const auto result = json::parse(result_schema_json());
    const auto& parts = result.at("definitions");
    compare<pf::Result>(result, "Result");
    compare<pf::Assignment>(parts.at("Assignment"), "Assignment");
    compare<pf::Break>(parts.at("Break"), "Break");
    compare<pf::Vacant>(parts.at("Vacant"), "Vacant");
    compare<pf::Levels>(parts.at("Levels"), "Levels");
    compare<pf::People>(parts.at("People"), "People");
    compare<pf::Price>(parts.at("Price"), "Price");
    compare<pf::Finding>(parts.at("Finding"), "Finding");
    EXPECT_EQ(parts.as_object().size(), 7U);
}

TEST(ProblemFile, ReadsAndWritesItsExamples)
{
    const auto problems = BodyCheck::by_schema(problem_schema_json());
    const auto results = BodyCheck::by_schema(result_schema_json());
    ASSERT_GE(examples(".problem.json").size(), 2U);
    ASSERT_GE(examples(".result.json").size(), 1U);
    for (const auto& path : examples(".problem.json")) {
        const auto text = read_text(path);
        EXPECT_EQ(problems.check(text), FieldErrors{}) << path;
        const auto read = read_json<pf::Problem>(text);
        ASSERT_TRUE(read.has_value()) << path;
        EXPECT_EQ(json::parse(write_json(*read)), json::parse(text)) << path;
    }
    for (const auto& path : examples(".result.json")) {
        const auto text = read_text(path);
        EXPECT_EQ(results.check(text), FieldErrors{}) << path;
        const auto read = read_json<pf::Result>(text);
        ASSERT_TRUE(read.has_value()) << path;
        EXPECT_EQ(json::parse(write_json(*read)), json::parse(text)) << path;
    }
}

/// docs/user/problem-file.md has a row for every member, in the schema's words.
TEST(ProblemFile, IsExplainedMemberByMember)
{
    const auto document = read_text(fs::path(SAMMA_SOURCE_DIR) / "docs/user/problem-file.md");
    const auto explain = [&](const json::value& root, const json::value& object) {
        for (const auto& [name, schema] : object.at("properties").as_object()) {
            const auto* meaning = schema.as_object().if_contains("description");
            if (meaning == nullptr) {
                const std::string path(schema.at("$ref").as_string());
                meaning = &root.at("definitions").at(path.substr(path.rfind('/') + 1)).at("description");
            }
            const auto row = document.find("| `" + std::string(name) + "` | ");
            ASSERT_NE(row, std::string::npos) << name;
            EXPECT_NE(document.find(" | " + std::string(meaning->as_string()) + " |"), std::string::npos)
                << name;
        }
    };
    for (const auto& root : {json::parse(problem_schema_json()), json::parse(result_schema_json())}) {
        explain(root, root);
        for (const auto& [name, object] : root.at("definitions").as_object())
            explain(root, object);
    }
}

} // namespace
} // namespace samma::api
