#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kOneVisit = R"(
            07    08    09
Usk_1       [===========]
Client_7          <-30->
Usk_1: Client_7 08:00
)";

TEST(KnownVisit, AcceptsAPlanOfItsOwnPeriod)
{
    EXPECT_TRUE(breaches_of("known_visit", draw(kOneVisit)).empty());
}

TEST(KnownVisit, FindsAVisitThatNobodyAsksFor)
{
    auto day = draw(kOneVisit);
    const VisitId invented(Uuid::derived(Uuid(), "invented"));
    day.plan.vacant.push_back({invented, 0, VacancyReason::no_room, {}});

    const auto breaches = breaches_of("known_visit", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].visit_id, invented);
    EXPECT_EQ(quoted(breaches[0], "fault"), "unknown_visit");
}

TEST(KnownVisit, FindsASecondPartOfAVisitForOne)
{
    auto day = draw(kOneVisit);
    day.plan.assignments.push_back(day.assignment("Client_7"));
    day.plan.assignments.back().part = 1;

    const auto breaches = breaches_of("known_visit", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].part, 1);
    EXPECT_EQ(quoted(breaches[0], "fault"), "unknown_part");
}

TEST(KnownVisit, FindsAPlanOfOtherDates)
{
    auto day = draw(kOneVisit);
    day.plan.dates.until = add_days(day.plan.dates.until, 1);

    const auto breaches = breaches_of("known_visit", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "other_period");
}

} // namespace

} // namespace samma::rules
