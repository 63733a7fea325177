#include "support/draw.hpp"

#include "indicators/shift_time.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

ShiftTime of(const test::DrawnDay& day)
{
    ShiftTime sum;
    for_each_shift_time(day.period, day.travel, day.plan,
                        [&](const Shift&, const ShiftTime& time) { sum += time; });
    return sum;
}

TEST(ShiftTime, DividesTheShiftIntoCareTravelReservedBreakAndSlack)
{
    const auto time = of(draw(R"(
travel 10 min
            07    08    09    10    11    12    13
Usk_1       [======mmm======bbb=================]
Client_7          <-----40----->
Client_9                      <-20-->
Usk_1: Client_7 09:00, Client_9 10:30
)"));

    // Office, meeting there, first home, second home, office: 0 + 10 + 10 + 10.
    EXPECT_EQ(time.travel, 10min + 10min + 10min);
    EXPECT_EQ(time.care, 40min + 20min);
    EXPECT_EQ(time.reserved, 30min);
    EXPECT_EQ(time.breaks, 30min);
    EXPECT_EQ(time.slack(), 6h - 60min - 30min - 30min - 30min);
    EXPECT_EQ(time.travel_min_per_visit(), (10 + 10 + 10) / 2.0);
    EXPECT_EQ(time.care_pct(), 100.0 * 60 / (6 * 60));
}

TEST(ShiftTime, CountsShiftsWithoutVisitsAsSlack)
{
    const auto time = of(draw(R"(
travel 10 min
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7    <----30---->
Usk_1: Client_7 07:30
)"));

    EXPECT_EQ(time.shifts, 2);
    EXPECT_EQ(time.slack_min_per_shift(), ((120 - 30 - 10 - 10) + 120) / 2.0);
}

TEST(ShiftTime, CountsEachPersonOfADoubleVisitWithTheirOwnLength)
{
    const auto time =
        of(draw(R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7    <---2x30--->
Usk_1: Client_7 07:30
Usk_2: Client_7 07:30
)",
                [](test::Sketch& sketch) { sketch.entry("Client_7").second_care_time = 10min; }));

    EXPECT_EQ(time.care, 30min + 10min);
    EXPECT_EQ(time.stops, 2);
}

TEST(ShiftTime, HasNoValuesWithoutShiftsAndVisits)
{
    EXPECT_EQ(ShiftTime().slack_min_per_shift(), std::nullopt);
    EXPECT_EQ(ShiftTime().travel_min_per_visit(), std::nullopt);
    EXPECT_EQ(ShiftTime().care_pct(), std::nullopt);
}

} // namespace

} // namespace samma::indicators
