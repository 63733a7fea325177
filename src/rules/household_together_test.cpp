#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using test::draw;
using test::DrawnDay;

constexpr const char* kHome = R"(
            07    08    09    10
Usk_1       [=================]
Usk_2       [=================]
Client_7      <----20---->
Client_8      <----20---->
Client_9      <----20---->
Client_8 lives with Client_7
)";

DrawnDay together(const std::string& routes)
{
    return draw(kHome + routes, [](test::Sketch& sketch) {
        sketch.client("Client_7").is_planned_together = true;
        sketch.client("Client_8").is_planned_together = true;
    });
}

std::vector<Finding> breaches_of_household(const DrawnDay& day)
{
    return breaches_of("household_together", day);
}

TEST(HouseholdTogether, AcceptsOnePersonOneRightAfterTheOtherInEitherOrder)
{
    EXPECT_TRUE(breaches_of_household(together("Usk_1: Client_7 07:30, Client_8 07:50")).empty());
    EXPECT_TRUE(breaches_of_household(together("Usk_1: Client_8 07:30, Client_7 08:20")).empty());
}

TEST(HouseholdTogether, FindsAnotherPersonAtTheOther)
{
    const auto breaches = breaches_of_household(together("Usk_1: Client_7 07:30\nUsk_2: Client_8 07:50"));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].severity, Severity::soft);
    EXPECT_EQ(quoted(breaches[0], "fault"), "other_person");
}

TEST(HouseholdTogether, FindsSomebodyElseVisitedInBetween)
{
    const auto breaches =
        breaches_of_household(together("Usk_1: Client_7 07:30, Client_9 07:50, Client_8 08:20"));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "not_in_a_row");
}

TEST(HouseholdTogether, SaysNothingOfAVisitThatNobodyMakes)
{
    EXPECT_TRUE(breaches_of_household(together("Usk_1: Client_7 07:30\nvacant: Client_8")).empty());
}

TEST(HouseholdTogether, SaysNothingOfThoseWhoShareAHomeAndDoNotWishIt)
{
    EXPECT_TRUE(
        breaches_of_household(draw(std::string(kHome) + "Usk_1: Client_7 07:30\nUsk_2: Client_8 07:50"))
            .empty());
}

} // namespace

} // namespace samma::rules
