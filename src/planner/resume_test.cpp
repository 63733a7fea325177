#include "planner/made_up_section.hpp"
#include "planner/plan_in_hand.hpp"
#include "planner/write_plan.hpp"

#include <gtest/gtest.h>

namespace samma::planner {
namespace {

/// A plan that the solver has made, and the same plan taken in hand.
class ResumedPlan : public testing::TestWithParam<std::uint64_t> {
  protected:
    ResumedPlan()
        : section({.clients = 18, .staff = 13, .teams = 2, .days = 6, .seed = GetParam()}),
          period(section.period()), travel(MadeUpSection::travel(period)),
          proposal(solve(*Problem::from(period, travel), {.iterations = 1500, .seed = GetParam()}, {})),
          hand(*PlanInHand::take(period, travel, proposal.plan))
    {
    }
    MadeUpSection section;
    PlanningPeriod period;
    TravelTimes travel;
    Proposal proposal;
    std::unique_ptr<const PlanInHand> hand;
};

TEST_P(ResumedPlan, HasEveryVisitWhereThePlanHasIt)
{
    EXPECT_TRUE(hand->gone().empty());
    for (PartIndex part = 0; part < hand->problem().part_count(); ++part) {
        EXPECT_EQ(hand->state().slot(part), hand->told().of(part).slot);
        if (hand->state().is_placed(part)) {
            EXPECT_LE(hand->state().earliest(part), hand->told().of(part).start);
            EXPECT_GE(hand->state().latest(part), hand->told().of(part).start);
        }
    }
}

TEST_P(ResumedPlan, IsWorthTheSame)
{
    auto expected = proposal.levels;
    auto found = hand->state().levels();
    expected.irregularity_minutes = found.irregularity_minutes = 0;
    EXPECT_EQ(found, expected);
}

TEST_P(ResumedPlan, IsWrittenDownAgainToTheSecond)
{
    const auto schedule = choose_times(hand->state(), hand->told().starts());
    const auto plan = plan_of(hand->state(), schedule);
    EXPECT_EQ(plan.assignments, proposal.plan.assignments);
    EXPECT_EQ(plan.breaks, proposal.plan.breaks);
    EXPECT_EQ(plan.vacant, proposal.plan.vacant);
}

TEST_P(ResumedPlan, LeavesOutWhatAShiftThatIsGoneHeld)
{
    const ShiftId gone = proposal.plan.assignments.front().shift_id;
    PeriodChanges changes;
    changes.removed_shifts = {gone};
    const auto changed = period.with(changes);
    ASSERT_EQ(changed.shifts().size() + 1, period.shifts().size());
    const auto without = *PlanInHand::take(changed, travel, proposal.plan);
    std::size_t held = 0;
    for (const auto& assignment : proposal.plan.assignments)
        held += assignment.shift_id == gone ? 1 : 0;
    EXPECT_EQ(without->gone().size(), held);
    for (const PartIndex part : without->gone())
        EXPECT_EQ(without->told().of(part).assignment->shift_id, gone);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ResumedPlan, testing::Range<std::uint64_t>(1, 5));

} // namespace
} // namespace samma::planner
