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
Client_7 refuses Usk_2
)";

std::vector<Finding> breaches_when(ClientWishKind kind, const char* whom)
{
    return breaches_of("client_liking", draw(kDay, [&](test::Sketch& sketch) {
                           sketch.data.client_wishes[0].kind = kind;
                           sketch.data.client_wishes[0].care_worker_id = sketch.care_worker(whom).id;
                       }));
}

TEST(ClientLiking, FindsSomebodyElseThanThePersonAskedFor)
{
    EXPECT_TRUE(breaches_when(ClientWishKind::preferred, "Usk_1").empty());
    const auto breaches = breaches_when(ClientWishKind::preferred, "Usk_2");
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "liking"), "not_preferred");
}

TEST(ClientLiking, FindsThePersonWhomTheClientWouldRatherNotMeet)
{
    EXPECT_TRUE(breaches_when(ClientWishKind::unwanted, "Usk_2").empty());
    const auto breaches = breaches_when(ClientWishKind::unwanted, "Usk_1");
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "liking"), "unwanted");
}

TEST(ClientLiking, AcceptsTheContactPersonBesideThePersonAskedFor)
{
    const auto day = draw(std::string(kDay) + "Usk_1 is contact of Client_7", [](test::Sketch& sketch) {
        sketch.data.client_wishes[0].kind = ClientWishKind::preferred;
    });
    EXPECT_TRUE(breaches_of("client_liking", day).empty());
}

} // namespace

} // namespace samma::rules
