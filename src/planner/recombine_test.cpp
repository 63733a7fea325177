#include "planner/made_up_section.hpp"
#include "planner/recombine.hpp"
#include "planner/recreate.hpp"
#include "planner/ruin.hpp"

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
                           .against_wish = 30,
                           .optional_left = 500,
                           .changed = 70,
                           .unevenness = 1};

/// Two plans that have gone different ways from a common one; every other section with the whole model, its
/// greatest distances, ties and households.
class TwoPlans : public testing::TestWithParam<std::uint64_t> {
  protected:
    TwoPlans()
        : is_whole(GetParam() % 2 == 0), section({.clients = 14,
                                                  .staff = 11,
                                                  .teams = 2,
                                                  .days = 5,
                                                  .seed = GetParam(),
                                                  .has_whole_model = is_whole,
                                                  .has_households = is_whole}),
          period(section.period()), problem(*Problem::from(period, MadeUpSection::travel(period))),
          lookup(problem), domain(Domain::whole(problem)), one(problem), random(GetParam())
    {
        std::vector<PartIndex> left_over;
        Recreate recreate(one, kWeights);
        recreate.use_scope({.staff = domain.staff});
        recreate.run(domain.part_list, {}, random, left_over);
    }

    void go_on(State& state, int moves)
    {
        constexpr void (*kRuins[])(Ruin&, Random&) = {ruin_strings, ruin_shift, ruin_pair, ruin_series};
        for (int move = 0; move < moves; ++move) {
            Ruin ruin(state, lookup, domain);
            ruin.start(5);
            kRuins[random.below(std::size(kRuins))](ruin, random);
            state.settle();
            slide_breaks(state, ruin.shifts(), random, 0.5);
            Recreate recreate(state, kWeights);
            recreate.use_scope({domain.staff, ruin.change, 60});
            std::vector<PartIndex> left_over;
            recreate.run(ruin.removed(), {}, random, left_over);
        }
    }

    [[nodiscard]] std::int64_t cost(const State& state) const { return scalar(state.totals(), kWeights); }

    /// Nothing is late, and labels and totals are those of an evaluation from nothing.
    void expect_valid(const State& state) const
    {
        State fresh = state;
        fresh.rebuild();
        EXPECT_EQ(state, fresh);
        for (PartIndex part = 0; part < problem.part_count(); ++part)
            if (state.is_placed(part)) {
                EXPECT_LE(state.earliest(part), state.latest(part)) << "part " << part;
                EXPECT_TRUE(ties_hold(state, part, state.staff_of(part))) << "part " << part;
            }
        for (const Part& part : problem.parts)
            if (part.partner != kNone && state.is_placed(part.partner)) {
                const PartIndex self = problem.parts[static_cast<std::size_t>(part.partner)].partner;
                if (state.is_placed(self)) {
                    EXPECT_NE(state.staff_of(self), state.staff_of(part.partner));
                }
            }
    }

    /// The cheapest of all mixtures that hold, each tried out.
    std::int64_t cheapest_mixture(const State& plan, const State& other)
    {
        RouteRegions regions(problem);
        regions.find(plan, other);
        std::int64_t least = kAnyCost;
        for (std::uint32_t taken = 0; taken < std::uint32_t{1} << regions.count(); ++taken) {
            State mixture = plan;
            bool holds = true;
            for (std::size_t number = 0; number < regions.count(); ++number)
                if ((taken >> number & 1U) != 0)
                    holds = holds && lay_routes_of(other, regions.shifts_of(number), mixture);
            if (holds)
                least = std::min(least, cost(mixture));
        }
        return least;
    }

    bool is_whole;
    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
    Lookup lookup;
    Domain domain;
    State one;
    Random random;
};

TEST_P(TwoPlans, MakeOneThatHoldsAndIsDearerThanNeither)
{
    Recombine recombine(problem);
    int better_than_both = 0;
    for (int round = 0; round < 40; ++round) {
        State other = one;
        go_on(one, 3);
        go_on(other, 3);
        const State before = one;
        const bool is_cheaper = recombine.run(one, other, kWeights);
        expect_valid(one);
        ASSERT_LE(cost(one), cost(before));
        ASSERT_EQ(is_cheaper, cost(one) < cost(before));
        if (!is_cheaper) {
            ASSERT_EQ(one, before);
        }
        better_than_both += cost(one) < std::min(cost(before), cost(other)) ? 1 : 0;
    }
    EXPECT_GT(better_than_both, 2);
}

TEST_P(TwoPlans, MakeTheCheapestOfAllTheirMixtures)
{
    Recombine recombine(problem);
    int compared = 0;
    int cheapest = 0;
    for (int round = 0; round < 40; ++round) {
        State other = one;
        go_on(one, 1);
        go_on(other, 1);
        RouteRegions regions(problem);
        regions.find(one, other);
        if (regions.count() > 6)
            continue;
        const std::int64_t least = cheapest_mixture(one, other);
        recombine.run(one, other, kWeights);
        ++compared;
        cheapest += cost(one) == least ? 1 : 0;
        ASSERT_GE(cost(one), least);
    }
    EXPECT_GT(compared, 10);
    // Where regions hold only beside each other, or not beside each other, the choice knows less.
    EXPECT_GE(cheapest, compared * 9 / 10);
}

TEST_P(TwoPlans, OfWhichOneIsCopiedWholeEndAlike)
{
    State other = one;
    go_on(other, 3);
    RouteRegions regions(problem);
    regions.find(one, other);
    ASSERT_GT(regions.count(), 0U);
    std::vector<ShiftIndex> all;
    for (std::size_t number = 0; number < regions.count(); ++number)
        all.insert(all.end(), regions.shifts_of(number).begin(), regions.shifts_of(number).end());
    ASSERT_TRUE(lay_routes_of(other, all, one));
    EXPECT_EQ(one.totals(), other.totals());
    regions.find(one, other);
    EXPECT_EQ(regions.count(), 0U);
    expect_valid(one);
}

/// A plan in which a visit stands where it does not hold looks cheap: nothing is vacant in it.
TEST_P(TwoPlans, AreNotPutTogetherWhereAVisitDoesNotHold)
{
    Recombine recombine(problem);
    int planted = 0;
    for (PartIndex part = 0; part < problem.part_count() && planted < 30; ++part) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        if (!one.is_placed(part) || model.partner != kNone || model.is_optional)
            continue;
        State plan = one;
        plan.take_out(part);
        plan.settle();
        const SlotIndex slot = one.slot(part);
        const Weights unpriced;
        for (NodeIndex after = problem.shifts[static_cast<std::size_t>(one.shift(part))].first_node;
             plan.next(after) != kNone; after = plan.next(after)) {
            const Position position{.slot = slot, .after = after};
            if (plan.breaks_after(after) > 0 || Inserter(plan, unpriced).at(part, position))
                continue;
            State faulty = plan;
            faulty.place(part, position);
            faulty.settle();
            ASSERT_LT(cost(faulty), cost(plan));
            const State before = plan;
            EXPECT_FALSE(recombine.run(plan, faulty, kWeights));
            EXPECT_EQ(plan, before);
            ++planted;
            break;
        }
    }
    EXPECT_GT(planted, 10);
}

INSTANTIATE_TEST_SUITE_P(Recombine, TwoPlans, testing::Range<std::uint64_t>(1, 9));

} // namespace
} // namespace samma::planner
