#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"

#include <gtest/gtest.h>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::draw;

constexpr const char* kContactOnDuty = R"(
            07    08    09    10
Usk_1       [=================]
Usk_2       [=================]
Client_7          <-30->
Usk_1 is contact of Client_7
)";

TEST(ContactPersonFirst, AsksForAReasonWhenSomebodyElseComes)
{
    const std::string text = kContactOnDuty;

    EXPECT_TRUE(breaches_of("contact_person_first", draw(text + "Usk_1: Client_7 08:00")).empty());
    const auto breaches = breaches_of("contact_person_first", draw(text + "Usk_2: Client_7 08:00"));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].severity, Severity::soft);
    EXPECT_TRUE(breaches_of("contact_person_first",
                            draw(text + "Usk_2: Client_7 08:00 because contact_with_other_client"))
                    .empty());
}

TEST(ContactPersonFirst, AsksForNothingWhenTheContactPersonIsOffDutyThen)
{
    EXPECT_TRUE(breaches_of("contact_person_first", draw(R"(
            07    08    09    10
Usk_1       [===]
Usk_2       [=================]
Client_7          <-30->
Usk_1 is contact of Client_7
Usk_2: Client_7 08:00
)"))
                    .empty());
}

TEST(ContactPersonFirst, IsMetWhenTheContactPersonIsEitherOfTwo)
{
    EXPECT_TRUE(breaches_of("contact_person_first", draw(R"(
            07    08    09    10
Usk_1       [=================]
Usk_2       [=================]
Client_7          <2x30>
Usk_1 is contact of Client_7
Usk_2: Client_7 08:00
Usk_1: Client_7 08:00
)"))
                    .empty());
}

} // namespace

} // namespace samma::rules
