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

TEST(Lifting, FindsSomebodyWhoMayNotLiftAtATransfer)
{
    const std::string day = kDay;

    EXPECT_TRUE(breaches_of("lifting", draw(day + "Client_7 needs lifting")).empty());
    EXPECT_TRUE(breaches_of("lifting", draw(day + "Usk_1 avoids lifting")).empty());
    EXPECT_EQ(breaches_of("lifting", draw(day + "Client_7 needs lifting\nUsk_1 avoids lifting")).size(), 1U);
}

} // namespace

} // namespace samma::rules
