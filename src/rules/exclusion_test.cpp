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

TEST(Exclusion, FindsThePersonWhomTheClientHasSaidNoTo)
{
    EXPECT_EQ(breaches_of("exclusion", draw(std::string(kDay) + "Client_7 refuses Usk_1")).size(), 1U);
    EXPECT_TRUE(breaches_of("exclusion", draw(std::string(kDay) + "Client_7 refuses Usk_2")).empty());
}

TEST(Exclusion, HoldsOnItsOwnDaysOnly)
{
    const auto ended = [](test::Sketch& sketch) {
        sketch.data.client_wishes[0].valid.until = sketch.dates.from;
    };

    EXPECT_TRUE(breaches_of("exclusion", draw(std::string(kDay) + "Client_7 refuses Usk_1", ended)).empty());
}

TEST(Exclusion, IsNotMadeByAPreference)
{
    const auto preferred = [](test::Sketch& sketch) {
        sketch.data.client_wishes[0].kind = ClientWishKind::preferred;
    };

    EXPECT_TRUE(
        breaches_of("exclusion", draw(std::string(kDay) + "Client_7 refuses Usk_1", preferred)).empty());
}

} // namespace

} // namespace samma::rules
