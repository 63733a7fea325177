#include "indicators/national_fortnight.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

TEST(NationalFortnight, StartsOnTheFirstMondayOfTheMonth)
{
    const auto holidays = swedish_holidays(2026);

    EXPECT_EQ(national_fortnight(2026y / 9, holidays), (DateRange{2026y / 9 / 7, 2026y / 9 / 21}));
    EXPECT_EQ(national_fortnight(2026y / 2, holidays), (DateRange{2026y / 2 / 2, 2026y / 2 / 16}));
}

TEST(NationalFortnight, StartsOnTheFirstWhenThatIsAMonday)
{
    EXPECT_EQ(national_fortnight(2027y / 2, {}), (DateRange{2027y / 2 / 1, 2027y / 2 / 15}));
}

TEST(NationalFortnight, JumpsAWeekForAHolidayOnItsLastDay)
{
    const PublicHoliday last{2026y / 9 / 20, "invented"};
    const PublicHoliday day_after{2026y / 9 / 21, "invented"};

    // 14-27 September still holds it.
    EXPECT_EQ(national_fortnight(2026y / 9, std::span(&last, 1)).from, LocalDate(2026y / 9 / 21));
    EXPECT_EQ(national_fortnight(2026y / 9, std::span(&day_after, 1)).from, LocalDate(2026y / 9 / 7));
}

TEST(NationalFortnight, JumpsOnUntilNoHolidayIsLeft)
{
    // January 2026: 5-18 January holds Epiphany on the 6th, 12-25 January holds none.
    EXPECT_EQ(national_fortnight(2026y / 1, swedish_holidays(2026)).from, LocalDate(2026y / 1 / 12));
    // April 2026: 6-19 April holds Easter Monday on the 6th; 13-26 April holds none.
    EXPECT_EQ(national_fortnight(2026y / 4, swedish_holidays(2026)).from, LocalDate(2026y / 4 / 13));
}

} // namespace

} // namespace samma::indicators
