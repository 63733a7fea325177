#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

TEST(AllowedDay, AcceptsAnyOfTheDaysOfAVisitThatIsMadeOnce)
{
    const auto day = draw(R"(
2026-11-30 .. 2026-12-01
            08    09    10
Usk_1       [===========]
Client_7    <----30---->
Client_7 is visited once
2026-12-01
Usk_1: Client_7 08:30
)");

    EXPECT_TRUE(breaches_of("allowed_day", day).empty());
}

TEST(AllowedDay, FindsADayThatIsNotAgreed)
{
    const auto day = draw(R"(
2026-11-30 .. 2026-12-01
            08    09    10
Usk_1       [===========]
2026-11-30
            08    09    10
Client_7    <----30---->
2026-12-01
Usk_1: Client_7 08:30
)");

    const auto breaches = breaches_of("allowed_day", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "on"), "2026-12-01");
}

} // namespace

} // namespace samma::rules
