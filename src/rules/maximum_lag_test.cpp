#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

/// Insulin, and the breakfast that follows it within half an hour.
constexpr const char* kInsulinAndBreakfast = R"(
            08    09    10    11
Usk_1       [=================]
Client_7    <-10->
Client_7       <-20---->
Client_7 keeps 10 min before Client_7#2
Usk_1: Client_7 08:10, Client_7#2 08:40
)";

TEST(MaximumLag, CountsFromStartToStart)
{
    auto day = draw(kInsulinAndBreakfast,
                    [](test::Sketch& sketch) { sketch.entry("Client_7#2").max_spacing = 30min; });
    EXPECT_TRUE(breaches_of("maximum_lag", day).empty());

    day.assignment("Client_7#2").starts_at += 1s;
    const auto breaches = breaches_of("maximum_lag", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "lag_min"), "31");
    EXPECT_EQ(quoted(breaches[0], "most_min"), "30");
}

TEST(MaximumLag, IsNotAskedForByAnEntryThatNamesNone)
{
    EXPECT_TRUE(breaches_of("maximum_lag", draw(kInsulinAndBreakfast)).empty());
}

} // namespace

} // namespace samma::rules
