#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kTogether = R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7    <---2x30--->
Usk_1: Client_7 08:00
Usk_2: Client_7 08:00
)";

TEST(DoubleStaffing, AcceptsTwoPeopleWhoStartTogether)
{
    EXPECT_TRUE(breaches_of("double_staffing", draw(kTogether)).empty());
}

TEST(DoubleStaffing, FindsTheSecondPersonComingASecondLater)
{
    auto day = draw(kTogether);
    day.assignment("Client_7", 1).starts_at += 1s;

    const auto breaches = breaches_of("double_staffing", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "other_start");
}

TEST(DoubleStaffing, FindsOnePersonInBothParts)
{
    auto day = draw(kTogether);
    day.assignment("Client_7", 1).care_worker_id = day.care_worker("Usk_1").id;
    day.assignment("Client_7", 1).shift_id = day.shift("Usk_1").id;

    const auto breaches = breaches_of("double_staffing", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "fault"), "same_person");
}

TEST(DoubleStaffing, LeavesAVacantSecondPartToTheListOfVacantVisits)
{
    auto day = draw(kTogether);
    const VisitId visit = day.visit("Client_7").id;
    std::erase_if(day.plan.assignments, [](const Assignment& assignment) { return assignment.part == 1; });
    day.plan.vacant.push_back({visit, 1, VacancyReason::no_second_person, {}});

    EXPECT_TRUE(broken_rules(day).empty());
}

} // namespace

} // namespace samma::rules
