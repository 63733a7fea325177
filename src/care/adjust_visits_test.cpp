#include "care/adjust_visits.hpp"

#include <gtest/gtest.h>

namespace samma {

using namespace std::chrono_literals;

namespace {

const LocalDate kMonday = *parse_date("2026-03-23");
const DateRange kDates{kMonday, add_days(kMonday, 14)};

Instant moment(const char* local)
{
    return *Zone::stockholm().to_instant(*parse_local_minute(local));
}

Visit shower()
{
    const Interval morning{moment("2026-03-23T08:00"), moment("2026-03-23T10:00")};
    Visit visit;
    visit.id = VisitId(Uuid::from_time(1, 0, 1));
    visit.entry_id = ScheduleEntryId(Uuid::from_time(1, 0, 2));
    visit.client_id = ClientId(Uuid::from_time(1, 0, 3));
    visit.days = {
        {.on = kMonday, .start_window = morning, .promised = morning, .agreed_start = morning.from}};
    visit.care_time = 30min;
    visit.second_care_time = 15min;
    visit.staff_needed = 2;
    return visit;
}

GeneratedVisits adjusted(const VisitAdjustment& adjustment)
{
    GeneratedVisits generated{.visits = {shower()}, .lags = {}};
    adjust_visits(generated, {&adjustment, 1}, kDates, Zone::stockholm());
    return generated;
}

} // namespace

TEST(AdjustVisits, ACancelledVisitIsNotMadeAndTiesNobody)
{
    const VisitAdjustment cancelled{.visit_id = shower().id, .kind = AdjustmentKind::cancelled};
    GeneratedVisits generated{.visits = {shower()},
                              .lags = {{shower().id, VisitId(Uuid::from_time(1, 0, 9)), 4h}}};
    adjust_visits(generated, {&cancelled, 1}, kDates, Zone::stockholm());
    EXPECT_TRUE(generated.visits.empty());
    EXPECT_TRUE(generated.lags.empty());
}

TEST(AdjustVisits, ALongerVisitTakesItsNewTimeForBoth)
{
    const auto visits =
        adjusted({.visit_id = shower().id, .kind = AdjustmentKind::lengthened, .care_time = 45min}).visits;
    EXPECT_EQ(visits.at(0).care_time_of(0), 45min);
    EXPECT_EQ(visits.at(0).care_time_of(1), 45min);
}

TEST(AdjustVisits, AnotherDayKeepsTheClockOverTheChangeOfClocks)
{
    const auto sunday = *parse_date("2026-03-29");
    const auto visits =
        adjusted({.visit_id = shower().id, .kind = AdjustmentKind::other_day, .on = sunday}).visits;
    ASSERT_EQ(visits.at(0).days.size(), 1U);
    EXPECT_EQ(visits[0].days[0].on, sunday);
    EXPECT_EQ(visits[0].days[0].agreed_start, moment("2026-03-29T08:00"));
    EXPECT_EQ(visits[0].days[0].start_window.until, moment("2026-03-29T10:00"));
}

TEST(AdjustVisits, ASplitDoubleIsTwoVisitsOfOnePerson)
{
    const auto visits = adjusted({.visit_id = shower().id, .kind = AdjustmentKind::split}).visits;
    ASSERT_EQ(visits.size(), 2U);
    for (const auto& visit : visits) {
        EXPECT_EQ(visit.staff_needed, 1);
        EXPECT_EQ(visit.care_time, visit.id == split_off(shower().id) ? 15min : 30min);
    }
}

TEST(AdjustVisits, AnAddedVisitStandsAmongTheOthers)
{
    const VisitId added(Uuid::from_time(1, 0, 7));
    const auto visits =
        adjusted({.visit_id = added,
                  .kind = AdjustmentKind::added,
                  .care_time = 20min,
                  .on = kMonday,
                  .client_id = shower().client_id,
                  .visit_kind = VisitKind::supervision,
                  .start_window = Interval{moment("2026-03-23T13:00"), moment("2026-03-23T14:00")}})
            .visits;
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[1].id, added);
    EXPECT_EQ(visits[1].kind, VisitKind::supervision);
}

TEST(AdjustVisits, WhatTheScheduleNoLongerHasIsLeftAlone)
{
    const auto visits =
        adjusted({.visit_id = VisitId(Uuid::from_time(1, 0, 8)), .kind = AdjustmentKind::cancelled}).visits;
    EXPECT_EQ(visits.size(), 1U);
}

} // namespace samma
