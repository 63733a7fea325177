#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kWindow = R"(
            07    08    09    10
Usk_1       [=================]
Client_7          <-30->
Usk_1: Client_7 08:00
)";

TEST(StartWindow, AcceptsBothEndsOfTheWindow)
{
    auto day = draw(kWindow);
    EXPECT_TRUE(breaches_of("start_window", day).empty());

    day.assignment("Client_7").starts_at = day.at("08:50");
    EXPECT_TRUE(breaches_of("start_window", day).empty());
}

TEST(StartWindow, FindsOneSecondTooEarlyOrTooLate)
{
    auto day = draw(kWindow);
    day.assignment("Client_7").starts_at = day.at("08:00") - 1s;
    EXPECT_EQ(breaches_of("start_window", day).size(), 1U);

    day.assignment("Client_7").starts_at = day.at("08:50") + 1s;
    ASSERT_EQ(breaches_of("start_window", day).size(), 1U);
    EXPECT_EQ(quoted(breaches_of("start_window", day)[0], "outside_min"), "1");
}

TEST(StartWindow, AcceptsEachOfTheWindowsThatSuitTheClient)
{
    auto day = draw(kWindow, [](test::Sketch& sketch) {
        sketch.entry("Client_7").other_windows = {{9h + 30min, 10h}};
    });
    EXPECT_TRUE(breaches_of("start_window", day).empty());

    day.assignment("Client_7").starts_at = day.at("09:40");
    EXPECT_TRUE(breaches_of("start_window", day).empty());

    day.assignment("Client_7").starts_at = day.at("09:20");
    ASSERT_EQ(breaches_of("start_window", day).size(), 1U);
    EXPECT_EQ(quoted(breaches_of("start_window", day)[0], "outside_min"), "10");
}

} // namespace

} // namespace samma::rules
