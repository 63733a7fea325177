#include "benchsets/day_checker.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::benchsets {

namespace {

/// Two workers, a double visit at place 1 and a single one at place 2; ten minutes between all places.
DayInstance small_day()
{
    DayInstance day;
    day.places = 3;
    day.travel = {0, 10, 10, 10, 0, 10, 10, 10, 0};
    day.workers = {{.id = "w1", .abilities = {"s1", "s2"}, .shift = TickWindow{0, 300}, .has_lunch = true},
                   {.id = "w2", .abilities = {"s1", "s2"}, .shift = TickWindow{0, 300}}};
    day.visits = {{.id = "double",
                   .place = 1,
                   .services = {{"s1", 20}, {"s2", 30}},
                   .windows = {{60, 90}},
                   .together = Together::simultaneous},
                  {.id = "single", .place = 2, .services = {{"s1", 15}}, .windows = {{0, 50}, {150, 170}}}};
    day.lunch = Lunch{{100, 200}, 30};
    for (auto& price : day.prices)
        price = {Price::Use::weighted, 1};
    return day;
}

DaySolution small_plan()
{
    return {
        {{"w1", {{"double", "s1", 60, 80}, {"single", "lunch_break", 100, 130}, {"single", "s1", 150, 165}}},
         {"w2", {{"double", "s2", 60, 90}}}}};
}

std::int64_t value(const DayVerdict& verdict, Component component)
{
    return verdict.components[static_cast<std::size_t>(component)];
}

bool has(const DayVerdict& verdict, std::string_view code)
{
    return std::any_of(verdict.breaches.begin(), verdict.breaches.end(),
                       [&](const Breach& breach) { return breach.code == code; });
}

} // namespace

TEST(DayChecker, AddsUpWhatADayCosts)
{
    const auto verdict = check_day(small_day(), small_plan());
    EXPECT_TRUE(verdict.breaches.empty());
    EXPECT_EQ(value(verdict, Component::travel_time), 10 + 10 + 10 + 10 + 10);
    EXPECT_EQ(value(verdict, Component::total_tardiness), 0);
    const auto waits_for_lunch = 100 - (80 + 10), waits_for_window = 150 - 130;
    EXPECT_EQ(value(verdict, Component::total_waiting_time), waits_for_lunch + waits_for_window);
    EXPECT_EQ(value(verdict, Component::max_waiting_time), waits_for_window);
    const auto before_w2 = 60 - 10, after_w2 = 300 - (90 + 10);
    EXPECT_EQ(value(verdict, Component::max_idle_time), before_w2 + after_w2);
    EXPECT_EQ(value(verdict, Component::missed_lunch_break), 0);
    EXPECT_EQ(value(verdict, Component::working_time), 50 + 20 + 15 + 30);
    // w1 works 65 and w2 50; the mean is 57.5.
    EXPECT_EQ(value(verdict, Component::workload_balance), 8 + 8);
}

TEST(DayChecker, CountsTardinessAgainstTheLastWindowThatHasOpened)
{
    auto plan = small_plan();
    plan.routes[0].stops[2] = {"single", "s1", 175, 190};
    EXPECT_EQ(value(check_day(small_day(), plan), Component::total_tardiness), 175 - 170);
    auto at_end = small_day();
    at_end.window_meets = WindowMeets::service_end;
    EXPECT_EQ(value(check_day(at_end, plan), Component::total_tardiness), 190 - 170);
}

TEST(DayChecker, DoesNotTellTheWaitAfterALunchThatBeginsTheDay)
{
    auto plan = small_plan();
    plan.routes[0].stops = {{"single", "lunch_break", 100, 130}, {"single", "s1", 150, 165}};
    plan.routes[1].stops = {};
    EXPECT_EQ(value(check_day(small_day(), plan), Component::total_waiting_time), 0);
}

