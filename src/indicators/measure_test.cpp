#include "support/draw.hpp"

#include "indicators/measure.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

/// Two clients of two teams; three visits, of which one part is vacant.
const std::string kTwoTeams = R"(
travel 10 min
            07    08    09    10
Usk_1       [=================]
Usk_2       [=================]
Client_7    <----2x30--->
Client_9                <-20->
Client_9    <-20->
Usk_1: Client_7 07:30
Usk_2: Client_9 09:00, Client_9#2 07:20
vacant: Client_7 no_second_person
Usk_2 belongs to Team_B
Client_9 belongs to Team_B
)";

TEST(Measure, CountsVisitsPartsAndVacantOnes)
{
    const auto day = draw(kTwoTeams);

    const auto section = measure(day.period, day.travel, day.plan);

    EXPECT_EQ(section.all.visits, 1 + 2);
    EXPECT_EQ(section.all.parts, 2 + 2);
    EXPECT_EQ(section.all.vacant_parts, 1);
    EXPECT_EQ(section.all.distinct_staff.people.values(), (std::vector{1, 1}));
}

TEST(Measure, IsTheSumOfItsTeamsAndOfItsClients)
{
    const auto day = draw(kTwoTeams);
    const std::vector<ClientBound> bounds{{day.client("Client_7").id, 2}, {day.client("Client_9").id, 1}};

    const auto section = measure(day.period, day.travel, day.plan, bounds);

    Figures of_teams;
    for (const auto& [team, figures] : section.teams)
        of_teams += figures;
    EXPECT_EQ(of_teams, section.all);
    Figures of_clients;
    for (const auto& [client, figures] : section.clients)
        of_clients += figures;
    of_clients.shift_time = section.all.shift_time;
    EXPECT_EQ(of_clients, section.all);
    EXPECT_EQ(section.all.distinct_staff.bound.sum(), 2 + 1);
}

TEST(Measure, CountsClientsByTheirTeamAndShiftsByTheWorkers)
{
    const auto day = draw(kTwoTeams);

    const auto section = measure(day.period, day.travel, day.plan);

    const Figures& team_b = section.teams.at(*day.care_worker("Usk_2").team_id);
    EXPECT_EQ(team_b.visits, 2);
    EXPECT_EQ(team_b.shift_time.shifts, 1);
    EXPECT_EQ(team_b.shift_time.care, 20min + 20min);
    EXPECT_EQ(team_b.team_share.of_visits, (Share{2, 2}));
}

TEST(Measure, HasNoPersonContinuityForAPeriodShorterThanAFortnight)
{
    const auto day = draw(kTwoTeams);

    EXPECT_EQ(measure(day.period, day.travel, day.plan).all.person_continuity.people.mean(), std::nullopt);
}

TEST(Measure, MergesSectionsBySums)
{
    const auto day = draw(kTwoTeams);
    const std::vector sections{measure(day.period, day.travel, day.plan),
                               measure(day.period, day.travel, day.plan)};

    const auto city = merge(sections);

    EXPECT_EQ(city.visits, 3 + 3);
    EXPECT_EQ(city.distinct_staff.people.values(), (std::vector{1, 1, 1, 1}));
    EXPECT_EQ(city.shift_time.travel_min_per_visit(), sections[0].all.shift_time.travel_min_per_visit());
}

TEST(Measure, HasNoValuesForAnEmptyPlan)
{
    auto day = draw(kTwoTeams);
    day.plan.assignments.clear();
    day.plan.vacant.clear();

    const auto section = measure(day.period, day.travel, day.plan);

    EXPECT_EQ(section.all.visits, 3) << "they are asked for all the same";
    EXPECT_EQ(section.all.distinct_staff.people.mean(), std::nullopt);
    EXPECT_EQ(section.all.contact_share.of_visits.pct(), std::nullopt);
    EXPECT_EQ(section.all.shift_time.travel_min_per_visit(), std::nullopt);
}

} // namespace

} // namespace samma::indicators
