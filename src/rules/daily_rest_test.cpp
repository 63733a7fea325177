#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

TEST(DailyRest, FindsNineHoursBetweenALateAndAnEarlyShift)
{
    const auto day = draw(R"(
2026-11-30
            18    19    20    21    22
Usk_1       [=======================]
2026-12-01
            07    08    09    10    11
Usk_1       [=======================]
)");

    const auto breaches = breaches_of("daily_rest", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].shift_id, day.shift("Usk_1", 1).id);
    // From 10 to 10: 8 h before the shift at 18, and 22-07.
    EXPECT_EQ(quoted(breaches[0], "rest_min"), std::to_string((24 - 22 + 7) * 60));
    EXPECT_EQ(quoted(breaches[0], "least_min"), std::to_string(11 * 60));
}

TEST(DailyRest, AcceptsExactlyElevenHours)
{
    EXPECT_TRUE(breaches_of("daily_rest", draw(R"(
2026-11-30
            18    19    20
Usk_1       [===========]
2026-12-01
            07    08    09
Usk_1       [===========]
)"))
                    .empty());
}

TEST(DailyRest, AcceptsARowOfEveningsAndARowOfNights)
{
    EXPECT_TRUE(breaches_of("daily_rest", draw(R"(
2026-11-30 .. 2026-12-04
            14    15    16    17    18    19    20    21    22
Usk_1       [=================bbb===========================]
            21    22    23    24    25    26    27    28    29    30    31
Usk_2       [===================bbb=====================================]
)"))
                    .empty());
}

TEST(DailyRest, IsCountedFromThePersonsOwnDayBoundary)
{
    const std::string evenings = R"(
2026-11-30 .. 2026-12-01
            14    15    16    17    18    19    20    21    22
Usk_1       [=================bbb===========================]
)";

    EXPECT_TRUE(breaches_of("daily_rest", draw(evenings)).empty());
    // From 05 to 05: 05-14 is 9 h and 22-05 is 7 h.
    const auto breaches = breaches_of("daily_rest", draw(evenings + "Usk_1 has boundary 05:00"));
    ASSERT_EQ(breaches.size(), 2U);
    EXPECT_EQ(quoted(breaches[0], "rest_min"), std::to_string((14 - 5) * 60));
    EXPECT_EQ(breaches_of("daily_rest", draw(evenings + "boundary 05:00")).size(), 2U) << "the handbook's";
    EXPECT_TRUE(
        breaches_of("daily_rest", draw(evenings + "boundary 05:00\nUsk_1 has boundary 10:00")).empty());
}

TEST(DailyRest, LooksBackAtTheEveningBeforeThePeriod)
{
    const auto late_the_day_before = [](test::Sketch& sketch) {
        ExtraShift late = sketch.data.extra_shifts[0];
        late.id = ExtraShiftId(Uuid::derived(Uuid(), "late"));
        late.from = at_clock(add_days(sketch.dates.from, -1), 18h);
        late.until = at_clock(add_days(sketch.dates.from, -1), 22h);
        sketch.data.extra_shifts.push_back(late);
    };
    const std::string early = R"(
            07    08    09
Usk_1       [===========]
)";

    EXPECT_TRUE(breaches_of("daily_rest", draw(early)).empty());
    EXPECT_EQ(breaches_of("daily_rest", draw(early, late_the_day_before)).size(), 1U);
}

TEST(DailyRest, IsElapsedTimeInTheSpringNight)
{
    // 20-07 by the clock over the night of 28 March 2027 is ten hours.
    const std::string spring = R"(
2027-03-27
            18    19    20
Usk_1       [===========]
2027-03-28
            07    08    09
Usk_1       [===========]
)";

    const auto breaches = breaches_of("daily_rest", draw(spring));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "rest_min"), std::to_string((24 - 20 + 7 - 1) * 60));
}

TEST(DailyRest, IsElapsedTimeInTheAutumnNight)
{
    // 21-07 by the clock over the night of 25 October 2026 is eleven hours.
    EXPECT_TRUE(breaches_of("daily_rest", draw(R"(
2026-10-24
            18    19    20    21
Usk_1       [=================]
2026-10-25
            07    08    09
Usk_1       [===========]
)"))
                    .empty());
}

TEST(DailyRest, IsTakenFromASplitShiftOfTheSameDayToo)
{
    const auto day = draw(R"(
2026-11-30
            07    08    09    10    11    12    13    14    15    16    17    18    19    20    21
Usk_1       [=============================]                             [=======================]
2026-12-01
            07    08
Usk_1       [=====]
)");

    // 21-07.
    const auto breaches = breaches_of("daily_rest", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "rest_min"), std::to_string((24 - 21 + 7) * 60));
}

} // namespace

} // namespace samma::rules