TEST(DayChecker, FindsServicesThatDoNotStartTogether)
{
    auto plan = small_plan();
    plan.routes[1].stops[0] = {"double", "s2", 61, 91};
    EXPECT_TRUE(has(check_day(small_day(), plan), "simultaneous"));
}

TEST(DayChecker, FindsBothServicesGivenByOneWorker)
{
    auto day = small_day();
    day.visits[0].together = Together::sequential;
    day.visits[0].lag = {0, 60};
    DaySolution plan{{{"w1", {{"double", "s1", 60, 80}, {"double", "s2", 80, 110}}}}};
    EXPECT_TRUE(has(check_day(day, plan), "same_worker"));
    plan.routes[0].stops[1] = {"double", "s2", 121, 151};
    EXPECT_TRUE(has(check_day(day, plan), "sequential"));
}

TEST(DayChecker, FindsServicesOfOneVisitInTwoWindowsOrByOneWorker)
{
    auto day = small_day();
    day.visits[0].together = Together::independent;
    day.visits[0].windows = {{60, 90}, {200, 300}};
    auto plan = small_plan();
    plan.routes[1].stops[0] = {"double", "s2", 200, 230};
    EXPECT_TRUE(has(check_day(day, plan), "two_windows"));
    plan.routes[1].stops.clear();
    plan.routes[0].stops.push_back({"double", "s2", 200, 230});
    EXPECT_TRUE(has(check_day(day, plan), "same_worker"));
}

TEST(DayChecker, FindsVisitsAndServicesLeftOut)
{
    auto plan = small_plan();
    plan.routes[1].stops.clear();
    plan.routes[0].stops.pop_back();
    const auto verdict = check_day(small_day(), plan);
    EXPECT_TRUE(has(verdict, "service_missing"));
    EXPECT_TRUE(has(verdict, "visit_left_out"));
}

TEST(DayChecker, FindsTimeThatHidesWaiting)
{
    auto stretched = small_plan();
    stretched.routes[0].stops[0].end = 90;
    EXPECT_TRUE(has(check_day(small_day(), stretched), "service_duration"));
    auto long_lunch = small_plan();
    long_lunch.routes[0].stops[1].end = 150;
    EXPECT_TRUE(has(check_day(small_day(), long_lunch), "lunch_duration"));
}

TEST(DayChecker, FindsTravelThatTakesNoTime)
{
    auto plan = small_plan();
    plan.routes[0].stops[1] = {"single", "lunch_break", 89, 119};
    EXPECT_TRUE(has(check_day(small_day(), plan), "travel"));
    EXPECT_TRUE(has(check_day(small_day(), plan), "lunch_window"));
}

TEST(DayChecker, HoldsHardComponentsAsConstraints)
{
    auto day = small_day();
    day.prices[static_cast<std::size_t>(Component::total_tardiness)] = {Price::Use::hard, 0};
    day.prices[static_cast<std::size_t>(Component::total_extra_time)] = {Price::Use::hard, 0};
    day.prices[static_cast<std::size_t>(Component::qualification)] = {Price::Use::hard, 0};
    day.prices[static_cast<std::size_t>(Component::incompabilities)] = {Price::Use::hard, 0};
    day.visits[1].excluded = {0};
    day.workers[1].abilities = {"s1"};
    day.workers[0].shift->end = 180;
    auto plan = small_plan();
    plan.routes[0].stops[2] = {"single", "s1", 171, 186};
    const auto verdict = check_day(day, plan);
    for (const auto* code : {"window_end", "overtime", "qualification", "incompabilities"})
        EXPECT_TRUE(has(verdict, code)) << code;
}

TEST(DayChecker, TellsAWorkerMissingFromTheFileAsIdle)
{
    auto plan = small_plan();
    plan.routes.erase(plan.routes.begin());
    EXPECT_EQ(value(check_day(small_day(), plan), Component::max_idle_time), 300);
    EXPECT_EQ(value(check_day(small_day(), plan), Component::missed_lunch_break), 1);
}

} // namespace samma::benchsets
