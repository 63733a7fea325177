#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kPromised = R"(
            07    08    09    10
Usk_1       [=================]
Client_7    <------30--->
Client_7 was promised 08:00 give 15
Usk_1: Client_7 08:15
)";

TEST(PromisedTime, GivesOrTakesTheToleranceBothEndsIncluded)
{
    auto day = draw(kPromised);
    EXPECT_TRUE(broken_rules(day).empty());

    day.assignment("Client_7").starts_at = day.at("07:45");
    EXPECT_TRUE(broken_rules(day).empty());

    day.assignment("Client_7").starts_at = day.at("07:45") - 1s;
    EXPECT_EQ(broken_rules(day), std::vector<std::string>{"promised_time"});
}

TEST(PromisedTime, IsASoftRule)
{
    auto day = draw(kPromised);
    day.assignment("Client_7").starts_at = day.at("08:35");

    const auto breaches = breaches_of("promised_time", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].severity, Severity::soft);
    EXPECT_EQ(quoted(breaches[0], "outside_min"), std::to_string(35 - 15));
}

} // namespace

} // namespace samma::rules
