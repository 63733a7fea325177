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
Usk_1 goes by car
)";

TEST(TravelMode, FindsAVisitThatCannotBeReachedSo)
{
    const auto ruled_out = [](TravelMode mode) {
        return draw(kDay, [mode](test::Sketch& sketch) {
            sketch.entry("Client_7").requirements.ruled_out_modes = {mode};
        });
    };
    EXPECT_TRUE(breaches_of("travel_mode", ruled_out(TravelMode::foot)).empty());
    const auto breaches = breaches_of("travel_mode", ruled_out(TravelMode::car));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "mode"), "car");
}

} // namespace

} // namespace samma::rules
