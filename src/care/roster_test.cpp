#include "care/roster.hpp"

#include <gtest/gtest.h>

namespace samma {

using namespace std::chrono_literals;

namespace {

LocalDate date(const char* text)
{
    return *parse_date(text);
}

LocalMinute wall(const char* text)
{
    return *parse_local_minute(text);
}

Instant moment(const char* local)
{
    return *Zone::stockholm().to_instant(wall(local));
}

/// A section with one care worker whose roster a test writes.
struct Office {
    Section section;
    std::vector<CareWorker> care_workers = std::vector<CareWorker>(1);
    std::vector<RosterRow> rows;
    std::vector<ExtraShift> extra_shifts;
    std::vector<Absence> absences;
    std::vector<ReservedTime> reserved_times;

    Office()
    {
        section.id = SectionId(Uuid::from_time(1, 0, 1));
        care_workers[0].id = CareWorkerId(Uuid::from_time(1, 0, 2));
        care_workers[0].section_id = section.id;
        care_workers[0].employed = {date("2026-01-01"), {}};
    }

    void add_row(int weekday, ClockWindow time, int week = 1, int cycle_weeks = 1)
    {
        RosterRow row;
        row.id = RosterRowId(Uuid::from_time(2, 0, rows.size()));
        row.care_worker_id = care_workers[0].id;
        row.cycle_weeks = cycle_weeks;
        row.cycle_starts_on = date("2026-11-30");
        row.week = week;
        row.weekday = weekday;
        row.time = time;
        row.break_time = 30min;
        row.valid = {date("2026-01-01"), {}};
        rows.push_back(row);
    }

    void add_absence(const char* from, const char* until)
    {
        absences.push_back({.id = {},
                            .external_id = "",
                            .care_worker_id = care_workers[0].id,
                            .kind = AbsenceKind::sick,
                            .from = wall(from),
                            .until = wall(until)});
    }

    [[nodiscard]] std::vector<Shift> shifts(const char* from, const char* until) const
    {
        return make_shifts({care_workers, rows, extra_shifts, absences, reserved_times}, section,
                           {date(from), date(until)}, Zone::stockholm(), Handbook{});
    }
};

} // namespace

TEST(MakeShifts, RepeatsTheCycle)
{
    Office office;
    office.add_row(1, {7h, 16h}, 1, 2);
    office.add_row(6, {14h, 22h}, 2, 2);

    const auto made = office.shifts("2026-11-16", "2026-12-14");

    ASSERT_EQ(made.size(), 4U);
    EXPECT_EQ(made[0].on, date("2026-11-16"));
    EXPECT_EQ(made[1].on, date("2026-11-28"));
    EXPECT_EQ(made[2].on, date("2026-11-30"));
    EXPECT_EQ(made[3].time, (Interval{moment("2026-12-12T14:00"), moment("2026-12-12T22:00")}));
}

TEST(MakeShifts, CountsANightByElapsedTimeOverTheClockChange)
{
    Office office;
    office.add_row(6, {23h, 31h});
    EXPECT_EQ(office.shifts("2027-03-27", "2027-03-28")[0].time.length(), 8h - 1h);
    EXPECT_EQ(office.shifts("2026-10-24", "2026-10-25")[0].time.length(), 8h + 1h);
}

TEST(MakeShifts, ReservesStartDocumentationMeetingAndEnd)
{
    Office office;
    office.add_row(3, {7h, 16h});
    ReservedTime meeting;
    meeting.care_worker_id = office.care_workers[0].id;
    meeting.recurrence = OnWeekdays{WeekdaySet().with(std::chrono::Wednesday)};
    meeting.time = {13h + 30min, 14h + 30min};
    office.reserved_times.push_back(meeting);

    const auto shift = office.shifts("2026-12-02", "2026-12-03").at(0);

    ASSERT_EQ(shift.reserved.size(), 4U);
    EXPECT_EQ(shift.reserved[0].time, (Interval{moment("2026-12-02T07:00"), moment("2026-12-02T07:15")}));
    EXPECT_EQ(shift.reserved[1].kind, ReservedKind::team_meeting);
    EXPECT_EQ(shift.reserved[2].time, (Interval{moment("2026-12-02T15:30"), moment("2026-12-02T15:50")}));
    EXPECT_EQ(shift.reserved[3].time.until, moment("2026-12-02T16:00"));
    EXPECT_EQ(shift.break_time, 30min);
}

TEST(MakeShifts, NeedsNoBreakInFiveHours)
{
    Office office;
    office.add_row(3, {7h, 12h});
    EXPECT_EQ(office.shifts("2026-12-02", "2026-12-03").at(0).break_time, 0min);
}

TEST(MakeShifts, LeavesTheLongestPieceBesideAnAbsence)
{
    Office office;
    office.add_row(3, {7h, 16h});
    office.add_absence("2026-12-02T08:30", "2026-12-02T10:00");
    EXPECT_EQ(office.shifts("2026-12-02", "2026-12-03").at(0).time,
              (Interval{moment("2026-12-02T10:00"), moment("2026-12-02T16:00")}));

    office.add_absence("2026-12-02T11:30", "2026-12-03T00:00");
    EXPECT_TRUE(office.shifts("2026-12-02", "2026-12-03").empty());
}

TEST(MakeShifts, TakesNobodyOutsideEmploymentOrSection)
{
    Office office;
    office.add_row(3, {7h, 16h});
    office.care_workers[0].employed.until = date("2026-12-09");
    EXPECT_EQ(office.shifts("2026-11-30", "2026-12-14").size(), 1U);
    office.care_workers[0].section_id = {};
    EXPECT_TRUE(office.shifts("2026-11-30", "2026-12-14").empty());
}

TEST(MakeShifts, AddsExtraShifts)
{
    Office office;
    office.extra_shifts.push_back({.id = {},
                                   .external_id = "E1",
                                   .care_worker_id = office.care_workers[0].id,
                                   .from = wall("2026-12-02T16:00"),
                                   .until = wall("2026-12-02T22:00"),
                                   .break_time = 0min,
                                   .mode = TravelMode::bike,
                                   .kind = ShiftKind::evening});
    const auto made = office.shifts("2026-12-02", "2026-12-03");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].break_time, Handbook{}.break_time);
    EXPECT_EQ(made[0].mode, TravelMode::bike);
}

} // namespace samma
