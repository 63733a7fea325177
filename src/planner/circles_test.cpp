#include "planner/circles.hpp"
#include "planner/lookup.hpp"
#include "planner/made_up_problem_for_tests.hpp"
#include "planner/priced_team.hpp"
#include "planner/roster_bound.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

namespace samma::planner {
namespace {

StaffSet circle_of(const Problem& problem, ClientIndex client)
{
    StaffSet people;
    const Lookup lookup(problem);
    for (const PartIndex part : lookup.parts_of_client(client))
        for (const Slot& slot : problem.slots_of(part))
            if (!slot.is_outside_circle)
                people.set(static_cast<std::size_t>(slot.staff));
    return people;
}

TEST(Circles, HaveSomebodyForEveryVisitThatKeepsItsPromise)
{
    int parts = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Problem problem = made_up({.clients = 14, .staff = 10, .teams = 2, .days = 7, .seed = seed});
        choose_circles(problem, weights_for(ContinuityOrder::balanced), seed);
        const ShiftCapacity capacity(problem, BoundWindows::promised);
        for (const Part& part : problem.parts) {
            bool can_be_made = false;
            bool is_in_circle = false;
            for (SlotIndex slot = part.first_slot; slot < part.first_slot + part.slot_count; ++slot) {
                can_be_made = can_be_made || capacity.is_open(slot);
                is_in_circle =
                    is_in_circle || (capacity.is_open(slot) &&
                                     !problem.slots[static_cast<std::size_t>(slot)].is_outside_circle);
            }
            EXPECT_TRUE(is_in_circle || !can_be_made) << "seed " << seed;
            parts += can_be_made ? 1 : 0;
        }
    }
    EXPECT_GT(parts, 1'000);
}

TEST(Circles, AreTheSameForTheSameSeed)
{
    Problem one = made_up({.clients = 14, .staff = 10, .teams = 2, .days = 7, .seed = 3});
    Problem other = one;
    choose_circles(one, weights_for(ContinuityOrder::balanced), 5);
    choose_circles(other, weights_for(ContinuityOrder::balanced), 5);
    for (ClientIndex client = 0; client < one.client_count(); ++client)
        EXPECT_EQ(circle_of(one, client), circle_of(other, client));
}

/// Fewer people than the roster bound says cannot serve a client; with her wishes set aside and nobody beside
/// her few more are needed: where promised times or a crowded hour ask for them.
TEST(Circles, AreAboutAsSmallAsTheRosterAllowsForWhoeverIsAlone)
{
    Weights weights = weights_for(ContinuityOrder::people_contact_team);
    weights.contact_missed = weights.outside_team = weights.against_wish = 0;
    std::size_t people = 0;
    std::size_t least = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Problem problem = made_up({.clients = 1, .staff = 10, .teams = 2, .days = 7, .seed = seed});
        choose_circles(problem, weights, seed);
        const auto bound = static_cast<std::size_t>(roster_bound(problem).front().b0);
        const auto chosen = circle_of(problem, 0).count();
        EXPECT_GE(chosen, bound) << "seed " << seed;
        people += chosen;
        least += bound;
    }
    EXPECT_LE(people * 100, least * 115);
}

TEST(Circles, AreNotChosenWhereContinuityIsSetAside)
{
    Problem problem = made_up({.clients = 5, .staff = 8, .teams = 2, .days = 7, .seed = 1});
    choose_circles(problem, weights_for(ContinuityOrder::none), 1);
    for (const Slot& slot : problem.slots)
        EXPECT_FALSE(slot.is_outside_circle);
}

} // namespace
} // namespace samma::planner
