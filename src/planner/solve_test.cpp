#include "planner/made_up_section.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace samma::planner {
namespace {

constexpr MadeUpSize kRoomy{.clients = 16, .staff = 16, .teams = 2, .days = 7};

struct Given {
    explicit Given(const MadeUpSize& size, std::vector<Assignment> locked = {})
        : section(size), period(section.period(std::move(locked))),
          problem(*Problem::from(period, MadeUpSection::travel(period)))
    {
    }
    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
};

TEST(Solve, PlacesEveryVisitThatAnybodyOnDutyCanTake)
{
    const Given given(kRoomy);
    const auto proposal = solve(given.problem, {.iterations = 6000}, {});
    std::size_t parts = 0;
    for (const auto& visit : given.period.visits())
        parts += static_cast<std::size_t>(visit.staff_needed);
    EXPECT_EQ(proposal.plan.assignments.size() + proposal.plan.vacant.size(), parts);
    EXPECT_GT(parts, 200U);
    for (const auto& vacant : proposal.plan.vacant)
        EXPECT_NE(vacant.reason, VacancyReason::no_room);
    EXPECT_LT(proposal.plan.vacant.size(), parts / 20);
}

TEST(Solve, GivesTheSamePlanForTheSameSeedOnOneThreadAndOnTwo)
{
    const Given given(kRoomy);
    const auto once = solve(given.problem, {.iterations = 12'000, .threads = 1, .seed = 7}, {});
    const auto again = solve(given.problem, {.iterations = 12'000, .threads = 1, .seed = 7}, {});
    const auto on_two = solve(given.problem, {.iterations = 12'000, .threads = 2, .seed = 7}, {});
    const auto other = solve(given.problem, {.iterations = 12'000, .threads = 2, .seed = 8}, {});
    EXPECT_EQ(once.plan, again.plan);
    EXPECT_EQ(once.plan, on_two.plan);
    EXPECT_EQ(once.levels, on_two.levels);
    EXPECT_NE(once.plan.assignments, other.plan.assignments);
}

TEST(Solve, NeverNeedsFewerPeopleThanItsBound)
{
    const Given given(kRoomy);
    const auto proposal = solve(given.problem, {.iterations = 6000}, {});
    std::map<ClientId, std::set<CareWorkerId>> met;
    for (const auto& assignment : proposal.plan.assignments)
        met[given.period.find_visit(assignment.visit_id)->client_id].insert(assignment.care_worker_id);
    std::set<ClientId> with_vacant;
    for (const auto& vacant : proposal.plan.vacant)
        with_vacant.insert(given.period.find_visit(vacant.visit_id)->client_id);
    for (const auto& bound : proposal.bounds) {
        EXPECT_EQ(bound.distinct, static_cast<int>(met[bound.client_id].size()));
        if (!with_vacant.contains(bound.client_id)) {
            EXPECT_GE(bound.distinct, bound.b0);
        }
    }
    EXPECT_GE(proposal.ratio_b0, 1.0);
}

TEST(Solve, KeepsLockedDecisions)
{
    const Given free(kRoomy);
    const auto first = solve(free.problem, {.iterations = 2000}, {});
    std::vector<Assignment> locked;
    for (std::size_t index = 0; index < first.plan.assignments.size(); index += 9)
        locked.push_back(first.plan.assignments[index]);
    const Given given(kRoomy, locked);
    const auto second = solve(given.problem, {.iterations = 4000, .seed = 5}, {});
    std::size_t kept = 0;
    for (const auto& assignment : second.plan.assignments)
        for (const auto& decided : locked)
            if (decided.visit_id == assignment.visit_id && decided.part == assignment.part) {
                EXPECT_EQ(decided.care_worker_id, assignment.care_worker_id);
                EXPECT_EQ(decided.shift_id, assignment.shift_id);
                EXPECT_EQ(decided.starts_at, assignment.starts_at);
                EXPECT_TRUE(assignment.is_locked);
                ++kept;
            }
    EXPECT_EQ(kept, locked.size());
}

TEST(Solve, RefusesALockedDecisionOnAVisitThatThePeriodLacks)
{
    const MadeUpSection section(kRoomy);
    Assignment unknown;
    unknown.visit_id = VisitId(Uuid::from_time(1, 2, 3));
    const auto period = section.period({unknown});
    const auto problem = Problem::from(period, MadeUpSection::travel(period));
    ASSERT_FALSE(problem.has_value());
    EXPECT_EQ(problem.error().code, "plan.locked_unknown");
}

TEST(Solve, SaysWhyNobodyComes)
{
    MadeUpSection section(kRoomy);
    auto& entries = section.data.service_schedules.front().entries;
    entries.front().requirements.competences = {"tracheostomy"};
    auto& other = section.data.service_schedules[1].entries;
    other.front().requirements.delegations = {"insulin"};
    const auto period = section.period();
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    const auto proposal = solve(problem, {.iterations = 1000}, {});
    std::set<VacancyReason> of_first;
    std::set<VacancyReason> of_second;
    for (const auto& vacant : proposal.plan.vacant) {
        const Visit* visit = period.find_visit(vacant.visit_id);
        EXPECT_LE(vacant.considered.size(), 5U);
        if (visit->entry_id == entries.front().id)
            of_first.insert(vacant.reason);
        if (visit->entry_id == other.front().id)
            of_second.insert(vacant.reason);
    }
    EXPECT_EQ(of_first, std::set{VacancyReason::nobody_meets_requirements});
    EXPECT_EQ(of_second, std::set{VacancyReason::nobody_holds_delegation});
}

TEST(Solve, TellsHowFarItIsAndStopsWhenAsked)
{
    const Given given(kRoomy);
    std::vector<ProgressReport> reports;
    const Progress progress{.report = [&](const ProgressReport& report) { reports.push_back(report); },
                            .should_stop = [&] { return reports.size() > 2; }};
    const auto proposal = solve(given.problem, {.iterations = 1'000'000}, progress);
    EXPECT_TRUE(proposal.stats.was_stopped);
    EXPECT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports.front().iterations_done, 0);
    EXPECT_LT(proposal.stats.iterations, 100'000);
    EXPECT_FALSE(proposal.plan.assignments.empty());
}

TEST(Solve, PlansAPeriodWithoutVisits)
{
    const Given given({.clients = 0, .staff = 3, .teams = 1, .days = 2});
    const auto proposal = solve(given.problem, {.iterations = 100}, {});
    EXPECT_TRUE(proposal.plan.assignments.empty());
    EXPECT_TRUE(proposal.plan.vacant.empty());
    EXPECT_EQ(proposal.ratio_b0, 0.0);
}

} // namespace
} // namespace samma::planner
