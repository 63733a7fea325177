#include "planner/made_up_section.hpp"
#include "planner/take_from.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace samma::planner {
namespace {

using Parts = std::set<std::pair<VisitId, int>>;

struct Given {
    MadeUpSection section{{.clients = 18, .staff = 13, .teams = 2, .days = 6}};
    PlanningPeriod period = section.period();
    TravelTimes travel = MadeUpSection::travel(period);
    Plan plan = solved(1);
    Plan other = solved(2);

    [[nodiscard]] Plan solved(std::uint64_t seed) const
    {
        return solve(*Problem::from(period, travel), {.iterations = 1'500, .seed = seed}, {}).plan;
    }
    [[nodiscard]] TakenPlan taken(const Parts& parts) const
    {
        return take_from(*PlanInHand::take(period, travel, plan).value(), other, parts);
    }
    [[nodiscard]] Parts parts_that(const std::function<bool(const Assignment&)>& is_wanted) const
    {
        Parts parts;
        for (const auto& assignment : other.assignments)
            if (is_wanted(assignment))
                parts.emplace(assignment.visit_id, assignment.part);
        return parts;
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

/// What was not taken stands as it did, to the second.
void expect_left(const Given& given, const TakenPlan& taken, const Parts& parts)
{
    for (const auto& assignment : given.plan.assignments)
        if (!parts.contains({assignment.visit_id, assignment.part})) {
            EXPECT_EQ(*find(taken.plan, assignment), assignment);
        }
}

TEST(TakeFrom, NothingTakenIsThePlanAsItWas)
{
    const Given given;
    EXPECT_EQ(given.taken({}).plan, given.plan);
}

TEST(TakeFrom, AWholeDayStandsAsProposedButForAVisitThatABreakMoves)
{
    const Given given;
    const LocalDate day = given.plan.dates.from;
    const auto parts = given.parts_that([&](const Assignment& assignment) {
        const auto* before = find(given.plan, assignment);
        return assignment.on == day || (before && before->on == day);
    });
    const auto taken = given.taken(parts);
    // A visit that the other plan makes on another day asks for room in a day that is not taken whole.
    const auto leaving = std::count_if(
        given.other.assignments.begin(), given.other.assignments.end(), [&](const Assignment& assignment) {
            return assignment.on != day && parts.contains({assignment.visit_id, assignment.part});
        });
    EXPECT_EQ(taken.count.vacant, 0);
    EXPECT_LE(taken.count.elsewhere, leaving);
    int visits = 0;
    int as_proposed = 0;
    for (const auto& assignment : given.other.assignments)
        if (assignment.on == day) {
            ++visits;
            as_proposed += find(taken.plan, assignment)->care_worker_id == assignment.care_worker_id ? 1 : 0;
        }
    EXPECT_GE(as_proposed, visits - 1 - leaving);
    expect_left(given, taken, parts);
}

TEST(TakeFrom, OneClientsVisitsAreTakenAndEverybodyElseKeepsPersonAndStart)
{
    const Given given;
    for (std::size_t number = 0; number < given.period.clients().size(); number += 4) {
        const ClientId client = given.period.clients()[number].id;
        const auto parts = given.parts_that([&](const Assignment& assignment) {
            return given.period.find_visit(assignment.visit_id)->client_id == client;
        });
        const auto taken = given.taken(parts);
        EXPECT_EQ(taken.count.as_proposed + taken.count.as_before + taken.count.elsewhere +
                      taken.count.vacant,
                  static_cast<int>(parts.size()));
        EXPECT_EQ(taken.plan.assignments.size() + taken.plan.vacant.size(),
                  given.plan.assignments.size() + given.plan.vacant.size());
        expect_left(given, taken, parts);
    }
}

TEST(TakeFrom, LeavesALockedVisitWhereItIs)
{
    Given given;
    for (auto& assignment : given.plan.assignments)
        assignment.is_locked = true;
    const auto taken = given.taken(given.parts_that([](const Assignment&) { return true; }));
    EXPECT_EQ(taken.count.as_proposed, 0);
    EXPECT_EQ(taken.plan.assignments, given.plan.assignments);
}

} // namespace
} // namespace samma::planner
