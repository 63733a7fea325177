#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kTwoVisits = R"(
            08    09    10    11
Usk_1       [=================]
Usk_2       [=================]
Client_7    <-10->
Client_7          <-20---->
Usk_1: Client_7 08:10
Usk_2: Client_7#2 09:20
)";

std::vector<Finding> breaches_when_tied(StaffTie::Kind kind, bool is_one_person)
{
    auto day = draw(kTwoVisits);
    const StaffTie tie{day.visit("Client_7").id, day.visit("Client_7#2").id, kind};
    if (is_one_person) {
        day.assignment("Client_7#2").care_worker_id = day.care_worker("Usk_1").id;
        day.assignment("Client_7#2").shift_id = day.shift("Usk_1").id;
    }
    return breaches_of("tied_staff", test::restated(std::move(day), [tie](PeriodFacts& facts) {
                           facts.staff_ties.push_back(tie);
                       }));
}

TEST(TiedStaff, FindsTwoPeopleWhereOneWasAgreed)
{
    EXPECT_TRUE(breaches_when_tied(StaffTie::Kind::same, true).empty());
    const auto breaches = breaches_when_tied(StaffTie::Kind::same, false);
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "tie"), "same");
}

TEST(TiedStaff, FindsOnePersonWhereTwoWereAgreed)
{
    EXPECT_TRUE(breaches_when_tied(StaffTie::Kind::different, false).empty());
    EXPECT_EQ(breaches_when_tied(StaffTie::Kind::different, true).size(), 1U);
}

} // namespace

} // namespace samma::rules
