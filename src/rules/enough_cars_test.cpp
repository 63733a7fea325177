#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"
#include "rules/test_lent_day.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using test::draw;

constexpr const char* kDay = R"(
            07    08    09    10    11
Usk_1       [===========]
Usk_2             [===========]
Usk_3                   [===========]
Client_7      <-20->
Client_8            <-20->
Client_9                    <-20->
Usk_1 goes by car
Usk_2 goes by car
Usk_3 goes by car
Usk_1: Client_7 07:20
Usk_2: Client_8 08:20
Usk_3: Client_9 09:40
)";

std::vector<Finding> breaches_with(std::optional<int> cars, const std::string& more = {})
{
    return breaches_of("enough_cars", draw(kDay + more, [cars](test::Sketch& sketch) {
                           sketch.data.sections[0].car_count = cars;
                       }));
}

TEST(EnoughCars, FindsTheShiftThatNoCarIsLeftFor)
{
    const auto breaches = breaches_with(1);
    ASSERT_EQ(breaches.size(), 1U); // the third takes the car that the first has brought back
    EXPECT_EQ(quoted(breaches[0], "driving"), "2");
    EXPECT_EQ(quoted(breaches[0], "cars"), "1");
    EXPECT_EQ(breaches_with(0).size(), 3U);
}

TEST(EnoughCars, AcceptsAsManyAsThereAre)
{
    EXPECT_TRUE(breaches_with(2).empty());
}

TEST(EnoughCars, SaysNothingWhereNobodyHasCountedTheCars)
{
    EXPECT_TRUE(breaches_with(std::nullopt).empty());
}

TEST(EnoughCars, LooksAtThoseWhoDriveAlone)
{
    EXPECT_TRUE(breaches_with(1, "Usk_2 goes by bike\n").empty());
}

TEST(EnoughCars, LooksAtThoseWhoHaveSomewhereToGoAlone)
{
    const auto day = draw(kDay, [](test::Sketch& sketch) { sketch.data.sections[0].car_count = 1; });
    auto without = day.plan;
    std::erase_if(without.assignments, [&](const Assignment& assignment) {
        return assignment.care_worker_id == day.care_worker("Usk_2").id;
    });
    for (const auto& finding : check(day.period, day.travel, without))
        EXPECT_NE(finding.rule_id, "enough_cars");
}

TEST(EnoughCars, CountsWhoDrivesToAnotherSectionAndNotWhoComesFromOne)
{
    const auto two_drive = draw(R"(
            07    08    09    10
Usk_1       [===========]
Usk_2       [===========]
Client_7      <-20->
Usk_1 goes by car
Usk_2 goes by car
Usk_1: Client_7 07:20
)",
                                [](test::Sketch& sketch) { sketch.data.sections[0].car_count = 1; });
    EXPECT_TRUE(breaches_of("enough_cars", two_drive).empty());
    EXPECT_EQ(breaches_of("enough_cars", lent(two_drive, "Usk_2", "08:00", "08:30", "Client_7")).size(), 1U);

    auto borrowed = two_drive;
    LoanTerms terms;
    terms.care_worker = two_drive.care_worker("Usk_2");
    terms.care_worker.id = CareWorkerId(Uuid::derived(Uuid(), "somebody of another section"));
    terms.loan.id = ShiftLoanId(Uuid::derived(Uuid(), "loan"));
    terms.loan.borrowing_section_id = two_drive.period.section().id;
    terms.loan.care_worker_id = terms.care_worker.id;
    terms.loan.mode = TravelMode::car;
    terms.loan.address_id = two_drive.client("Client_7").address_id;
    terms.loan.on = two_drive.period.dates().from;
    terms.loan.time = {two_drive.at("07:20"), two_drive.at("07:40")};
    PeriodChanges changes;
    changes.loans = {terms};
    borrowed.period = two_drive.period.with(changes);
    Assignment& given = borrowed.assignment("Client_7");
    given.care_worker_id = terms.care_worker.id;
    given.shift_id = terms.loan.borrowed_shift_id();
    borrowed.plan.assignments.push_back(given);
    borrowed.plan.assignments.back().care_worker_id = two_drive.care_worker("Usk_1").id;
    borrowed.plan.assignments.back().shift_id = two_drive.shift("Usk_1").id;
    EXPECT_TRUE(breaches_of("enough_cars", borrowed).empty());
}

} // namespace

} // namespace samma::rules
