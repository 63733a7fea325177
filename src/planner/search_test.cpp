#include "planner/construct.hpp"
#include "planner/made_up_section.hpp"
#include "planner/ruin.hpp"
#include "planner/search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace samma::planner {
namespace {

/// People lead; the product's own weights let other wishes weigh against them.
constexpr Weights kWeights{.vacant = 1'000'000,
                           .outside_visit = 20'000,
                           .outside_minute = 1000,
                           .contact_missed = 400,
                           .outside_team = 100,
                           .spread = 500,
                           .concentration = 20,
                           .travel = 1};

std::uint32_t all_moves_but(std::string_view name)
{
    const auto found = std::find(kMoveNames.begin(), kMoveNames.end(), name);
    return ~(std::uint32_t{1} << (found - kMoveNames.begin()));
}

/// A week of a section, built once and not yet improved.
class SingleMove : public testing::TestWithParam<std::uint64_t> {
  protected:
    SingleMove()
        : section({.clients = 18, .staff = 12, .teams = 2, .days = 7, .seed = GetParam()}),
          period(section.period()), problem(*Problem::from(period, MadeUpSection::travel(period))),
          lookup(problem), domain(Domain::whole(problem)), state(problem)
    {
        construct(state, kWeights, GetParam());
    }

    void search_with(std::string_view move)
    {
        const SearchPlan plan{
            .weights = kWeights, .iterations = 4000, .seed = GetParam(), .moves_off = all_moves_but(move)};
        search(state, lookup, domain, plan);
    }

    [[nodiscard]] int people() const
    {
        int sum = 0;
        for (ClientIndex client = 0; client < problem.client_count(); ++client)
            sum += state.distinct_staff(client);
        return sum;
    }

    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
    Lookup lookup;
    Domain domain;
    State state;
};

TEST_P(SingleMove, CrossTakesOverlappingVisitsOfTwoShiftsAndSendsEachToTheOther)
{
    Random random(GetParam());
    std::size_t both_ways = 0;
    for (int round = 0; round < 100; ++round) {
        const State before = state;
        Ruin ruin(state, lookup, domain);
        ruin.start(32);
        state.begin();
        ruin_cross(ruin, random);
        std::set<ShiftIndex> from;
        std::set<ShiftIndex> to;
        for (const Crossing& crossing : ruin.crossings()) {
            EXPECT_FALSE(state.is_placed(crossing.part));
            EXPECT_EQ(problem.parts[static_cast<std::size_t>(crossing.part)].partner, kNone);
            EXPECT_NE(before.shift(crossing.part), crossing.to);
            from.insert(before.shift(crossing.part));
            to.insert(crossing.to);
        }
        EXPECT_LE(from.size(), 2U);
        EXPECT_LE(to.size(), 2U);
        both_ways += from.size() == 2 && from == to ? 1 : 0;
        state.rollback();
        ASSERT_EQ(state, before);
    }
    EXPECT_GT(both_ways, 20U);
}

TEST_P(SingleMove, CrossAloneLetsClientsMeetFewerPeople)
{
    const int before = people();
    const std::int64_t vacant = state.levels().vacant;
    search_with("cross");
    EXPECT_LT(people(), before);
    EXPECT_LE(state.levels().vacant, vacant);
}

/// Promises that a careless search has broken, with hardly anything vacant.
TEST_P(SingleMove, VacantAlsoBringsVisitsBackIntoWhatWasPromised)
{
    Weights careless = kWeights;
    careless.outside_visit = careless.outside_minute = 0;
    search(state, lookup, domain,
           {.weights = careless, .iterations = 2000, .start_temperature = 5000, .end_temperature = 5000});
    const std::int64_t before = state.totals().outside_visits;
    ASSERT_GT(before, 3);
    search_with("vacant");
    EXPECT_LT(state.totals().outside_visits, before / 2);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SingleMove, testing::Range<std::uint64_t>(1, 5));

} // namespace
} // namespace samma::planner
