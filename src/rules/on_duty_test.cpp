#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kTwoShifts = R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7          <-30->
Usk_1: Client_7 08:00
)";

TEST(OnDuty, AcceptsAPersonInHerOwnShift)
{
    EXPECT_TRUE(breaches_of("on_duty", draw(kTwoShifts)).empty());
}

TEST(OnDuty, FindsTheShiftOfSomebodyElse)
{
    auto day = draw(kTwoShifts);
    day.assignment("Client_7").shift_id = day.shift("Usk_2").id;

    const auto breaches = breaches_of("on_duty", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "shift_of_another");
}

TEST(OnDuty, FindsAShiftThatAnAbsenceHasTaken)
{
    const auto before = draw(kTwoShifts);

    auto day = draw(kTwoShifts, [](test::Sketch& sketch) {
        Absence sick;
        sick.kind = AbsenceKind::sick;
        sick.care_worker_id = sketch.care_worker("Usk_2").id;
        sick.from = at_clock(sketch.dates.from, 0h);
        sick.until = at_clock(sketch.dates.from, 24h);
        sketch.data.absences.push_back(sick);
    });
    day.assignment("Client_7").care_worker_id = day.care_worker("Usk_2").id;
    day.assignment("Client_7").shift_id = before.shift("Usk_2").id;

    const auto breaches = breaches_of("on_duty", day);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "unknown_shift");
}

TEST(OnDuty, FindsSomebodyWhomTheSectionDoesNotHave)
{
    auto day = draw(kTwoShifts);
    day.assignment("Client_7").care_worker_id = CareWorkerId(Uuid::derived(Uuid(), "invented"));

    const auto breaches = breaches_of("on_duty", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "unknown_care_worker");
}

TEST(OnDuty, FindsABreakInNoShift)
{
    auto day = draw(kTwoShifts);
    day.plan.breaks.push_back(
        {ShiftId(Uuid::derived(Uuid(), "invented")), {day.at("08:00"), day.at("08:30")}});

    EXPECT_EQ(breaches_of("on_duty", day).size(), 1U);
}

} // namespace

} // namespace samma::rules
