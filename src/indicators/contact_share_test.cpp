#include "support/draw.hpp"

#include "indicators/contact_share.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

using test::draw;

ContactShare of(const std::string& text)
{
    const auto day = draw(text);
    const auto planned = planned_visits(day.period, day.plan);
    std::vector<const PlannedVisit*> visits;
    for (const auto& visit : planned)
        visits.push_back(&visit);
    return contact_share(visits);
}

/// Usk_1 is the contact person and works until 10: two of the four visits are within her reach.
const std::string kFourVisits = R"(
            07    08    09    10    11    12    13
Usk_1       [=================]
Usk_2       [===================================]
Client_7    <-30->
Client_7          <-30->
Client_7                      <-30->
Client_7                            <-30->
Usk_1 is contact of Client_7
)";

TEST(ContactShare, IsOfAllVisitsAndOfThoseWithinReach)
{
    const auto share = of(kFourVisits + R"(
Usk_1: Client_7 07:10
Usk_2: Client_7#2 08:10, Client_7#3 10:10, Client_7#4 11:10
)");

    EXPECT_EQ(share.of_visits, (Share{1, 4}));
    EXPECT_EQ(share.of_possible, (Share{1, 2}));
    EXPECT_EQ(share.missed(), 1);
    EXPECT_EQ(share.missed_without_reason, 1);
}

TEST(ContactShare, CountsMissedVisitsByTheReasonThatThePlanGives)
{
    const auto share = of(kFourVisits + R"(
Usk_2: Client_7 07:10 because contact_with_other_client, Client_7#2 08:10 because contact_with_own_client
)");

    EXPECT_EQ(share.missed(), 2);
    EXPECT_EQ(share.missed_without_reason, 0);
    EXPECT_EQ(share.missed_because.at(SpecialReason::contact_with_other_client), 1);
    EXPECT_EQ(share.missed_because.at(SpecialReason::contact_with_own_client), 1);
}

TEST(ContactShare, IsHersWhenSheIsOneOfTwo)
{
    const auto share = of(R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7    <---2x30--->
Usk_1 is contact of Client_7
Usk_2: Client_7 07:30
Usk_1: Client_7 07:30
)");

    EXPECT_EQ(share.of_visits, (Share{1, 1}));
    EXPECT_EQ(share.missed(), 0);
}

TEST(ContactShare, HasNothingWithinReachWhereNobodyIsAppointed)
{
    const auto share = of(R"(
            07    08    09
Usk_1       [===========]
Client_7    <----30---->
Usk_1: Client_7 07:30
)");

    EXPECT_EQ(share.of_visits, (Share{0, 1}));
    EXPECT_EQ(share.of_possible.pct(), std::nullopt);
}

TEST(ContactShare, NeedsTheWholeVisitInsideHerShift)
{
    // The window opens at 09:40; 09:40 + 30 minutes is after 10.
    const auto share = of(R"(
            07    08    09    10    11
Usk_1       [=================]
Usk_2       [=======================]
Client_7                    <-30->
Usk_1 is contact of Client_7
Usk_2: Client_7 09:50
)");

    EXPECT_EQ(share.of_possible.whole, 0);
}

} // namespace

} // namespace samma::indicators
