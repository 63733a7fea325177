#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

/// Seven days in a row from Monday 30 November 2026.
constexpr const char* kSevenDays = R"(
2026-11-30 .. 2026-12-06
            10    11    12
Usk_1       [===========]
)";

TEST(WeeklyRest, FindsAWeekWithoutAFreeDay)
{
    const auto day = draw(kSevenDays);

    const auto breaches = breaches_of("weekly_rest", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "rest_min"), std::to_string((24 - 12 + 10) * 60));
    EXPECT_EQ(quoted(breaches[0], "least_min"), std::to_string(36 * 60));
    EXPECT_TRUE(breaches_of("daily_rest", day).empty());
}

TEST(WeeklyRest, AcceptsSixDaysAndAFreeOne)
{
    // Saturday 12 to Monday 10 is 46 h.
    EXPECT_TRUE(breaches_of("weekly_rest", draw(R"(
2026-11-30 .. 2026-12-05
            10    11    12
Usk_1       [===========]
2026-12-07
            10    11    12
Usk_1       [===========]
)"))
                    .empty());
}

TEST(WeeklyRest, NeedsThirtySixHoursAndNotAMinuteLess)
{
    // Saturday from 22 to Monday 10 is 36 h; the shift until 22:10 leaves ten minutes less.
    const std::string until_22 = R"(
2026-11-30 .. 2026-12-05
            18    19    20    21    22
Usk_1       [=======================]
)";
    const std::string until_22_10 = R"(
2026-11-30 .. 2026-12-05
            18    19    20    21    22
Usk_1       [========================]
)";

    EXPECT_TRUE(breaches_of("weekly_rest", draw(until_22)).empty());
    EXPECT_EQ(breaches_of("weekly_rest", draw(until_22_10)).size(), 1U);
}

TEST(WeeklyRest, LooksBackAtTheDaysBeforeThePeriod)
{
    // The period starts on Thursday; Monday to Wednesday are known from the roster.
    const std::string rest_of_the_week = R"(
2026-12-03 .. 2026-12-06
            10    11    12
Usk_1       [===========]
)";
    const auto worked_before = [](test::Sketch& sketch) {
        for (int day = 1; day <= 3; ++day) {
            ExtraShift earlier = sketch.data.extra_shifts[0];
            earlier.id = ExtraShiftId(Uuid::derived(Uuid(), std::to_string(day)));
            earlier.from -= std::chrono::days(day);
            earlier.until -= std::chrono::days(day);
            sketch.data.extra_shifts.push_back(earlier);
        }
    };

    EXPECT_TRUE(breaches_of("weekly_rest", draw(rest_of_the_week)).empty());
    EXPECT_EQ(breaches_of("weekly_rest", draw(rest_of_the_week, worked_before)).size(), 1U);
}

} // namespace

} // namespace samma::rules
