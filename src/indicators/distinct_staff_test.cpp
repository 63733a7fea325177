#include "support/draw.hpp"

#include "indicators/distinct_staff.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

const std::string kThreeVisits = R"(
            07    08    09    10    11
Usk_1       [=======================]
Usk_2       [=======================]
Usk_3       [=======================]
Client_7    <---2x30--->
Client_7                <----30---->
Usk_1: Client_7 07:30, Client_7#2 09:30
Usk_2: Client_7 07:30
)";

DistinctStaff of(const test::DrawnDay& day, std::optional<int> bound)
{
    const auto planned = planned_visits(day.period, day.plan);
    std::vector<const PlannedVisit*> visits;
    for (const auto& visit : planned)
        visits.push_back(&visit);
    return distinct_staff(visits, bound);
}

TEST(DistinctStaff, CountsEachPersonOnceOverAllVisits)
{
    EXPECT_EQ(of(draw(kThreeVisits), std::nullopt).people.values(), std::vector{2});
}

TEST(DistinctStaff, CountsNobodyForAClientWhomNobodyVisits)
{
    auto day = draw(kThreeVisits);
    day.plan.assignments.clear();

    const auto distinct = of(day, 2);

    EXPECT_EQ(distinct.people.mean(), std::nullopt);
    EXPECT_EQ(distinct.ratio_to_bound(), std::nullopt);
}

TEST(DistinctStaff, ComparesOnlyClientsThatHaveABound)
{
    auto distinct = of(draw(kThreeVisits), 1);
    distinct += of(draw(kThreeVisits), std::nullopt);
    distinct += of(draw(kThreeVisits), 2);

    EXPECT_EQ(distinct.people.mean(), (2 + 2 + 2) / 3.0);
    EXPECT_EQ(distinct.bound.mean(), (1 + 2) / 2.0);
    EXPECT_EQ(distinct.ratio_to_bound(), (2.0 + 2) / (1 + 2));
}

} // namespace

} // namespace samma::indicators
