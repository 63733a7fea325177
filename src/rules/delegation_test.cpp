#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kDay = R"(
            07    08    09
Usk_1       [===========]
Client_7          <-30->
Usk_1: Client_7 08:00
)";

TEST(Delegation, HoldsToTheDayBeforeItEnds)
{
    const std::string asks = std::string(kDay) + "Client_7 needs delegated insulin\n";

    EXPECT_TRUE(breaches_of("delegation", draw(asks + "Usk_1 is delegated insulin")).empty());
    EXPECT_TRUE(
        breaches_of("delegation", draw(asks + "Usk_1 is delegated insulin until 2026-12-01")).empty());
    EXPECT_EQ(breaches_of("delegation", draw(asks + "Usk_1 is delegated insulin until 2026-11-30")).size(),
              1U);
}

TEST(Delegation, IsOfTheTaskAndNotOfAnother)
{
    const auto day =
        draw(std::string(kDay) + "Client_7 needs delegated insulin\nUsk_1 is delegated medication");

    const auto breaches = breaches_of("delegation", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "task"), "insulin");
}

TEST(Delegation, EndsOnTheDayItIsRevoked)
{
    const auto day = draw(std::string(kDay) + "Client_7 needs delegated insulin\nUsk_1 is delegated insulin",
                          [](test::Sketch& sketch) {
                              sketch.care_worker("Usk_1").delegations[0].revoked_on = sketch.dates.from;
                          });

    EXPECT_EQ(breaches_of("delegation", day).size(), 1U);
}

TEST(Delegation, IsJudgedOnTheDayAfterMidnightForTheSmallHours)
{
    const std::string night = R"(
night patrol
            22    23    24    25    26
Usk_1       [=======================]
Client_7                <-30->
Usk_1: Client_7 24:10
Client_7 needs delegated insulin
)";

    EXPECT_TRUE(
        breaches_of("delegation", draw(night + "Usk_1 is delegated insulin until 2026-12-02")).empty());
    const auto breaches =
        breaches_of("delegation", draw(night + "Usk_1 is delegated insulin until 2026-12-01"));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "on"), "2026-12-01");
}

} // namespace

} // namespace samma::rules
