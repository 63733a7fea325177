#include "http/target.hpp"

#include <gtest/gtest.h>

namespace samma::http {
namespace {

TEST(Target, IsDecodedOnce)
{
    const auto target = parse_target("/v1/a%20b/c%2525?on=2026-11-30&name=%C3%A5+b");

    ASSERT_TRUE(target);
    EXPECT_EQ(target->segments, (std::vector<std::string>{"v1", "a b", "c%25"}));
    EXPECT_EQ(target->parameter("on"), "2026-11-30");
    EXPECT_EQ(target->parameter("name"), "å b");
    EXPECT_FALSE(target->parameter("other"));
    EXPECT_EQ(target->path(), "/v1/a b/c%25");
}

TEST(Target, OfTheRootHasNoSegments)
{
    EXPECT_TRUE(parse_target("/")->segments.empty());
    EXPECT_EQ(parse_target("/")->path(), "/");
}

TEST(Target, IsRefusedWhereItCouldLeadElsewhere)
{
    for (const auto* text : {"",
                             "v1",
                             "http://localhost/v1",
                             "*",
                             "//v1",
                             "/v1//day",
                             "/v1/../etc",
                             "/v1/%2e%2e/etc",
                             "/v1/.",
                             "/v1/a%2fb",
                             "/v1/a%5Cb",
                             "/v1/a\\b",
                             "/v1/%00",
                             "/v1/%0d%0aX:1",
                             "/v1/%7f",
                             "/v1/%",
                             "/v1/%zz",
                             "/v1/",
                             "/v1?a=1&a=2",
                             "/v1?a=%00",
                             "/v1#part",
                             "/v1 /day"})
        EXPECT_FALSE(parse_target(text)) << text;
}

} // namespace
} // namespace samma::http
