#include "care/visit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma {

using namespace std::chrono_literals;

namespace {

LocalDate date(const char* text)
{
    return *parse_date(text);
}

template <typename IdType>
IdType id_of(std::uint64_t number)
{
    return IdType(Uuid::from_time(1, 0, number));
}

Instant moment(const char* local)
{
    return *Zone::stockholm().to_instant(*parse_local_minute(local));
}

/// One client with one granted service and one schedule, to which a test adds entries.
struct Home {
    Client client;
    GrantedService service;
    ServiceSchedule schedule;
    std::vector<ClientAbsence> absences;

    Home()
    {
        client.id = id_of<ClientId>(1);
        client.served = {date("2026-01-01"), {}};
        service.id = id_of<GrantedServiceId>(2);
        service.client_id = client.id;
        service.valid = {date("2026-01-01"), {}};
        schedule.id = id_of<ServiceScheduleId>(3);
        schedule.client_id = client.id;
        schedule.valid = {date("2026-01-01"), {}};
    }

    ScheduleEntry& add(Recurrence recurrence, TimeWish wish)
    {
        ScheduleEntry entry;
        entry.id = id_of<ScheduleEntryId>(10 + schedule.entries.size());
        entry.granted_service_id = service.id;
        entry.recurrence = std::move(recurrence);
        entry.wish = wish;
        entry.care_time = 25min;
        schedule.entries.push_back(entry);
        return schedule.entries.back();
    }

    [[nodiscard]] GeneratedVisits visits(const char* from, const char* until,
                                         DayOrNight part = DayOrNight::day) const
    {
        return generate_visits({{&client, 1}, {&schedule, 1}, {&service, 1}, absences},
                               {date(from), date(until)}, part, Zone::stockholm(), Handbook{});
    }
};

} // namespace

TEST(GenerateVisits, MakesADailyVisitOnEachDay)
{
    Home home;
    home.add(EveryDay{}, ClockWish{8h + 30min, 30min});

    const auto made = home.visits("2026-11-30", "2026-12-14").visits;

    ASSERT_EQ(made.size(), 14U);
    const auto& day = made[0].days.at(0);
    EXPECT_EQ(day.agreed_start, moment("2026-11-30T08:30"));
    EXPECT_EQ(day.promised, (Interval{moment("2026-11-30T08:00"), moment("2026-11-30T09:00")}));
    EXPECT_EQ(day.start_window, (Interval{moment("2026-11-30T07:30"), moment("2026-11-30T09:30")}));
}

TEST(GenerateVisits, OffersTheAllowedDaysOfEverySecondWeek)
{
    Home home;
    const auto days = WeekdaySet().with(std::chrono::Tuesday).with(std::chrono::Thursday);
    home.add(EveryNthWeek{2, date("2026-12-09"), days}, PartOfDay::whole_day);

    const auto made = home.visits("2026-11-30", "2026-12-14").visits;

    ASSERT_EQ(made.size(), 1U);
    ASSERT_EQ(made[0].days.size(), 2U);
    EXPECT_EQ(made[0].days[0].on, date("2026-12-08"));
    EXPECT_EQ(made[0].days[1].on, date("2026-12-10"));
    EXPECT_FALSE(made[0].days[0].agreed_start.has_value());
}

TEST(GenerateVisits, GivesAWeekCutByTwoPeriodsToTheFirstOnly)
{
    Home home;
    home.add(EveryNthWeek{1, date("2026-11-30"), WeekdaySet::working_days()}, PartOfDay::whole_day);

    const auto before = home.visits("2026-11-30", "2026-12-02").visits;
    const auto after = home.visits("2026-12-02", "2026-12-07").visits;

    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].days.size(), 2U);
    EXPECT_TRUE(after.empty());
}

TEST(GenerateVisits, NamesTheSameVisitAlike)
{
    Home home;
    home.add(EveryDay{}, ClockWish{8h, 30min});
    EXPECT_EQ(home.visits("2026-11-30", "2026-12-02").visits[1].id,
              home.visits("2026-12-01", "2026-12-02").visits[0].id);
}

TEST(GenerateVisits, KeepsTheirOrderUnderTheNewIdsOfAnotherReading)
{
    const auto order_of_reading = [](std::uint64_t first_id) {
        Home home;
        for (std::uint64_t number = 0; number < 12; ++number)
            home.add(EveryDay{}, ClockWish{8h + 30min, 30min}).id = id_of<ScheduleEntryId>(first_id + number);
        std::vector<std::uint64_t> order;
        for (const Visit& visit : home.visits("2026-11-30", "2026-12-02").visits)
            for (std::uint64_t number = 0; number < 12; ++number)
                if (visit.entry_id == id_of<ScheduleEntryId>(first_id + number))
                    order.push_back(number);
        return order;
    };

    const auto first = order_of_reading(100);

    ASSERT_EQ(first.size(), 24U);
    EXPECT_EQ(order_of_reading(7000), first);
    EXPECT_TRUE(std::is_sorted(first.begin(), first.begin() + 12));
}

