#include "planner/made_up_problem_for_tests.hpp"
#include "planner/near_people.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>
#include <vector>

namespace samma::planner {
namespace {

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

TEST(NearPeople, KeepSomebodyFromFarAwayWhoIsKnownToTheClient)
{
    const Problem given = made_up(kLarge);
    Problem without = given;
    keep_near_people(without);
    Problem with = given;
    std::vector<std::pair<PartIndex, StaffIndex>> known;
    for (PartIndex part = 0; part < given.part_count(); ++part) {
        const auto left = people_of(without, part);
        const Part& model = with.parts[static_cast<std::size_t>(part)];
        for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
            Slot& slot = with.slots[static_cast<std::size_t>(index)];
            if (left.contains(slot.staff))
                continue;
            slot.is_contact = part % 3 == 0;
            slot.is_published = part % 3 == 1;
            if (part % 3 == 2)
                with.met[with.pair_index(model.client, slot.staff)] = 1;
            known.emplace_back(part, slot.staff);
            break;
        }
    }
    EXPECT_GT(known.size(), 100U);
    keep_near_people(with);
    for (const auto& [part, staff] : known)
        EXPECT_TRUE(people_of(with, part).contains(staff)) << part;
}

int fewest_people(const Problem& problem)
{
    int least = 0;
    for (const ClientBound& bound : roster_bound(problem))
        least += bound.b0;
    return least;
}

TEST(NearPeople, DoNotChangeTheBoundThatThePlanIsHeldAgainst)
{
    const Problem given = made_up({.clients = 60, .staff = 120, .teams = 8, .days = 7, .seed = 4});
    Problem ready = given;
    keep_near_people(ready);
    ASSERT_GT(fewest_people(ready), fewest_people(given));
    const Proposal proposal = solve(given, {.iterations = given.part_count(), .threads = 1}, {});
    int least = 0;
    for (const ClientBound& bound : proposal.bounds)
        least += bound.b0;
    EXPECT_EQ(least, fewest_people(given));
}

} // namespace
} // namespace samma::planner
