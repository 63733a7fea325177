#include "planner/made_up_section.hpp"
#include "planner/roster_bound.hpp"

#include <gtest/gtest.h>

#include <bit>

namespace samma::planner {
namespace {

struct Demand {
    std::uint32_t people = 0;
    VisitIndex visit = kNone;
    bool has_one_day = true;
    Time earliest = kNever;
    Time latest = -kNever;
    Time care = 0;
};

bool is_tied(const Demand& one, const Demand& other)
{
    if (one.visit == other.visit)
        return true;
    const bool fits = one.earliest + one.care <= other.latest || other.earliest + other.care <= one.latest;
    return one.has_one_day && other.has_one_day && !fits;
}

/// Gives every demand a person of the team, one after the other, in all ways.
bool can_serve(const std::vector<Demand>& demands, std::uint32_t team, std::vector<int>& chosen)
{
    if (chosen.size() == demands.size())
        return true;
    const Demand& demand = demands[chosen.size()];
    for (int person = 0; person < 32; ++person) {
        if (((demand.people & team) >> person & 1U) == 0)
            continue;
        bool is_free = true;
        for (std::size_t earlier = 0; earlier < chosen.size(); ++earlier)
            is_free = is_free && !(chosen[earlier] == person && is_tied(demands[earlier], demand));
        if (!is_free)
            continue;
        chosen.push_back(person);
        if (can_serve(demands, team, chosen))
            return true;
        chosen.pop_back();
    }
    return false;
}

/// The smallest of all teams, by trying each.
int smallest_team(const Problem& problem, ClientIndex client)
{
    std::vector<Demand> demands;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        if (model.client != client || model.slot_count == 0)
            continue;
        Demand demand;
        demand.visit = model.visit;
        demand.has_one_day = problem.visits[static_cast<std::size_t>(model.visit)].day_count == 1;
        demand.care = problem.node_care[static_cast<std::size_t>(part)];
        for (const Slot& slot : problem.slots_of(part)) {
            demand.people |= 1U << slot.staff;
            demand.earliest = std::min(demand.earliest, slot.earliest);
            demand.latest = std::max(demand.latest, slot.latest);
        }
        demands.push_back(demand);
    }
    int smallest = 33;
    for (std::uint32_t team = 0; team < (1U << problem.staff_count()); ++team) {
        std::vector<int> chosen;
        if (std::popcount(team) < smallest && can_serve(demands, team, chosen))
            smallest = std::popcount(team);
    }
    return smallest;
}

TEST(RosterBound, EqualsTheSmallestTeamFoundByTryingAll)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const MadeUpSection section({.clients = 9, .staff = 8, .teams = 2, .days = 4, .seed = seed});
        const auto period = section.period();
        const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
        const auto bounds = roster_bound(problem);
        for (ClientIndex client = 0; client < problem.client_count(); ++client) {
            const ClientBound& bound = bounds[static_cast<std::size_t>(client)];
            const int smallest = smallest_team(problem, client);
            if (smallest == 33)
                continue;
            EXPECT_TRUE(bound.is_exact);
            EXPECT_EQ(bound.b0, smallest) << "seed " << seed << " client " << client;
        }
    }
}

TEST(RosterBound, AsksForTwoPeopleWhereADoubleVisitIsAll)
{
    const MadeUpSection section({.clients = 12, .staff = 8, .teams = 2, .days = 1});
    const auto period = section.period();
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    const auto bounds = roster_bound(problem);
    int doubles = 0;
    for (const Part& part : problem.parts)
        if (part.partner != kNone && part.slot_count > 0) {
            EXPECT_GE(bounds[static_cast<std::size_t>(part.client)].b0, 2);
            ++doubles;
        }
    EXPECT_GT(doubles, 0);
}

} // namespace
} // namespace samma::planner
