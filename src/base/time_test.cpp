#include "base/time.hpp"

#include <gtest/gtest.h>

namespace samma {

using namespace std::chrono_literals;

TEST(Date, RefusesTheThirtyFirstOfNovember)
{
    const auto date = parse_date("2026-11-31");
    ASSERT_FALSE(date.has_value());
    EXPECT_EQ(date.error().code, "time.no_such_date");
}

TEST(Date, RefusesTextThatIsNoDate)
{
    for (const auto* text : {"", "2026-1-01", "20261130", "2026-11-30x", "2026/11/30", "abcd-ef-gh"})
        EXPECT_EQ(parse_date(text).error().code, "time.malformed") << text;
}

TEST(Date, FindsTheMondayOfAWeek)
{
    const auto sunday = *parse_date("2026-12-06");
    EXPECT_EQ(format_date(monday_of(sunday)), "2026-11-30");
    EXPECT_EQ(monday_of(*parse_date("2026-11-30")), *parse_date("2026-11-30"));
}

TEST(Date, CountsDaysAcrossAMonth)
{
    EXPECT_EQ(days_between(*parse_date("2026-11-30"), *parse_date("2026-12-14")), 14);
    EXPECT_EQ(format_date(add_days(*parse_date("2026-12-31"), 1)), "2027-01-01");
}

TEST(Clock, ReadsAndWritesHoursAfterMidnight)
{
    EXPECT_EQ(*parse_clock("07:05"), 7h + 5min);
    EXPECT_EQ(*parse_clock("7:05"), 7h + 5min);
    EXPECT_EQ(*parse_clock("30:00"), 30h);
    EXPECT_EQ(format_clock(30h), "30:00");
    EXPECT_FALSE(parse_clock("07:60").has_value());
    EXPECT_FALSE(parse_clock("48:00").has_value());
    EXPECT_FALSE(parse_clock("0705").has_value());
}

TEST(Moment, ReadsWhatItWrites)
{
    for (const auto* text : {"2026-11-30T06:30:00Z", "2026-11-30T06:30:59.125Z"})
        EXPECT_EQ(format_instant(*parse_instant(text)), text);
    EXPECT_EQ(format_local_minute(*parse_local_minute("2026-11-30T23:59")), "2026-11-30T23:59");
    EXPECT_FALSE(parse_local_minute("2026-11-30T24:00").has_value());
    EXPECT_FALSE(parse_instant("2026-11-30T06:30:61Z").has_value());
}

} // namespace samma
