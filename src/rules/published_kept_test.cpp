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
Usk_2       [===========]
Client_7          <-30->
Usk_1: Client_7 08:00
)";

TEST(PublishedKept, FindsAnotherPersonThanTheClientWasToldOf)
{
    auto day = draw(kDay);
    Assignment told = day.assignment("Client_7");
    const auto publish = [&](PeriodFacts& facts) { facts.published = {told}; };
    EXPECT_TRUE(breaches_of("published_kept", test::restated(day, publish)).empty());

    told.care_worker_id = day.care_worker("Usk_2").id;
    EXPECT_EQ(breaches_of("published_kept", test::restated(day, publish)).size(), 1U);
}

TEST(PublishedKept, LeavesTheMinuteToTheRoute)
{
    auto day = draw(kDay);
    Assignment told = day.assignment("Client_7");
    told.starts_at += 10min;
    const auto publish = [&](PeriodFacts& facts) { facts.published = {told}; };
    EXPECT_TRUE(breaches_of("published_kept", test::restated(day, publish)).empty());
}

} // namespace

} // namespace samma::rules
