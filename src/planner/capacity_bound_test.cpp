#include "planner/capacity_bound.hpp"
#include "planner/made_up_section.hpp"
#include "planner/roster_bound.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

namespace samma::planner {
namespace {

struct Compared {
    double bound = 0;
    double promised = 0;
    int roster = 0;
    int planned = 0;
    bool nothing_is_vacant = true;
    bool promises_are_kept = true;
};

/// The bounds of a small section beside a plan of it.
Compared compare(const MadeUpSize& size)
{
    const MadeUpSection section(size);
    const auto period = section.period();
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    Compared compared;
    compared.bound = capacity_bound(problem, {.steps = 60}).people;
    compared.promised = capacity_bound(problem, {.steps = 60, .windows = BoundWindows::promised}).people;
    for (const ClientBound& bound : roster_bound(problem))
        compared.roster += bound.b0;
    const Proposal proposal = solve(problem, {.iterations = 20'000, .seed = size.seed}, {});
    for (const ClientBound& bound : proposal.bounds)
        compared.planned += bound.distinct;
    // Parts that nobody at all can take are left out of every bound.
    int could = 0;
    for (const Part& part : problem.parts)
        could += part.slot_count > 0 ? 1 : 0;
    compared.nothing_is_vacant = static_cast<int>(proposal.plan.assignments.size()) == could;
    compared.promises_are_kept = proposal.levels.outside_visits == 0;
    return compared;
}

TEST(CapacityBound, LiesBetweenTheRosterBoundAndEveryWholePlan)
{
    int whole = 0;
    int kept = 0;
    int above_roster = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Compared compared = compare({.clients = 12, .staff = 9, .teams = 2, .days = 5, .seed = seed});
        EXPECT_GE(compared.bound + 1e-6, compared.roster) << "seed " << seed;
        EXPECT_GE(compared.promised + 1e-6, compared.bound) << "seed " << seed;
        above_roster += compared.promised > compared.roster + 0.01 ? 1 : 0;
        if (!compared.nothing_is_vacant)
            continue;
        ++whole;
        EXPECT_LE(compared.bound, compared.planned + 1e-6) << "seed " << seed;
        if (!compared.promises_are_kept)
            continue;
        ++kept;
        EXPECT_LE(compared.promised, compared.planned + 1e-6) << "seed " << seed;
    }
    EXPECT_GT(whole, 2);
    EXPECT_GT(kept, 0);
    EXPECT_GT(above_roster, 0);
}

TEST(CapacityBound, HoldsAtEveryStepAndNeverFalls)
{
    const MadeUpSection section({.clients = 12, .staff = 9, .teams = 2, .days = 5, .seed = 3});
    const auto period = section.period();
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    double before = 0;
    for (const int steps : {0, 5, 20, 60}) {
        const CapacityBound bound = capacity_bound(problem, {.steps = steps});
        EXPECT_GE(bound.people, before);
        EXPECT_GE(bound.people, static_cast<double>(bound.roster) - 1e-6);
        before = bound.people;
    }
}

TEST(CapacityBound, StopsWhenAsked)
{
    const MadeUpSection section({.clients = 12, .staff = 8, .teams = 2, .days = 3});
    const auto period = section.period();
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    const CapacityBound bound = capacity_bound(problem, {.steps = 60, .should_stop = [] { return true; }});
    EXPECT_EQ(bound.steps, 0);
    EXPECT_DOUBLE_EQ(bound.people, static_cast<double>(bound.roster));
}

} // namespace
} // namespace samma::planner
