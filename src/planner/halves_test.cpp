#include "planner/construct.hpp"
#include "planner/halves.hpp"
#include "planner/made_up_section.hpp"
#include "planner/search.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <array>

namespace samma::planner {
namespace {

/// A week of a section with the whole model, built once.
class HalvesOfAPlan : public testing::TestWithParam<std::uint64_t> {
  protected:
    HalvesOfAPlan()
        : section({.clients = 20,
                   .staff = 14,
                   .teams = 2,
                   .days = 7,
                   .seed = GetParam(),
                   .has_whole_model = true}),
          period(section.period()), problem(*Problem::from(period, MadeUpSection::travel(period))),
          lookup(problem), halves(problem), plan(problem), random(GetParam())
    {
        construct(plan, weights, GetParam());
    }

    SearchCount search_half(State& state, std::size_t number, std::uint64_t seed) const
    {
        return search(state, lookup, halves[number],
                      {.weights = weights,
                       .iterations = 1'000,
                       .start_temperature = 4'000,
                       .end_temperature = 300,
                       .seed = seed});
    }

    /// A round of both halves, put together again.
    void search_both(std::uint64_t seed)
    {
        halves.divide(plan, random);
        State second = plan;
        search_half(plan, 0, seed);
        search_half(second, 1, seed + 1);
        plan.take_routes(second, halves[1].staff, halves[1].parts);
    }

    const Weights weights = weights_for(ContinuityOrder::balanced);
    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
    Lookup lookup;
    Halves halves;
    State plan;
    Random random;
};

TEST_P(HalvesOfAPlan, HaveEverybodyOnceAndEachVisitWithWhoMakesIt)
{
    halves.divide(plan, random);
    std::array<int, Halves::kCount> people{};
    for (std::size_t staff = 0; staff < problem.staff_ids.size(); ++staff) {
        EXPECT_EQ(halves[0].staff[staff] + halves[1].staff[staff], 1);
        ++people[halves[1].staff[staff]];
    }
    EXPECT_EQ(people[0], people[1]) << "of 14";
    int of_neither = 0;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const auto index = static_cast<std::size_t>(part);
        EXPECT_LE(halves[0].parts[index] + halves[1].parts[index], 1);
        of_neither += halves[0].parts[index] + halves[1].parts[index] == 0 ? 1 : 0;
        for (const std::size_t half : {0U, 1U}) {
            if (plan.is_placed(part) && halves[half].parts[index] != 0) {
                EXPECT_EQ(halves[half].staff[static_cast<std::size_t>(plan.staff_of(part))], 1);
            }
        }
    }
    EXPECT_GT(of_neither, 0) << "double visits with somebody of each";
    EXPECT_LT(of_neither, problem.part_count() / 2);
}

TEST_P(HalvesOfAPlan, LeaveTheOtherHalfAndWhatLiesAcrossWhereTheyAre)
{
    halves.divide(plan, random);
    const State before = plan;
    ASSERT_GT(search_half(plan, 0, 1).accepted, 0);
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        if (halves[0].parts[static_cast<std::size_t>(part)] == 0) {
            EXPECT_EQ(plan.slot(part), before.slot(part));
        }
}

TEST_P(HalvesOfAPlan, GoTogetherAgain)
{
    for (std::uint64_t round = 0; round < 12; ++round) {
        search_both(2 * round);
        for (PartIndex part = 0; part < problem.part_count(); ++part)
            if (plan.is_placed(part)) {
                ASSERT_LE(plan.earliest(part), plan.latest(part)) << "part " << part << ", round " << round;
                ASSERT_EQ(plan.prev(plan.next(part)), part);
            }
        State again = plan;
        again.rebuild();
        ASSERT_EQ(again, plan);
    }
}

TEST_P(HalvesOfAPlan, TogetherFindABetterPlan)
{
    const std::int64_t before = scalar(plan.totals(), weights);
    for (std::uint64_t round = 0; round < 12; ++round)
        search_both(2 * round);
    EXPECT_LT(scalar(plan.totals(), weights), before);
}

INSTANTIATE_TEST_SUITE_P(Seeds, HalvesOfAPlan, testing::Range<std::uint64_t>(1, 9));

} // namespace
} // namespace samma::planner
