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

TEST(WhoAsAgreed, FindsTheTeamWhereTheContactPersonIsAgreed)
{
    const std::string text = std::string(kDay) + "Client_7 wants contact_person\n";

    EXPECT_TRUE(breaches_of("who_as_agreed", draw(text + "Usk_1 is contact of Client_7")).empty());
    const auto breaches = breaches_of("who_as_agreed", draw(text + "Usk_2 is contact of Client_7"));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "who"), "contact_person");
}

TEST(WhoAsAgreed, LetsTheTeamStandInWhereNobodyIsAppointed)
{
    const std::string text = std::string(kDay) + "Client_7 wants contact_person\n";

    EXPECT_TRUE(breaches_of("who_as_agreed", draw(text)).empty());
    EXPECT_EQ(breaches_of("who_as_agreed", draw(text + "Usk_1 belongs to Team_B")).size(), 1U);
}

TEST(WhoAsAgreed, TakesAnybodyWhereAnyoneIsAgreed)
{
    EXPECT_TRUE(breaches_of("who_as_agreed",
                            draw(std::string(kDay) + "Client_7 wants anyone\nUsk_1 belongs to Team_B"))
                    .empty());
}

} // namespace

} // namespace samma::rules
