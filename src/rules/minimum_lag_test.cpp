#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kTwoDoses = R"(
            08    09    10    11    12
Usk_1       [=======================]
Client_7    <-20->      <----20---->
Client_7 keeps 120 min before Client_7#2
Usk_1: Client_7 08:10, Client_7#2 10:10
)";

TEST(MinimumLag, CountsFromStartToStart)
{
    auto day = draw(kTwoDoses);
    EXPECT_TRUE(breaches_of("minimum_lag", day).empty());

    day.assignment("Client_7").starts_at += 1s;
    const auto breaches = breaches_of("minimum_lag", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "lag_min"), "119");
    EXPECT_EQ(quoted(breaches[0], "least_min"), "120");
}

TEST(MinimumLag, FindsTheLaterOneMadeFirst)
{
    auto day = draw(kTwoDoses);
    std::swap(day.assignment("Client_7").starts_at, day.assignment("Client_7#2").starts_at);

    EXPECT_EQ(breaches_of("minimum_lag", day).size(), 1U);
}

} // namespace

} // namespace samma::rules
