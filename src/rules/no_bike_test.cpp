#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kDay = R"(
            07    08    09
Usk_1       [===========]
Client_7          <-30->
Usk_1: Client_7 08:00
)";

TEST(NoBike, FindsAVisitWithMuchToCarryInAShiftByBike)
{
    const std::string day = kDay;

    EXPECT_TRUE(breaches_of("no_bike", draw(day + "Client_7 needs no bike")).empty());
    EXPECT_TRUE(breaches_of("no_bike", draw(day + "Usk_1 goes by bike")).empty());
    EXPECT_TRUE(breaches_of("no_bike", draw(day + "Client_7 needs no bike\nUsk_1 goes by car")).empty());
    EXPECT_EQ(breaches_of("no_bike", draw(day + "Client_7 needs no bike\nUsk_1 goes by bike")).size(), 1U);
}

} // namespace

} // namespace samma::rules
