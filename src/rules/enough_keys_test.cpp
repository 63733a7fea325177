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
Client_7            <-20->
Client_7                    <-20->
Usk_1: Client_7 07:20
)";

std::vector<Finding> breaches_with(std::optional<int> keys, const std::string& routes)
{
    return breaches_of("enough_keys", draw(kDay + routes, [keys](test::Sketch& sketch) {
                           sketch.client("Client_7").key_count = keys;
                       }));
}

TEST(EnoughKeys, FindsTheVisitWhoseKeyIsInAnothersPocket)
{
    const auto breaches = breaches_with(1, "Usk_2: Client_7#2 08:20\nUsk_3: Client_7#3 09:40");
    ASSERT_EQ(breaches.size(), 1U); // the first brings the key back before the third leaves
    EXPECT_EQ(quoted(breaches[0], "carrying"), "2");
    EXPECT_EQ(quoted(breaches[0], "keys"), "1");
}

TEST(EnoughKeys, AcceptsAsManyAsThereAre)
{
    EXPECT_TRUE(breaches_with(2, "Usk_2: Client_7#2 08:20").empty());
}

TEST(EnoughKeys, SaysNothingOfHomesWhereNobodyWaitsForAKey)
{
    EXPECT_TRUE(breaches_with(std::nullopt, "Usk_2: Client_7#2 08:20").empty());
}

TEST(EnoughKeys, CountsAShiftOnceHoweverOftenItComes)
{
    EXPECT_TRUE(breaches_with(1, "Usk_1: Client_7#2 08:20").empty());
}

TEST(EnoughKeys, NeedsOneForTheTwoOfADoubleVisit)
{
    const auto day = draw(R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7      <-2x20->
Usk_1: Client_7 07:20
Usk_2: Client_7 07:20
)",
                          [](test::Sketch& sketch) { sketch.client("Client_7").key_count = 1; });
    EXPECT_TRUE(breaches_of("enough_keys", day).empty());
}

} // namespace

} // namespace samma::rules
