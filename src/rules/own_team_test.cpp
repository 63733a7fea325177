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

TEST(OwnTeam, FindsSomebodyFromAnotherTeam)
{
    EXPECT_TRUE(breaches_of("own_team", draw(kDay)).empty());
    const auto breaches = breaches_of("own_team", draw(std::string(kDay) + "Usk_1 belongs to Team_B"));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].severity, Severity::soft);
}

TEST(OwnTeam, CountsTheContactPersonAsOwnWhateverTheTeam)
{
    EXPECT_TRUE(breaches_of("own_team",
                            draw(std::string(kDay) + "Usk_1 belongs to Team_B\nUsk_1 is contact of Client_7"))
                    .empty());
}

} // namespace

} // namespace samma::rules
