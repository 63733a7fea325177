#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"
#include "rules/test_lent_day.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kMeeting = R"(
travel 10 min
            07    08    09    10    11
Usk_1       [==========mmm==========]
Client_7    <-------30------->
Usk_1: Client_7 08:10
)";

TEST(ReservedTime, NeedsTheWayToTheOfficeBeforeAMeeting)
{
    // 08:10 + 30 + 10 = 08:50, when the meeting starts.
    auto day = draw(kMeeting);
    EXPECT_TRUE(breaches_of("reserved_time", day).empty());

    day.assignment("Client_7").starts_at += 1min;
    const auto breaches = breaches_of("reserved_time", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "reserved"), "team_meeting");
    EXPECT_EQ(quoted(breaches[0], "missing_min"), "1");
}

TEST(ReservedTime, NeedsTheWayFromTheOfficeAfterAMeeting)
{
    // The meeting ends at 09:20.
    auto day = draw(kMeeting);
    day.assignment("Client_7").starts_at = day.at("09:30");
    EXPECT_TRUE(breaches_of("reserved_time", day).empty());

    day.assignment("Client_7").starts_at = day.at("09:29");
    EXPECT_EQ(breaches_of("reserved_time", day).size(), 1U);
}

TEST(ReservedTime, KeepsTheTwoEndsOfTheShiftAndTheNotesFree)
{
    const auto with_office_time = [](test::Sketch& sketch) {
        sketch.handbook.start_of_shift = 15min;
        sketch.handbook.end_of_shift = 10min;
        sketch.handbook.documentation = 20min;
    };
    auto day = draw(R"(
travel 10 min
            07    08    09
Usk_1       [===========]
Client_7    <----30---->
Usk_1: Client_7 07:25
)",
                    with_office_time);

    // 07:00 + 15 + 10 = 07:25 is the earliest start; 09:00 - 10 - 20 - 10 - 30 = 07:50 the latest.
    EXPECT_TRUE(broken_rules(day).empty());
    day.assignment("Client_7").starts_at = day.at("07:24");
    EXPECT_EQ(quoted(breaches_of("reserved_time", day).at(0), "reserved"), "start_of_shift");
    day.assignment("Client_7").starts_at = day.at("07:50");
    EXPECT_TRUE(broken_rules(day).empty());
    day.assignment("Client_7").starts_at = day.at("07:51");
    EXPECT_EQ(quoted(breaches_of("reserved_time", day).at(0), "reserved"), "documentation");
}

TEST(ReservedTime, NeedsTheWayToWhereSheIsLentAndFromThere)
{
    // Lent 09:40 to 10:10, ten minutes from everywhere: the meeting ends at 09:20, the visit begins at 10:20.
    const auto drawn = draw(R"(
travel 10 min
            07    08    09    10    11
Usk_1       [==========mmm==========]
Client_7                  <----30-->
Client_8    <-20->
Usk_1: Client_8 07:10, Client_7 10:20
)");
    EXPECT_TRUE(broken_rules(lent(drawn, "Usk_1", "09:40", "10:10", "Client_8")).empty());

    const auto too_near = breaches_of("reserved_time", lent(drawn, "Usk_1", "09:40", "10:11", "Client_8"));
    ASSERT_EQ(too_near.size(), 1U);
    EXPECT_EQ(quoted(too_near[0], "reserved"), "lent");
    EXPECT_EQ(quoted(too_near[0], "missing_min"), "1");
    EXPECT_EQ(too_near[0].visit_id, drawn.visit("Client_7").id);

    const auto from_meeting =
        breaches_of("reserved_time", lent(drawn, "Usk_1", "09:29", "09:59", "Client_8"));
    ASSERT_EQ(from_meeting.size(), 1U) << "from the office, where the team met, it is ten minutes";
    EXPECT_EQ(quoted(from_meeting[0], "reserved"), "lent");
    EXPECT_EQ(from_meeting[0].visit_id, std::nullopt);
    EXPECT_EQ(from_meeting[0].shift_id, drawn.shift("Usk_1").id);
}

} // namespace

} // namespace samma::rules
