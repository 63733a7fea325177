#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kDoubleVisit = R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7          <2x30>
Usk_1: Client_7 08:00
)";

TEST(PlanComplete, FindsThePartThatNobodyHas)
{
    const auto breaches = breaches_of("plan_complete", draw(kDoubleVisit));

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].part, 1);
    EXPECT_EQ(quoted(breaches[0], "times"), "0");
}

TEST(PlanComplete, AcceptsAPartThatIsListedAsVacant)
{
    const auto day = draw(std::string(kDoubleVisit) + "vacant: Client_7 no_second_person");

    EXPECT_TRUE(breaches_of("plan_complete", day).empty());
}

TEST(PlanComplete, FindsAPartThatIsBothPlannedAndVacant)
{
    auto day = draw(std::string(kDoubleVisit) + "Usk_2: Client_7 08:00");
    day.plan.vacant.push_back({day.visit("Client_7").id, 0, VacancyReason::no_room, {}});

    const auto breaches = breaches_of("plan_complete", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].part, 0);
    EXPECT_EQ(quoted(breaches[0], "times"), "2");
}

TEST(PlanComplete, LeavesOutWhatIsMadeOnlyWhenThereIsTime)
{
    const auto day =
        draw(kDoubleVisit, [](test::Sketch& sketch) { sketch.entry("Client_7").is_optional = true; });

    EXPECT_TRUE(breaches_of("plan_complete", day).empty());
}

} // namespace

} // namespace samma::rules
