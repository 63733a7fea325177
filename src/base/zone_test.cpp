#include "base/zone.hpp"

#include <gtest/gtest.h>

namespace samma {

using namespace std::chrono_literals;

namespace {

Instant moment(const char* local)
{
    return *Zone::stockholm().to_instant(*parse_local_minute(local));
}

} // namespace

TEST(Zone, NightShiftLasts420MinutesOnTheSpringChange)
{
    EXPECT_EQ(moment("2027-03-28T07:00") - moment("2027-03-27T23:00"), 8h - 1h);
}

TEST(Zone, NightShiftLasts540MinutesOnTheAutumnChange)
{
    EXPECT_EQ(moment("2026-10-25T07:00") - moment("2026-10-24T23:00"), 8h + 1h);
}

TEST(Zone, RefusesADatedTimeThatDoesNotExist)
{
    const auto instant = Zone::stockholm().to_instant(*parse_local_minute("2027-03-28T02:30"));
    ASSERT_FALSE(instant.has_value());
    EXPECT_EQ(instant.error().code, "time.does_not_exist");
}

TEST(Zone, MovesARecurringTimeToTheFirstMinuteThatExists)
{
    const auto placed = Zone::stockholm().place(*parse_local_minute("2027-03-28T02:30"));
    EXPECT_TRUE(placed.was_moved);
    EXPECT_EQ(format_local_minute(Zone::stockholm().to_local(placed.instant)), "2027-03-28T03:00");
}

TEST(Zone, TakesTheFirstOfTheHourThatOccursTwice)
{
    EXPECT_EQ(format_instant(moment("2026-10-25T02:30")), "2026-10-25T00:30:00Z");
}

TEST(Zone, ComesBackToTheSameWallTime)
{
    EXPECT_EQ(format_local_minute(Zone::stockholm().to_local(moment("2026-11-30T07:15"))),
              "2026-11-30T07:15");
    EXPECT_EQ(Zone::find("Europe/Nowhere").error().code, "time.unknown_zone");
}

} // namespace samma
