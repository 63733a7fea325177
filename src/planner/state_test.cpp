#include "planner/made_up_section.hpp"
#include "planner/recreate.hpp"
#include "planner/ruin.hpp"
#include "planner/state.hpp"

#include <gtest/gtest.h>

namespace samma::planner {
namespace {

constexpr Weights kWeights{.vacant = 1'000'000,
                           .outside_visit = 1000,
                           .outside_minute = 10,
                           .contact_missed = 400,
                           .outside_team = 100,
                           .spread = 50,
                           .new_person = 20,
                           .concentration = 2,
                           .unevenness = 1};

/// A section with moves drawn at random.
class Moves : public testing::TestWithParam<std::uint64_t> {
  protected:
    Moves()
        : section({.clients = 14, .staff = 9, .teams = 2, .days = 5, .seed = GetParam()}),
          period(section.period()), problem(*Problem::from(period, MadeUpSection::travel(period))),
          lookup(problem), domain(Domain::whole(problem)), state(problem), random(GetParam())
    {
    }

    void move()
    {
        constexpr void (*kRuins[])(Ruin&, Random&) = {ruin_strings, ruin_shift,   ruin_client,
                                                      ruin_pair,    ruin_vacant,  ruin_transfer,
                                                      ruin_series,  ruin_exchange};
        Ruin ruin(state, lookup, domain);
        ruin.start(20);
        ruin.vacant = left_over;
        kRuins[random.below(std::size(kRuins))](ruin, random);
        state.settle();
        slide_breaks(state, ruin.shifts(), random, 0.5);
        Recreate recreate(state, kWeights);
        recreate.use_scope({domain.staff, ruin.change, 60});
        std::vector<PartIndex> still;
        recreate.run(ruin.removed(), left_over, random, still);
        left_over = still;
    }

    void place_everything()
    {
        std::vector<PartIndex> all;
        for (const PartIndex part : domain.part_list)
            if (const PartIndex partner = problem.parts[static_cast<std::size_t>(part)].partner;
                partner == kNone || part < partner)
                all.push_back(part);
        Recreate recreate(state, kWeights);
        recreate.use_scope({.staff = domain.staff});
        recreate.run(all, {}, random, left_over);
    }

    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
    Lookup lookup;
    Domain domain;
    State state;
    Random random;
    std::vector<PartIndex> left_over;
};

TEST_P(Moves, KeepTheSameLabelsAndTotalsAsAnEvaluationFromNothing)
{
    place_everything();
    for (int round = 0; round < 120; ++round) {
        move();
        State fresh = state;
        fresh.rebuild();
        ASSERT_EQ(state, fresh) << "after move " << round;
    }
}

TEST_P(Moves, AreUndoneToTheLastCell)
{
    place_everything();
    for (int round = 0; round < 60; ++round) {
        const State before = state;
        const auto waiting = left_over;
        state.begin();
        move();
        state.rollback();
        left_over = waiting;
        ASSERT_EQ(state, before) << "after move " << round;
    }
}

TEST_P(Moves, LeaveEveryStopATimeItMayStart)
{
    place_everything();
    for (int round = 0; round < 60; ++round)
        move();
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        if (state.is_placed(part)) {
            EXPECT_LE(state.earliest(part), state.latest(part));
            EXPECT_LE(state.window_from(part), state.earliest(part));
            EXPECT_LE(state.latest(part), state.window_until(part));
        }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Moves, testing::Range<std::uint64_t>(1, 7));

TEST(State, CountsAVacantPlanAsAllItsWeights)
{
    const MadeUpSection section({});
    const auto period = section.period();
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    const State state(problem);
    std::int64_t weights = 0;
    for (const Part& part : problem.parts)
        weights += part.weight;
    EXPECT_EQ(state.totals().vacant, weights);
    EXPECT_EQ(state.totals().travel, 0);
}

TEST(State, SplitsTheJourneyAroundABreakThatMustWait)
{
    const MadeUpSection section({});
    const auto period = section.period();
    Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    const auto added = static_cast<std::int32_t>(problem.breaks.size());
    problem.breaks.push_back({.earliest = 10'000, .latest = 12'000, .length = 1'800});
    const State state(problem);
    // Leaving at 9,000 with 600 s of journey: the break begins at 10,000 and the journey fits before it.
    EXPECT_EQ(state.through_breaks(9'000, 600, added, 1), 10'000 + 1'800);
    // Leaving at 9,800 only 200 of the 600 s are behind when the break may begin.
    EXPECT_EQ(state.through_breaks(9'800, 600, added, 1), 9'800 + 600 + 1'800);
    EXPECT_EQ(state.through_breaks(12'001, 600, added, 1), kNever);
    EXPECT_EQ(state.before_breaks(14'000, 600, added, 1), 12'000 - 400);
    EXPECT_EQ(state.before_breaks(20'000, 600, added, 1), 12'000);
    EXPECT_EQ(state.before_breaks(11'799, 600, added, 1), -kNever);
}

} // namespace
} // namespace samma::planner
