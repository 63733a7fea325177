#include "planner/explain_visit.hpp"
#include "planner/made_up_section.hpp"
#include "planner/place_by_hand.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::planner {
namespace {

struct Given {
    MadeUpSection section{{.clients = 18, .staff = 13, .teams = 2, .days = 6}};
    PlanningPeriod period = section.period();
    TravelTimes travel = MadeUpSection::travel(period);
    Plan plan = solve(*Problem::from(period, travel), {.iterations = 1'500, .seed = 1}, {}).plan;

    [[nodiscard]] std::unique_ptr<const PlanInHand> hand() const
    {
        return PlanInHand::take(period, travel, plan).value();
    }
};

const Assignment* find(const Plan& plan, const Assignment& wanted)
{
    const auto found =
        std::find_if(plan.assignments.begin(), plan.assignments.end(), [&](const Assignment& candidate) {
            return candidate.visit_id == wanted.visit_id && candidate.part == wanted.part;
        });
    return found == plan.assignments.end() ? nullptr : &*found;
}

TEST(PlaceByHand, PutsAVisitBackWhereItWasWithoutMovingAnything)
{
    const Given given;
    const auto hand = given.hand();
    for (std::size_t number = 0; number < given.plan.assignments.size(); number += 5) {
        const auto& own = given.plan.assignments[number];
        const auto placed =
            placed_by_hand(*hand, {own.visit_id, own.part, own.care_worker_id, own.starts_at});
        ASSERT_TRUE(placed);
        EXPECT_EQ(placed->assignments.size(), given.plan.assignments.size());
        for (const auto& assignment : given.plan.assignments)
            EXPECT_EQ(find(*placed, assignment)->starts_at, assignment.starts_at);
    }
}

TEST(PlaceByHand, GivesAVisitToWhomTheExplanationAllowsAndToNobodyElse)
{
    const Given given;
    const auto hand = given.hand();
    int allowed = 0;
    for (std::size_t number = 0; number < given.plan.assignments.size(); number += 9) {
        const auto& own = given.plan.assignments[number];
        const auto explained = explain_visit(*hand, own.visit_id, own.part).value();
        for (const auto& candidate : explained.candidates) {
            const Instant wish = candidate.start.value_or(Interval{own.starts_at, own.starts_at}).from;
            const auto placed =
                placed_by_hand(*hand, {own.visit_id, own.part, candidate.care_worker_id, wish});
            EXPECT_EQ(placed.has_value(), candidate.rule_id.empty());
            if (!placed)
                continue;
            ++allowed;
            EXPECT_EQ(find(*placed, own)->care_worker_id, candidate.care_worker_id);
            EXPECT_LT(find(*placed, own)->starts_at, wish + kMostDrift + Minutes(1))
                << "a start is a whole minute";
            EXPECT_EQ(placed->assignments.size(), given.plan.assignments.size());
        }
    }
    EXPECT_GT(allowed, 10);
}

TEST(PlaceByHand, DoesNotCarryAVisitFarFromWhereItWasWished)
{
    const Given given;
    const auto hand = given.hand();
    const auto& own = given.plan.assignments.front();
    const Instant evening = own.starts_at + std::chrono::hours(14);
    EXPECT_FALSE(placed_by_hand(*hand, {own.visit_id, own.part, own.care_worker_id, evening}));
}

TEST(PlaceByHand, LeavesALockedVisitWhereItIs)
{
    Given given;
    for (auto& assignment : given.plan.assignments)
        assignment.is_locked = true;
    const auto hand = given.hand();
    int placed_count = 0;
    for (std::size_t number = 0; number < given.plan.assignments.size(); number += 9) {
        const auto& own = given.plan.assignments[number];
        const auto explained = explain_visit(*hand, own.visit_id, own.part).value();
        for (const auto& candidate : explained.candidates) {
            const auto placed =
                placed_by_hand(*hand, {own.visit_id, own.part, candidate.care_worker_id, own.starts_at});
            if (!placed)
                continue;
            ++placed_count;
            for (const auto& assignment : given.plan.assignments) {
                if (assignment.visit_id == own.visit_id)
                    continue;
                EXPECT_EQ(find(*placed, assignment)->starts_at, assignment.starts_at);
            }
        }
    }
    EXPECT_GT(placed_count, 0);
}

TEST(PlaceByHand, KnowsNothingOfVisitsAndPeopleWhomThePlanDoesNotHave)
{
    const Given given;
    const auto hand = given.hand();
    const auto& own = given.plan.assignments.front();
    EXPECT_FALSE(placed_by_hand(*hand, {VisitId(), 0, own.care_worker_id, own.starts_at}));
    EXPECT_FALSE(placed_by_hand(*hand, {own.visit_id, 0, CareWorkerId(), own.starts_at}));
}

} // namespace
} // namespace samma::planner
