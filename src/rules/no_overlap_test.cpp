#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kTwoHomes = R"(
travel 10 min
            07    08    09    10
Usk_1       [=================]
Client_7          <-30->
Client_9          <----30->
Usk_1: Client_7 08:00, Client_9 08:40
)";

TEST(NoOverlap, LeavesTimeForTheWayBetweenTwoHomes)
{
    // 08:00 + 30 + 10 = 08:40.
    auto day = draw(kTwoHomes);
    EXPECT_TRUE(breaches_of("no_overlap", day).empty());

    day.assignment("Client_9").starts_at -= 90s;
    const auto breaches = breaches_of("no_overlap", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].client_id, day.client("Client_9").id);
    EXPECT_EQ(quoted(breaches[0], "missing_min"), "2") << "a minute and a half";
    EXPECT_EQ(quoted(breaches[0], "travel_min"), "10");
}

TEST(NoOverlap, NeedsNoWayAtTheSameAddress)
{
    auto day = draw(std::string(kTwoHomes) + "Client_9 lives with Client_7");

    day.assignment("Client_9").starts_at = day.at("08:30");
    EXPECT_TRUE(breaches_of("no_overlap", day).empty());

    day.assignment("Client_9").starts_at = day.at("08:29");
    EXPECT_EQ(breaches_of("no_overlap", day).size(), 1U);
}

TEST(NoOverlap, GoesInTheShiftsOwnMode)
{
    const auto day = draw(std::string(kTwoHomes) + "travel bike 11 min\nUsk_1 goes by bike");

    EXPECT_EQ(breaches_of("no_overlap", day).size(), 1U);
}

TEST(NoOverlap, LetsTwoPeopleBeAtTheSameHomeAtOnce)
{
    const auto day = draw(R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7          <2x30>
Usk_1: Client_7 08:00
Usk_2: Client_7 08:00
)");

    EXPECT_TRUE(broken_rules(day).empty());
}

TEST(NoOverlap, LetsTheSecondPersonGoWhenHerShorterPartIsDone)
{
    const auto leaves_early = [](test::Sketch& sketch) { sketch.entry("Client_7").second_care_time = 10min; };
    const auto day = draw(R"(
travel 10 min
            07    08    09    10
Usk_1       [=================]
Usk_2       [=================]
Client_7          <2x30>
Client_9          <----30->
Usk_1: Client_7 08:00
Usk_2: Client_7 08:00, Client_9 08:20
)",
                          leaves_early);

    // 08:00 + 10 + 10 = 08:20.
    EXPECT_TRUE(broken_rules(day).empty());
}

} // namespace

} // namespace samma::rules
