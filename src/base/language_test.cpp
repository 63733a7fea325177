#include "base/language.hpp"

#include <gtest/gtest.h>

namespace samma {
namespace {

TEST(Language, FillsTheNamesOfATextWithTheirValues)
{
    EXPECT_EQ(filled("\"{value}\" of {most}.", {{"most", "7"}, {"value", "nine"}}, Language::english),
              "\"nine\" of 7.");
    EXPECT_EQ(filled("without names", {{"value", "1"}}, Language::english), "without names");
    EXPECT_EQ(filled("({unknown})", {}, Language::english), "()");
}

TEST(Language, PrefersTheSwedishValueInSwedish)
{
    const std::vector<std::pair<std::string, std::string>> values{{"expected", "a date"},
                                                                  {"expected_sv", "ett datum"}};
    EXPECT_EQ(filled("{expected}", values, Language::swedish), "ett datum");
    EXPECT_EQ(filled("{expected}", values, Language::english), "a date");
}

} // namespace
} // namespace samma
