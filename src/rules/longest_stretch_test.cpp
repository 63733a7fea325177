#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

TEST(LongestStretch, NeedsNoBreakInFiveHours)
{
    EXPECT_TRUE(breaches_of("longest_stretch", draw(R"(
            07    08    09    10    11    12
Usk_1       [=============================]
)"))
                    .empty());
}

TEST(LongestStretch, FindsAShiftOfMoreWithoutABreakAlsoWhenItHasNoVisits)
{
    const auto breaches = breaches_of("longest_stretch", draw(R"(
            07    08    09    10    11    12
Usk_1       [==============================]
)"));

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "stretch_min"), std::to_string(5 * 60 + 10));
    EXPECT_EQ(quoted(breaches[0], "most_min"), std::to_string(5 * 60));
    EXPECT_EQ(quoted(breaches[0], "break_min"), "30");
}

TEST(LongestStretch, CountsWorkOnBothSidesOfTheBreak)
{
    const auto day = draw(R"(
            07    08    09    10    11    12    13    14    15    16
Usk_1       [===========bbb=======================================]
)");

    // 07-09 is 2 h; 09:30-16 is 6 h 30 min.
    const auto breaches = breaches_of("longest_stretch", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "stretch_min"), std::to_string(16 * 60 - (9 * 60 + 30)));
    EXPECT_EQ(breaches[0].at, day.at("09:30"));
}

TEST(LongestStretch, DoesNotCountABreakThatIsTooShort)
{
    const std::string shift = R"(
            07    08    09    10    11    12    13    14
Usk_1       [===================bb====================]
)";

    EXPECT_EQ(breaches_of("longest_stretch", draw(shift)).size(), 1U) << "20 minutes where 30 are needed";
    const auto agreed = [](test::Sketch& sketch) { sketch.data.extra_shifts[0].break_time = 20min; };
    EXPECT_TRUE(breaches_of("longest_stretch", draw(shift, agreed)).empty());
}

TEST(LongestStretch, NeedsTwoBreaksInTheTwelveHoursOfANight)
{
    const std::string one = R"(
night patrol
            20    21    22    23    24    25    26    27    28    29    30    31    32
Usk_1       [=======================bbb=============================================]
)";
    const std::string two = R"(
night patrol
            20    21    22    23    24    25    26    27    28    29    30    31    32
Usk_1       [=======================bbb==========================bbb================]
)";

    EXPECT_EQ(breaches_of("longest_stretch", draw(one)).size(), 1U);
    EXPECT_TRUE(breaches_of("longest_stretch", draw(two)).empty());
}

TEST(LongestStretch, CountsTheHourThatTheClockChangeAdds)
{
    // 00-05 by the clock on the night of 25 October 2026 is six hours: 03 becomes 02 once.
    const auto day = draw(R"(
2026-10-25
night patrol
            00    01    02    03    04    05
Usk_1       [=============================]
)");

    const auto breaches = breaches_of("longest_stretch", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "stretch_min"), std::to_string((5 + 1) * 60));
}

} // namespace

} // namespace samma::rules
