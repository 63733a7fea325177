#include "support/draw.hpp"

#include "indicators/team_share.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

TEST(TeamShare, CountsTheContactPersonAsTheTeamAndOneOutsiderOfTwoAsOther)
{
    const auto day = draw(R"(
            07    08    09    10
Usk_1       [=================]
Usk_2       [=================]
Usk_3       [=================]
Client_7    <-30->
Client_7          <2x30>
Client_7                <-30->
Usk_1: Client_7 07:10, Client_7#2 08:10
Usk_2: Client_7#2 08:10
Usk_3: Client_7#3 09:10
Usk_2 belongs to Team_B
Usk_3 belongs to Team_B
Usk_3 is contact of Client_7
)");
    const auto planned = planned_visits(day.period, day.plan);
    std::vector<const PlannedVisit*> visits;
    for (const auto& visit : planned)
        visits.push_back(&visit);

    const auto share = team_share(day.period, visits);

    EXPECT_EQ(share.of_visits, (Share{2, 3}));
    EXPECT_EQ(share.other(), (Share{1, 3}));
}

} // namespace

} // namespace samma::indicators
