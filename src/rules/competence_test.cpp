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

TEST(Competence, AcceptsSomebodyWhoHoldsEveryDemand)
{
    const auto day =
        draw(std::string(kDay) +
             "Client_7 needs hoist\nClient_7 needs dementia\nUsk_1 holds dementia\nUsk_1 holds hoist");

    EXPECT_TRUE(breaches_of("competence", day).empty());
}

TEST(Competence, NamesEachOneThatIsMissing)
{
    const auto day =
        draw(std::string(kDay) + "Client_7 needs hoist\nClient_7 needs dementia\nUsk_1 holds dementia");

    const auto breaches = breaches_of("competence", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "competence"), "hoist");
    EXPECT_EQ(breaches[0].client_id, day.client("Client_7").id);
}

} // namespace

} // namespace samma::rules
