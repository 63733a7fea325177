#include "support/draw.hpp"

#include "indicators/time_continuity.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

TimeContinuity of(const test::DrawnDay& day)
{
    const auto planned = planned_visits(day.period, day.plan);
    std::vector<const PlannedVisit*> visits;
    for (const auto& visit : planned)
        visits.push_back(&visit);
    return time_continuity(day.period, visits, {});
}

const std::string kAgreed = R"(
            07    08    09    10
Usk_1       [=================]
Client_7    <----30---->
Client_7 was promised 08:00 give 15
Usk_1: Client_7 08:15
)";

TEST(TimeContinuity, CountsTheLimitItselfAsWithin)
{
    auto day = draw(kAgreed);
    EXPECT_EQ(of(day).within_near, (Share{1, 1}));

    day.assignment("Client_7").starts_at += 1s;
    EXPECT_EQ(of(day).within_near, (Share{0, 1}));
    EXPECT_EQ(of(day).within_wide, (Share{1, 1}));

    day.assignment("Client_7").starts_at = day.at("07:30");
    EXPECT_EQ(of(day).within_wide, (Share{1, 1}));

    day.assignment("Client_7").starts_at = day.at("07:30") - 1s;
    EXPECT_EQ(of(day).within_wide, (Share{0, 1}));
}

TEST(TimeContinuity, LeavesOutVisitsWithoutAnAgreedTime)
{
    EXPECT_EQ(of(draw(R"(
            07    08    09
Usk_1       [===========]
Client_7    <----30---->
Usk_1: Client_7 07:30
)"))
                  .within_near.pct(),
              std::nullopt);
}

TEST(TimeContinuity, MeasuresTheSpreadOfEachEntryOverTheDays)
{
    const auto day = draw(R"(
2026-11-30 .. 2026-12-02
            07    08    09    10
Usk_1       [=================]
Client_7    <----30---->
2026-11-30
Usk_1: Client_7 07:00
2026-12-01
Usk_1: Client_7 07:30
2026-12-02
Usk_1: Client_7 08:00
)");

    const auto continuity = of(day);

    EXPECT_EQ(continuity.entries, 1);
    EXPECT_EQ(continuity.range_min(), 60.0);
    EXPECT_DOUBLE_EQ(continuity.deviation_min().value(), std::sqrt((30.0 * 30 + 0 + 30 * 30) / 3));
}

TEST(TimeContinuity, IsByTheClockOverAClockChange)
{
    const auto day = draw(R"(
2026-10-24 .. 2026-10-25
            07    08    09
Usk_1       [===========]
Client_7    <----30---->
Usk_1: Client_7 07:30
)");

    EXPECT_EQ(of(day).range_min(), 0.0);
}

TEST(TimeContinuity, HasNoSpreadForAnEntryMadeOnce)
{
    EXPECT_EQ(of(draw(kAgreed)).deviation_min(), std::nullopt);
}

} // namespace

} // namespace samma::indicators
