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

TEST(PetsAndSmoke, FindsEachThingThatThePersonCannotBeNear)
{
    const std::string home = std::string(kDay) + "Client_7 has pets\nClient_7 has smoke\n";

    EXPECT_TRUE(breaches_of("pets_and_smoke", draw(home)).empty());
    const auto breaches = breaches_of("pets_and_smoke", draw(home + "Usk_1 avoids pets\nUsk_1 avoids smoke"));
    ASSERT_EQ(breaches.size(), 2U);
    EXPECT_EQ(quoted(breaches[0], "restriction"), "pets");
    EXPECT_EQ(quoted(breaches[1], "restriction"), "smoke");
}

TEST(PetsAndSmoke, LetsThePersonComeToAHomeWithout)
{
    EXPECT_TRUE(
        breaches_of("pets_and_smoke", draw(std::string(kDay) + "Client_7 has pets\nUsk_1 avoids smoke"))
            .empty());
}

} // namespace

} // namespace samma::rules
