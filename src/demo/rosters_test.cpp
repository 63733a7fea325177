#include "demo/city.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <span>

namespace samma::demo {
namespace {

using namespace std::chrono_literals;
using std::chrono::local_days;

/// Wall-clock times of duty, ascending. The dates hold no clock change.
using Duties = std::vector<std::pair<LocalMinute, LocalMinute>>;

std::map<CareWorkerId, Duties> duties_of(const MasterData& city, DateRange dates)
{
    std::map<CareWorkerId, Duties> duties;
    const RosterSources sources{city.care_workers, city.roster_rows, city.extra_shifts, {}, {}};
    for (const Section& section : city.sections)
        for (const Shift& shift : make_shifts(sources, section, dates, Zone::stockholm(), Handbook()))
            duties[shift.care_worker_id].emplace_back(Zone::stockholm().to_local(shift.time.from),
                                                      Zone::stockholm().to_local(shift.time.until));
    return duties;
}

Minutes longest_rest(const Duties& duties, LocalMinute from, LocalMinute until)
{
    Minutes longest{};
    LocalMinute free_from = from;
    for (const auto& [begins, ends] : duties) {
        if (ends <= from || begins >= until)
            continue;
        longest = std::max(longest, std::chrono::duration_cast<Minutes>(begins - free_from));
        free_from = std::max(free_from, ends);
    }
    return std::max(longest, std::chrono::duration_cast<Minutes>(until - free_from));
}

/// Made once for all tests of a seed.
const MasterData& city_of(std::uint64_t seed)
{
    static std::map<std::uint64_t, MasterData> made;
    if (!made.contains(seed)) {
        auto city = make_city({.seed = seed});
        EXPECT_TRUE(city.has_value());
        made.emplace(seed, std::move(city).value());
    }
    return made.at(seed);
}

class DemoRosters : public testing::TestWithParam<std::uint64_t> {};

TEST_P(DemoRosters, RestElevenHoursInEveryTwentyFourFromTheDayBoundary)
{
    const DemoRequest request{.seed = GetParam()};
    const MasterData& city = city_of(GetParam());
    const DateRange dates{add_days(request.from, -14), add_days(request.from, 42)};

    for (const auto& [worker, duties] : duties_of(city, dates))
        for (LocalDate date = add_days(dates.from, 1); date < dates.until; date = add_days(date, 1)) {
            const LocalMinute boundary = at_clock(date, Handbook().day_boundary);
            EXPECT_GE(longest_rest(duties, boundary, boundary + 24h), 11h) << format_date(date);
        }
}

TEST_P(DemoRosters, RestThirtySixHoursInEveryWeek)
{
    const DemoRequest request{.seed = GetParam()};
    const MasterData& city = city_of(GetParam());
    const LocalDate monday = monday_of(request.from);
    const DateRange dates{add_days(monday, -14), add_days(monday, 42)};

    for (const auto& [worker, duties] : duties_of(city, dates))
        for (int week = 1; week < 7; ++week) {
            const LocalMinute from = at_clock(add_days(dates.from, 7 * week), Handbook().day_boundary);
            EXPECT_GE(longest_rest(duties, from, from + 7 * 24h), 36h);
        }
}

TEST_P(DemoRosters, KeepAssistantNursesAtThreeOfFourAndHoursNearTheEmploymentRate)
{
    const MasterData& city = city_of(GetParam());

    double permanent = 0;
    double nurses = 0;
    for (const CareWorker& worker : city.care_workers) {
        if (worker.employment != Employment::permanent || !worker.external_id.starts_with("S"))
            continue;
        permanent += 1;
        nurses += worker.title == Title::assistant_nurse ? 1 : 0;
        double minutes = 0;
        for (const RosterRow& row : city.roster_rows)
            if (row.care_worker_id == worker.id)
                minutes += static_cast<double>((row.time.until - row.time.from - row.break_time).count()) /
                           row.cycle_weeks;
        EXPECT_NEAR(minutes, 37 * 60 * worker.employment_rate_pct / 100.0, 4.5 * 60) << worker.external_id;
    }
    EXPECT_NEAR(nurses / permanent, 0.74, 0.18);
}

TEST_P(DemoRosters, AreAwayForAboutAFifthOfTheScheduledTime)
{
    const DemoRequest request{.seed = GetParam()};
    const MasterData& city = city_of(GetParam());

    const auto length_of = [&](std::span<const Absence> absences) {
        Seconds sum{};
        for (const Shift& shift :
             make_shifts({city.care_workers, city.roster_rows, {}, absences, {}}, city.sections.front(),
                         request.dates(), Zone::stockholm(), Handbook()))
            sum += shift.time.length();
        return static_cast<double>(sum.count());
    };

    EXPECT_NEAR(1 - length_of(city.absences) / length_of({}), 0.22, 0.02);
}

TEST_P(DemoRosters, SplitSomeWeekendShiftsOnly)
{
    const MasterData& city = city_of(GetParam());

    double weekend_days = 0;
    double split_days = 0;
    for (const RosterRow& row : city.roster_rows) {
        if (row.kind == ShiftKind::night)
            continue;
        const double share = row.kind == ShiftKind::split ? 0.5 : 1.0; // two rows are one shift
        const double per_fortnight = share * 2 / row.cycle_weeks;
        weekend_days += row.weekday >= 6 ? per_fortnight : 0;
        split_days += row.kind == ShiftKind::split ? per_fortnight : 0;
        EXPECT_TRUE(row.kind != ShiftKind::split || row.weekday >= 6);
    }

    EXPECT_NEAR(split_days / weekend_days, 0.05, 0.04);
}

INSTANTIATE_TEST_SUITE_P(FirstSeed, DemoRosters, testing::Values(1));
INSTANTIATE_TEST_SUITE_P(SlowSeeds, DemoRosters, testing::Values(2, 3, 4, 5));

} // namespace
} // namespace samma::demo
