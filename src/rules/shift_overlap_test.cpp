#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

TEST(ShiftOverlap, FindsTwoShiftsOfOnePersonAtOnce)
{
    const auto day = draw(R"(
            07    08    09    10
Usk_1       [===========]
Usk_1                  [======]
)");

    const auto breaches = breaches_of("shift_overlap", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].shift_id, day.shift("Usk_1", 1).id);
}

TEST(ShiftOverlap, AcceptsAShiftThatStartsWhereAnotherEnds)
{
    EXPECT_TRUE(breaches_of("shift_overlap", draw(R"(
            07    08    09    10
Usk_1       [===========]
Usk_1                   [=====]
Usk_2             [===========]
)"))
                    .empty());
}

} // namespace

} // namespace samma::rules
