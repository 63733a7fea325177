#include "app/plan_digest.hpp"

#include <gtest/gtest.h>

namespace samma::app {
namespace {

TEST(PlanDigest, IsTheSameForTheSameDecisionsAndForNoOthers)
{
    Plan plan;
    plan.assignments.emplace_back();
    plan.breaks.emplace_back();
    plan.vacant.emplace_back();
    const auto digest = plan_digest(plan);
    EXPECT_EQ(digest.size(), 64U);

    Plan same = plan;
    same.id = PlanId(Uuid::from_time(1, 2, 3));
    same.seed = 9;
    same.iterations = 9;
    EXPECT_EQ(plan_digest(same), digest);

    Plan later = plan;
    later.assignments.front().starts_at += std::chrono::minutes(1);
    EXPECT_NE(plan_digest(later), digest);
    Plan other_break = plan;
    other_break.breaks.front().time.until += std::chrono::minutes(1);
    EXPECT_NE(plan_digest(other_break), digest);
    Plan other_reason = plan;
    other_reason.vacant.front().reason = VacancyReason::no_room;
    plan.vacant.front().reason = VacancyReason::nobody_on_duty;
    EXPECT_NE(plan_digest(plan), plan_digest(other_reason));
}

} // namespace
} // namespace samma::app