TEST(GenerateVisits, MakesNoneWhileTheClientIsAwayOrTheDecisionHasEnded)
{
    Home home;
    home.add(EveryDay{}, ClockWish{8h, 30min});
    home.absences.push_back({.id = id_of<ClientAbsenceId>(5),
                             .external_id = "",
                             .client_id = home.client.id,
                             .kind = ClientAbsenceKind::hospital,
                             .days = {date("2026-12-01"), date("2026-12-03")}});
    home.service.valid.until = date("2026-12-05");

    const auto made = home.visits("2026-11-30", "2026-12-14").visits;

    ASSERT_EQ(made.size(), 5U - 2U);
    EXPECT_EQ(made[1].days[0].on, date("2026-12-03"));
}

TEST(GenerateVisits, KeepsNightsForTheNightPatrol)
{
    Home home;
    home.add(EveryDay{}, ClockWish{26h, 60min});
    home.add(EveryDay{}, PartOfDay::night);
    home.add(EveryDay{}, ClockWish{21h + 45min, 15min});

    EXPECT_EQ(home.visits("2026-11-30", "2026-12-01").visits.size(), 1U);
    const auto nights = home.visits("2026-11-30", "2026-12-01", DayOrNight::night).visits;
    ASSERT_EQ(nights.size(), 2U);
    EXPECT_EQ(nights[1].days[0].agreed_start, moment("2026-12-01T02:00"));
    EXPECT_EQ(nights[1].days[0].on, date("2026-11-30"));
}

TEST(GenerateVisits, MovesAVisitThatTheSpringChangeSkips)
{
    Home home;
    home.add(EveryDay{}, ClockWish{26h + 30min, 15min});

    const auto nights = home.visits("2027-03-27", "2027-03-28", DayOrNight::night).visits;

    ASSERT_EQ(nights.size(), 1U);
    EXPECT_TRUE(nights[0].days[0].was_moved);
    EXPECT_EQ(nights[0].days[0].agreed_start, moment("2027-03-28T03:00"));
}

TEST(GenerateVisits, SpacesVisitsOfOneGroupThroughTheDay)
{
    Home home;
    for (const auto clock : {20h, 8h, 12h}) {
        auto& entry = home.add(EveryDay{}, ClockWish{clock, 30min});
        entry.spacing_group = "medication";
        entry.min_spacing = clock == 12h ? 180min : 120min;
    }

    const auto made = home.visits("2026-11-30", "2026-12-01");

    ASSERT_EQ(made.lags.size(), 2U);
    EXPECT_EQ(made.lags[0].min_lag, 180min);
    EXPECT_EQ(made.lags[0].first, made.visits[0].id);
    EXPECT_EQ(made.lags[1].then, made.visits[2].id);
}

TEST(GenerateVisits, LetsAVisitFollowTheOneBeforeItWithinATime)
{
    Home home;
    home.add(EveryDay{}, ClockWish{8h, 0min}).spacing_group = "insulin";
    auto& breakfast = home.add(EveryDay{}, ClockWish{8h + 20min, 0min});
    breakfast.spacing_group = "insulin";
    breakfast.max_spacing = 40min;

    const auto made = home.visits("2026-11-30", "2026-12-01");

    ASSERT_EQ(made.lags.size(), 1U);
    EXPECT_EQ(made.lags[0].max_lag, Seconds(40min));
}

TEST(GenerateVisits, OffersEveryTimeOfTheDayThatSuits)
{
    Home home;
    auto& entry = home.add(EveryDay{}, ClockWish{10h, 30min});
    entry.start_window = ClockWindow{9h, 11h};
    entry.other_windows = {{7h, 8h}, {10h + 30min, 11h + 30min}, {13h, 15h}, {14h, 16h}};
    entry.is_optional = true;

    const auto visits = home.visits("2026-11-30", "2026-12-01").visits;

    // What reaches into the wished window, or into the one before, is left out.
    ASSERT_EQ(visits.size(), 1U);
    ASSERT_EQ(visits[0].days.size(), 3U);
    EXPECT_TRUE(visits[0].is_optional);
    EXPECT_EQ(visits[0].days[0].promised.from, moment("2026-11-30T07:00"));
    EXPECT_EQ(visits[0].days[1].agreed_start, moment("2026-11-30T10:00"));
    EXPECT_EQ(visits[0].days[2].start_window.until, moment("2026-11-30T15:00"));
    EXPECT_EQ(visits[0].find_day(date("2026-11-30"), moment("2026-11-30T12:50")), &visits[0].days[2]);
    EXPECT_EQ(visits[0].find_day(date("2026-12-01"), moment("2026-12-01T12:50")), nullptr);
}

TEST(Recurrence, CountsWeeksBackwardsToo)
{
    const EveryNthWeek rule{3, date("2026-11-30"), WeekdaySet().with(std::chrono::Monday)};
    EXPECT_TRUE(falls_on(rule, date("2026-11-09")));
    EXPECT_FALSE(falls_on(rule, date("2026-11-16")));
    EXPECT_FALSE(falls_on(rule, date("2026-12-01")));
}

} // namespace samma
