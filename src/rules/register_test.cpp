#include "rules/catalogue_for_tests.hpp"
#include "rules/register.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

namespace samma::rules {

namespace {

/// "daily_rest" → "DailyRest".
std::string suite_of(std::string_view id)
{
    std::string suite;
    bool starts_word = true;
    for (const char letter : id) {
        if (letter != '_')
            suite += starts_word ? static_cast<char>(letter - 'a' + 'A') : letter;
        starts_word = letter == '_';
    }
    return suite;
}

Names registered()
{
    Names names;
    for (const Rule* rule : all_rules())
        names.emplace(rule->id);
    return names;
}

Names keys_of(const Texts& texts, std::string_view prefix)
{
    Names names;
    for (const auto& [key, text] : texts)
        if (key.starts_with(prefix))
            names.insert(key.substr(prefix.size()));
    return names;
}

TEST(Register, NamesEachRuleOnce)
{
    EXPECT_EQ(registered().size(), all_rules().size());
    EXPECT_EQ(find_rule("daily_rest")->severity, Severity::hard);
    EXPECT_EQ(find_rule("no_such_rule"), nullptr);
}

TEST(Register, HoldsTheRulesOfTheFilesAndNoOthers)
{
    Names files;
    for (const auto& file : std::filesystem::directory_iterator(SAMMA_SOURCE_DIR "/src/rules"))
        if (file.path().extension() == ".cpp")
            for (const auto& name :
                 matches(read("src/rules/" + file.path().filename().string()),
                         std::regex("extern constinit const Rule k[A-Za-z]+\\{\\s*\"([a-z_]+)\"")))
                files.insert(name == file.path().stem() ? name : name + " in " + file.path().string());

    EXPECT_EQ(files, registered());
}

TEST(Register, HasATestSuiteNamedAfterEachRule)
{
    Names tested;
    for (const auto& name : registered()) {
        const Names suites =
            matches(read("src/rules/" + name + "_test.cpp"), std::regex("TEST\\(([A-Za-z]+),"));
        if (suites == Names{suite_of(name)})
            tested.insert(name);
    }

    EXPECT_EQ(tested, registered());
}

TEST(Register, HasTheTextsOfEachRuleInBothLanguages)
{
    for (const auto* language : {"sv", "en"}) {
        const Texts texts = catalogue(language);
        EXPECT_EQ(keys_of(texts, "rule."), registered()) << language;
        EXPECT_EQ(keys_of(texts, "finding."), registered()) << language;
    }
}

TEST(Register, QuotesTheSameValuesInBothLanguages)
{
    const Texts swedish = catalogue("sv");
    const Texts english = catalogue("en");
    const std::regex value("\\{([a-z_]+)\\}");

    for (const auto& [key, text] : swedish)
        EXPECT_EQ(matches(text, value), matches(english.at(key), value)) << key;
}

TEST(Register, IsTheTableOfTheDocument)
{
    const Texts swedish = catalogue("sv");
    const Texts english = catalogue("en");
    std::string table;
    for (const Rule* rule : all_rules()) {
        const std::string key = "rule." + std::string(rule->id);
        table += "| `" + std::string(rule->id) + "` | " +
                 (rule->severity == Severity::hard ? "hard" : "soft") + " | " + swedish.at(key) + " | " +
                 english.at(key) + " | " + std::string(rule->source) + " |\n";
    }

    const std::string document = read("docs/rules.md");
    const auto first_row = document.find("| `");
    ASSERT_NE(first_row, std::string::npos);
    EXPECT_EQ(document.substr(first_row), table);
}

} // namespace

} // namespace samma::rules
