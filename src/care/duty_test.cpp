#include "care/duty.hpp"

#include <gtest/gtest.h>

namespace samma {

using namespace std::chrono_literals;

namespace {

Instant clock(Minutes since_midnight)
{
    return Instant(std::chrono::sys_days(LocalDate(2026y / 12 / 1))) + since_midnight;
}

Shift shift(Minutes from, Minutes until)
{
    Shift shift;
    shift.time = {clock(from), clock(until)};
    return shift;
}

VisitDay day(Minutes from, Minutes until)
{
    VisitDay day;
    day.start_window = {clock(from), clock(until)};
    return day;
}

TEST(VisitFits, CountsAStartAtTheLastMinuteOfTheWindow)
{
    EXPECT_TRUE(visit_fits(shift(8h, 12h), day(7h, 8h), 30min));
    EXPECT_FALSE(visit_fits(shift(8h + 1min, 12h), day(7h, 8h), 30min));
}

TEST(VisitFits, NeedsTheWholeVisitInsideTheShift)
{
    EXPECT_TRUE(visit_fits(shift(7h, 8h + 30min), day(8h, 10h), 30min));
    EXPECT_FALSE(visit_fits(shift(7h, 8h + 29min), day(8h, 10h), 30min));
}

} // namespace

} // namespace samma
