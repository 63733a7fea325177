#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

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

} // namespace

} // namespace samma::rules
