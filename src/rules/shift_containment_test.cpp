#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"
#include "rules/test_lent_day.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kFullShift = R"(
travel 10 min
            07    08    09
Usk_1       [===========]
Client_7    <----100---->
Usk_1: Client_7 07:10
)";

TEST(ShiftContainment, CountsTheWayFromTheOfficeAndBack)
{
    // 10 + 100 + 10 = 120 minutes from 07 to 09.
    auto day = draw(kFullShift);
    EXPECT_TRUE(breaches_of("shift_containment", day).empty());

    day.assignment("Client_7").starts_at = day.at("07:10") - 1s;
    EXPECT_EQ(breaches_of("shift_containment", day).size(), 1U);

    day.assignment("Client_7").starts_at = day.at("07:15");
    const auto breaches = breaches_of("shift_containment", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "outside_min"), "5");
}

TEST(ShiftContainment, TravelsInTheShiftsOwnMode)
{
    const std::string slower = std::string(kFullShift) + "travel car 11 min\n";

    EXPECT_TRUE(breaches_of("shift_containment", draw(slower)).empty());
    EXPECT_EQ(breaches_of("shift_containment", draw(slower + "Usk_1 goes by car")).size(), 1U);
}

TEST(ShiftContainment, NeedsEachHalfOfASplitShiftToHoldItsOwnVisits)
{
    const auto day = draw(R"(
            07    08    09    10    11
Usk_1       [===========]     [=====]
Client_7          <-----------30--->
Usk_1: Client_7 08:40
)");

    // 08:40 + 30 minutes = 09:10, and the first half ends at 09.
    const auto breaches = breaches_of("shift_containment", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "outside_min"), "10");
}

TEST(ShiftContainment, HoldsOverMidnight)
{
    const auto day = draw(R"(
night patrol
travel 10 min
            22    23    24    25    26
Usk_1       [=======================]
Client_7                <-30-->
Usk_1: Client_7 24:40
)");

    EXPECT_TRUE(broken_rules(day).empty());
}

TEST(ShiftContainment, CountsTheWayToAndFromWhereSheIsLent)
{
    const auto drawn = draw(R"(
travel 10 min
            07    08    09
Usk_1       [===========]
Client_7    <----20---->
Usk_1: Client_7 07:50
)");
    EXPECT_TRUE(breaches_of("shift_containment", lent(drawn, "Usk_1", "07:10", "07:40", "Client_7")).empty());
    const auto early = breaches_of("shift_containment", lent(drawn, "Usk_1", "07:09", "07:39", "Client_7"));
    ASSERT_EQ(early.size(), 1U);
    EXPECT_EQ(quoted(early[0], "outside_min"), "1");
    EXPECT_EQ(early[0].shift_id, drawn.shift("Usk_1").id);
    EXPECT_EQ(breaches_of("shift_containment", lent(drawn, "Usk_1", "08:22", "08:52", "Client_7")).size(),
              1U);
}

} // namespace

} // namespace samma::rules
