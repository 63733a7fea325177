#include "store/code_list.hpp"

#include <gtest/gtest.h>

namespace samma::store {

TEST(CodeList, IsAJsonArrayOfTexts)
{
    const std::vector<std::string> codes{"sv", "a\"b", "c\\d", "e\nf", "å", ""};
    EXPECT_EQ(write_code_list(codes), R"(["sv","a\"b","c\\d","e\u000af","å",""])");
    EXPECT_EQ(write_code_list({}), "[]");
}

TEST(CodeList, ComesBackAsItWas)
{
    const std::vector<std::string> codes{"sv", "a\"b", "c\\d", "e\nf\x1f", "å", "", "],["};
    EXPECT_EQ(read_code_list(write_code_list(codes)), codes);
    EXPECT_EQ(read_code_list("[]"), std::vector<std::string>());
}

TEST(CodeList, DamagedTextGivesNothing)
{
    for (const auto* text : {"", "[", "]", "[\"a", "[\"a\"", "[\"a\",", "[\"a\"]x", "[\"a\" ]", "[a]",
                             "[\"\\x\"]", "[\"\\u00\"]", "[\"\\u00g0\"]", "[\"\\", "[,]", "[\"a\",]"})
        EXPECT_EQ(read_code_list(text), std::nullopt) << text;
}

} // namespace samma::store
