#include "cli/options.hpp"

#include <gtest/gtest.h>

namespace samma::cli {

namespace {

tl::expected<Options, Usage> read(std::vector<const char*> words)
{
    words.insert(words.begin(), "samma");
    return parse(static_cast<int>(words.size()), words.data());
}

} // namespace

TEST(Options, ReadsAPlanCallWithTheGlobalOptionsAfterIt)
{
    const auto options = read({"plan", "--section", "S01", "--from", "2026-12-14", "--days", "7", "--seed",
                               "5", "--json", "--database", "city.db", "--language", "sv"});
    ASSERT_TRUE(options.has_value()) << options.error().text;
    const auto& plan = std::get<PlanOptions>(options->command);
    EXPECT_EQ(plan.section, "S01");
    EXPECT_EQ(format_date(plan.from), "2026-12-14");
    EXPECT_EQ(plan.days, 7);
    EXPECT_EQ(plan.seed, 5U);
    EXPECT_FALSE(plan.iterations.has_value());
    EXPECT_TRUE(options->writes_json);
    EXPECT_EQ(options->database, "city.db");
    EXPECT_EQ(options->language, Language::swedish);
}

TEST(Options, RefusesADateThatDoesNotExist)
{
    const auto options = read({"demo", "--out", "x", "--from", "2026-11-31"});
    ASSERT_FALSE(options.has_value());
    EXPECT_EQ(options.error().exit_code, 2);
    EXPECT_NE(options.error().text.find("2026-11-31"), std::string::npos);
}

TEST(Options, RefusesAnImportOfNothing)
{
    EXPECT_EQ(read({"import"}).error().exit_code, 2);
    EXPECT_EQ(read({"import", "files", "--undo"}).error().exit_code, 2);
    EXPECT_TRUE(std::get<ImportOptions>(read({"import", "--undo"})->command).is_undone);
}

TEST(Options, ExplainsItselfWithoutFault)
{
    const auto help = read({"--help"});
    ASSERT_FALSE(help.has_value());
    EXPECT_EQ(help.error().exit_code, 0);
    EXPECT_NE(help.error().text.find("Exit codes"), std::string::npos);
    EXPECT_EQ(read({}).error().exit_code, 2);
    EXPECT_EQ(read({"fly"}).error().exit_code, 2);
    EXPECT_EQ(read({"plan", "--iterations", "5", "--seconds", "5"}).error().exit_code, 2);
}

} // namespace samma::cli
