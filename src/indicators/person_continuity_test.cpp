#include "support/draw.hpp"

#include "indicators/person_continuity.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

/// Two people share the two visits a day of one client.
const std::string kFortnight = R"(
2026-11-30 .. 2026-12-13
            07    08    09    10    11    12
Usk_1       [=======================]
Usk_2       [=======================]
Usk_3       [=======================]
Client_7    <----30---->
Client_7                <----30---->
Usk_1: Client_7 07:30
Usk_2: Client_7#2 09:30
)";

PersonContinuity of(const test::DrawnDay& day, PersonContinuityDefinition definition = {})
{
    const auto encounters = encounters_of(planned_visits(day.period, day.plan));
    return person_continuity(day.period, encounters, day.period.dates().from, definition);
}

TEST(PersonContinuity, CountsDifferentPeopleInFourteenDays)
{
    EXPECT_EQ(of(draw(kFortnight)).people.values(), std::vector{2});
}

TEST(PersonContinuity, CountsBothPeopleOfADoubleVisitAndTheVisitOnce)
{
    const std::string with_double = R"(
2026-11-30 .. 2026-12-13
            07    08    09    10    11
Usk_1       [=======================]
Usk_2       [=======================]
Usk_3       [=======================]
Client_7    <---2x30--->
)";
    const std::string morning = with_double + "Usk_1: Client_7 07:30\nUsk_2: Client_7 07:30\n";
    EXPECT_TRUE(of(draw(morning)).people.values().empty()) << "one visit a day by two people is one visit";

    const std::string and_forenoon = R"(
            07    08    09    10    11
Client_7                <----30---->
Usk_3: Client_7#2 09:30
)";
    EXPECT_EQ(of(draw(morning + and_forenoon)).people.values(), std::vector{3});
}

TEST(PersonContinuity, LeavesOutAClientWhoIsAwayOneDay)
{
    const LocalDate away = 2026y / 12 / 5;
    auto day = draw(kFortnight + "Client_7 is away 2026-12-05");
    std::erase_if(day.plan.assignments,
                  [away](const Assignment& assignment) { return assignment.on == away; });

    EXPECT_TRUE(of(day).people.values().empty());
    EXPECT_EQ(of(draw(kFortnight + "Client_7 is away 2026-12-14")).people.values(), std::vector{2})
        << "away the day after";
}

TEST(PersonContinuity, LeavesOutAClientWithOneVisitOnTheLastDay)
{
    auto day = draw(kFortnight);
    const VisitId last = day.visit("Client_7#2", 2026y / 12 / 13).id;
    std::erase_if(day.plan.assignments,
                  [last](const Assignment& assignment) { return assignment.visit_id == last; });

    EXPECT_TRUE(of(day).people.values().empty());
}

TEST(PersonContinuity, HasNoValueForAnEmptyPopulation)
{
    EXPECT_EQ(of(draw(kFortnight + "Client_7 was born 1970-01-01")).people.mean(), std::nullopt);
}

TEST(PersonContinuity, TakesTheAgeOnTheFirstDay)
{
    EXPECT_EQ(of(draw(kFortnight + "Client_7 was born 1961-11-30")).people.values(), std::vector{2})
        << "65 that day";
    EXPECT_TRUE(of(draw(kFortnight + "Client_7 was born 1961-12-01")).people.values().empty());
}

TEST(PersonContinuity, CountsNeitherTheStaffNorTheVisitsOfHomeNursing)
{
    const std::string with_nurse = kFortnight + R"(
            07    08    09    10    11    12
Ssk_1       [=======================]
Client_7                      <-10->
Ssk_1 is nurse
Ssk_1: Client_7#3 10:10
)";
    EXPECT_EQ(of(draw(with_nurse)).people.values(), std::vector{2});

    EXPECT_TRUE(of(draw(kFortnight + "Usk_2 is nurse")).people.values().empty())
        << "one visit of home care a day is left";
}

TEST(PersonContinuity, DoesNotCountAlarmsAndMeals)
{
    EXPECT_TRUE(of(draw(kFortnight + "Client_7#2 is meal_delivery")).people.values().empty());
    EXPECT_TRUE(of(draw(kFortnight + "Client_7#2 is alarm_response")).people.values().empty());
    EXPECT_EQ(of(draw(kFortnight + "Client_7#2 is supervision")).people.values(), std::vector{2});
}

TEST(PersonContinuity, CountsAStartAtSevenAndNotOneAtTenInTheEvening)
{
    const auto starting = [](const std::string& clock) {
        return of(draw(R"(
2026-11-30 .. 2026-12-13
            06    07    08    09    10    11    12    13    14    15    16    17    18    19    20    21    22    23
Usk_1       [=====================================================================================================]
Client_7                <-30->
Client_7    <------------------------------------------------30---------------------------------------------->
Usk_1: Client_7 08:00, Client_7#2 )" +
                       clock + "\n"))
            .people.values();
    };

    EXPECT_EQ(starting("07:00"), std::vector{1});
    EXPECT_TRUE(starting("06:59").empty());
    EXPECT_EQ(starting("21:59"), std::vector{1});
    EXPECT_TRUE(starting("22:00").empty());
}

TEST(PersonContinuity, CountsWhatWasMadeTheSameWay)
{
    const auto day = draw(kFortnight, [](test::Sketch& sketch) {
        int number = 0;
        for (LocalDate date = add_days(sketch.dates.from, -14); date < sketch.dates.from;
             date = add_days(date, 1))
            for (const auto& [clock, who] :
                 {std::pair{8h, "Usk_1"}, std::pair{9h, "Usk_2"}, std::pair{9h, "Usk_3"}}) {
                PerformedVisit made;
                made.id = PerformedVisitId(Uuid::derived(Uuid(), std::to_string(++number)));
                made.client_id = sketch.client("Client_7").id;
                made.care_worker_id = sketch.care_worker(who).id;
                made.starts_at = Zone::stockholm().place(at_clock(date, clock)).instant;
                made.care_time = 30min;
                sketch.data.performed_visits.push_back(made);
            }
    });

    const auto encounters = encounters_of(day.period.history());
    const auto made = person_continuity(day.period, encounters, add_days(day.period.dates().from, -14), {});

    EXPECT_EQ(made.people.values(), std::vector{3}) << "at nine two people made one visit";
}

} // namespace

} // namespace samma::indicators
