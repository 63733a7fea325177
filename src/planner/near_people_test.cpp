#include "planner/made_up_section.hpp"
#include "planner/near_people.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace samma::planner {
namespace {

Problem made_up(const MadeUpSize& size)
{
    const MadeUpSection section(size);
    const auto period = section.period();
    return *Problem::from(period, MadeUpSection::travel(period));
}

constexpr MadeUpSize kLarge{.clients = 96, .staff = 120, .teams = 12, .days = 2, .seed = 3};

std::set<StaffIndex> people_of(const Problem& problem, PartIndex part)
{
    std::set<StaffIndex> people;
    for (const Slot& slot : problem.slots_of(part))
        people.insert(slot.staff);
    return people;
}

TEST(NearPeople, LeaveASectionOfOrdinarySizeAsItIs)
{
    const Problem given = made_up({.clients = 20, .staff = 30, .teams = 3, .days = 2, .seed = 3});
    Problem ready = given;
    keep_near_people(ready);
    ASSERT_EQ(ready.slots.size(), given.slots.size());
    for (PartIndex part = 0; part < given.part_count(); ++part)
        EXPECT_EQ(people_of(ready, part), people_of(given, part));
}

TEST(NearPeople, AreTheOwnTeamThoseWhomTheClientKnowsAndHerContactPerson)
{
    const Problem given = made_up(kLarge);
    Problem ready = given;
    keep_near_people(ready);
    EXPECT_LT(ready.slots.size() * 4, given.slots.size() * 3);
    int taken_away = 0;
    for (PartIndex part = 0; part < given.part_count(); ++part) {
        const ClientIndex client = given.parts[static_cast<std::size_t>(part)].client;
        const auto left = people_of(ready, part);
        for (const Slot& slot : given.slots_of(part)) {
            if (slot.is_contact || !slot.is_outside_team || given.was_met(client, slot.staff)) {
                EXPECT_TRUE(left.contains(slot.staff));
            }
            taken_away += left.contains(slot.staff) ? 0 : 1;
        }
        EXPECT_EQ(left.empty(), people_of(given, part).empty());
    }
    EXPECT_GT(taken_away, 100);
}

TEST(NearPeople, KeepEverySlotOfTheirsAndNoOther)
{
    const Problem given = made_up(kLarge);
    Problem ready = given;
    keep_near_people(ready);
    for (PartIndex part = 0; part < given.part_count(); ++part) {
        const auto left = people_of(ready, part);
        std::vector<ShiftIndex> expected;
        for (const Slot& slot : given.slots_of(part))
            if (left.contains(slot.staff))
                expected.push_back(slot.shift);
        std::vector<ShiftIndex> shifts;
        for (const Slot& slot : ready.slots_of(part))
            shifts.push_back(slot.shift);
        EXPECT_EQ(shifts, expected);
    }
}

TEST(NearPeople, DoNotChangeTheBoundThatThePlanIsHeldAgainst)
{
    const Problem given = made_up(kLarge);
    const Proposal proposal = solve(
        given, {.iterations = 2 * given.part_count(), .threads = 1, .order = ContinuityOrder::balanced}, {});
    double least = 0;
    for (const ClientBound& bound : roster_bound(given))
        least += bound.b0;
    EXPECT_NEAR(proposal.bound_mean * static_cast<double>(proposal.bounds.size()), least, 1e-6);
}

} // namespace
} // namespace samma::planner
