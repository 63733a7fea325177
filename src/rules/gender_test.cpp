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

TEST(Gender, IsAskedForByTheVisit)
{
    const std::string asks = std::string(kDay) + "Client_7 needs woman\n";

    EXPECT_TRUE(breaches_of("gender", draw(asks)).empty());
    ASSERT_EQ(breaches_of("gender", draw(asks + "Usk_1 is man")).size(), 1U);
    EXPECT_EQ(quoted(breaches_of("gender", draw(asks + "Usk_1 is man"))[0], "gender"), "woman");
}

TEST(Gender, IsFreeWhereNothingIsAsked)
{
    EXPECT_TRUE(breaches_of("gender", draw(std::string(kDay) + "Usk_1 is man")).empty());
}

} // namespace

} // namespace samma::rules
