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

TEST(ContactTitle, FindsACareAssistantAppointedContactPerson)
{
    const auto day = draw(std::string(kDay) + "Usk_1 is contact of Client_7\nUsk_1 is care_assistant");

    const auto breaches = breaches_of("contact_title", day);

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].care_worker_id, day.care_worker("Usk_1").id);
    EXPECT_EQ(breaches[0].client_id, day.client("Client_7").id);
}

TEST(ContactTitle, AcceptsTheTransitionalRuleWhileItHolds)
{
    const std::string text =
        std::string(kDay) + "period 3 days\nUsk_1 is contact of Client_7\nUsk_1 is care_assistant";
    const auto until = [](LocalDate day) {
        return [day](test::Sketch& sketch) { sketch.care_worker("Usk_1").transitional_title_until = day; };
    };

    EXPECT_TRUE(breaches_of("contact_title", draw(text, until(2033y / 6 / 30))).empty());
    const auto breaches = breaches_of("contact_title", draw(text, until(2026y / 11 / 30)));
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(quoted(breaches[0], "on"), "2026-12-01") << "the first day of the period without it";
}

TEST(ContactTitle, DoesNotConcernAnAppointmentThatWasDeclined)
{
    const auto declined = [](test::Sketch& sketch) {
        sketch.data.contact_appointments[0].status = AppointmentStatus::declined;
    };

    EXPECT_TRUE(breaches_of("contact_title",
                            draw(std::string(kDay) + "Usk_1 is contact of Client_7\nUsk_1 is care_assistant",
                                 declined))
                    .empty());
}

} // namespace

} // namespace samma::rules
