#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kLocked = R"(
            07    08    09
Usk_1       [===========]
Usk_2       [===========]
Client_7          <-30->
Usk_1: Client_7 08:00 locked
)";

TEST(LockedKept, AcceptsTheDecisionAsItWasMade)
{
    const auto day = draw(kLocked);

    ASSERT_EQ(day.period.locked().size(), 1U);
    EXPECT_TRUE(breaches_of("locked_kept", day).empty());
}

TEST(LockedKept, FindsALaterStart)
{
    auto day = draw(kLocked);
    day.assignment("Client_7").starts_at += 1min;

    EXPECT_EQ(breaches_of("locked_kept", day).size(), 1U);
}

TEST(LockedKept, FindsAnotherPerson)
{
    auto day = draw(kLocked);
    day.assignment("Client_7").care_worker_id = day.care_worker("Usk_2").id;
    day.assignment("Client_7").shift_id = day.shift("Usk_2").id;

    const auto breaches = breaches_of("locked_kept", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].care_worker_id, day.care_worker("Usk_1").id) << "whose decision it was";
}

} // namespace

} // namespace samma::rules
