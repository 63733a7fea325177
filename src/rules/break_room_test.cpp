#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kBetween = R"(
travel 10 min
            07    08    09    10    11
Usk_1       [===========bbb=========]
Client_7          <-40->
Client_9                <-30->
Usk_1: Client_7 08:20, Client_9 09:40
)";

TEST(BreakRoom, NeedsRoomForTheWayAndTheBreak)
{
    // 08:20 + 40 = 09:00; 09:00 + 30 + 10 = 09:40.
    auto day = draw(kBetween);
    EXPECT_TRUE(broken_rules(day).empty());

    day.assignment("Client_9").starts_at = day.at("09:35");
    const auto breaches = breaches_of("break_room", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "missing_min"), "5");
    EXPECT_TRUE(breaches_of("no_overlap", day).empty()) << "without the break there is time for the way";
}

TEST(BreakRoom, HasNoPlaceOfItsOwnOnTheWay)
{
    auto day = draw(kBetween);
    ASSERT_EQ(day.plan.breaks.size(), 1U);

    for (const auto* from : {"09:00", "09:05", "09:10"}) {
        day.plan.breaks[0].time = {day.at(from), day.at(from) + 30min};
        EXPECT_TRUE(broken_rules(day).empty()) << from;
    }
    day.plan.breaks[0].time = {day.at("09:11"), day.at("09:41")};
    EXPECT_EQ(breaches_of("break_room", day).size(), 1U) << "reaches into the next visit";
    day.plan.breaks[0].time = {day.at("08:59"), day.at("09:29")};
    EXPECT_EQ(breaches_of("break_room", day).size(), 1U) << "reaches into the visit before";
}

TEST(BreakRoom, FindsABreakDuringAVisit)
{
    auto day = draw(kBetween);
    day.plan.breaks[0].time = {day.at("08:25"), day.at("08:55")};

    EXPECT_EQ(broken_rules(day), std::vector<std::string>{"break_room"});
}

TEST(BreakRoom, CountsAllBreaksOfTheSameGap)
{
    auto day = draw(kBetween);
    day.assignment("Client_9").starts_at = day.at("09:50");
    EXPECT_TRUE(breaches_of("break_room", day).empty());

    // 30 + 15 + the way of 10 = 55 minutes in a gap of 50.
    day.plan.breaks.push_back({day.shift("Usk_1").id, {day.at("09:32"), day.at("09:47")}});
    EXPECT_EQ(breaches_of("break_room", day).size(), 2U);
}

TEST(BreakRoom, FindsTwoBreaksAtTheSameTime)
{
    auto day = draw(kBetween);
    day.assignment("Client_9").starts_at = day.at("09:50") + 60min;
    day.plan.breaks.push_back({day.shift("Usk_1").id, {day.at("09:20"), day.at("09:50")}});

    EXPECT_EQ(breaches_of("break_room", day).size(), 2U);
}

TEST(BreakRoom, StaysInsideTheShift)
{
    auto day = draw(kBetween);
    day.plan.breaks[0].time = {day.at("10:45"), day.at("11:15")};

    EXPECT_EQ(breaches_of("break_room", day).size(), 1U);
}

TEST(BreakRoom, MayBeTakenAtTheOfficeBesideAMeeting)
{
    const auto day = draw(R"(
            11    12    13    14
Usk_1       [===mmmbbb========]
)");

    EXPECT_TRUE(broken_rules(day).empty());
}

} // namespace

} // namespace samma::rules
