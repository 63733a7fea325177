#include "care/plan_change.hpp"

#include <gtest/gtest.h>

namespace samma {

namespace {

template <typename T>
T numbered(int number)
{
    return T(Uuid::from_time(1, 0, static_cast<std::uint64_t>(number)));
}

Instant clock(int hour)
{
    return *parse_instant("2026-11-30T00:00:00Z") + std::chrono::hours(hour);
}

Assignment assigned(int visit, int care_worker, int hour)
{
    return {.visit_id = numbered<VisitId>(visit),
            .part = 0,
            .care_worker_id = numbered<CareWorkerId>(care_worker),
            .shift_id = numbered<ShiftId>(care_worker),
            .on = *parse_date("2026-11-30"),
            .starts_at = clock(hour),
            .is_locked = false,
            .special_reason = {}};
}

AdjustedPlan morning()
{
    Plan plan;
    plan.assignments = {assigned(1, 1, 8), assigned(2, 1, 9), assigned(3, 2, 9)};
    plan.breaks = {{numbered<ShiftId>(1), {clock(11), clock(12)}}};
    plan.vacant = {{numbered<VisitId>(4), 0, VacancyReason::no_room, {numbered<CareWorkerId>(2)}}};
    return {plan, {}};
}

} // namespace

TEST(PlanChange, LeadsThereAndBack)
{
    const auto from = morning();
    auto to = from;
    to.plan.assignments[1] = assigned(2, 2, 10);
    std::swap(to.plan.assignments[1], to.plan.assignments[2]);
    to.plan.assignments.push_back(assigned(4, 1, 13));
    to.plan.vacant.clear();
    to.plan.breaks[0].time = {clock(10), clock(11)};
    to.adjustments.push_back(
        {.visit_id = numbered<VisitId>(2), .kind = AdjustmentKind::lengthened, .care_time = Minutes(45)});

    const auto change = difference(from, to);
    ASSERT_EQ(change.before.size(), 2U) << "only what differs";
    auto plan = from;
    make(plan, change);
    EXPECT_EQ(plan, to);
    undo(plan, change);
    EXPECT_EQ(plan, from);
}

TEST(PlanChange, KnowsAVisitThatIsNotMade)
{
    const auto from = morning();
    auto to = from;
    to.plan.assignments.erase(to.plan.assignments.begin());
    const auto change = difference(from, to);
    ASSERT_EQ(change.after.size(), 1U);
    EXPECT_FALSE(change.after[0].assignment || change.after[0].vacant);
    auto plan = to;
    undo(plan, change);
    EXPECT_EQ(plan, from);
}

TEST(PlanChange, IsEmptyBetweenEqualPlans)
{
    EXPECT_TRUE(difference(morning(), morning()).is_empty());
}

} // namespace samma
