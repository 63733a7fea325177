#include "planner/guard_rail.hpp"
#include "planner/made_up_section.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <array>
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

class SolveWholeOrInHalves : public testing::TestWithParam<bool> {};

TEST_P(SolveWholeOrInHalves, GivesTheSamePlanForTheSameSeedOnOneThreadAndOnTwo)
{
    const Given given(kRoomy);
    const auto plan_on = [&](int threads, std::uint64_t seed) {
        return solve(given.problem,
                     {.iterations = 12'000, .threads = threads, .halves = GetParam(), .seed = seed}, {});
    };
    const auto once = plan_on(1, 7), again = plan_on(1, 7), on_two = plan_on(2, 7), other = plan_on(2, 8);
    EXPECT_EQ(once.plan, again.plan);
    EXPECT_EQ(once.plan, on_two.plan);
    EXPECT_EQ(once.levels, on_two.levels);
    EXPECT_NE(once.plan.assignments, other.plan.assignments);
}

INSTANTIATE_TEST_SUITE_P(Both, SolveWholeOrInHalves, testing::Bool());

TEST(Solve, TakesTwiceTheStepsInHalves)
{
    const Given given({.clients = 2, .staff = 3, .teams = 1, .days = 1});
    const std::int64_t usual = usual_iterations(given.problem);
    EXPECT_EQ(solve(given.problem, {.halves = false}, {}).stats.iterations, usual);
    EXPECT_EQ(solve(given.problem, {.halves = true}, {}).stats.iterations, 2 * usual);
}

TEST(Solve, TakesFewerStepsAVisitInALargeSection)
{
    const auto steps = [](std::size_t parts) {
        Problem problem;
        problem.parts.resize(parts);
        return usual_iterations(problem);
    };
    EXPECT_EQ(steps(1), 450);
    EXPECT_EQ(steps(4'000), 1'800'000);
    EXPECT_EQ(steps(64'000), 3'600'000) << "sixteen times the parts, twice the steps";
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

/// The whole model on a week, with settings.
struct WholeModel {
    explicit WholeModel(const ModelSettings& settings = {})
        : section({.clients = 16, .staff = 16, .teams = 2, .days = 7, .has_whole_model = true}),
          period(section.period()), problem(*Problem::from(period, MadeUpSection::travel(period), settings))
    {
    }
    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
};

/// Pairs of client and care worker who meet, by whether they have met before.
std::array<std::size_t, 2> meetings(const PlanningPeriod& period, const Plan& plan)
{
    std::set<std::pair<ClientId, CareWorkerId>> before;
    for (const auto& performed : period.history())
        before.emplace(performed.client_id, performed.care_worker_id);
    std::array<std::set<std::pair<ClientId, CareWorkerId>>, 2> met;
    for (const auto& assignment : plan.assignments) {
        const std::pair pair(period.find_visit(assignment.visit_id)->client_id, assignment.care_worker_id);
        met[before.contains(pair) ? 1 : 0].insert(pair);
    }
    return {met[0].size(), met[1].size()};
}

TEST(Solve, PrefersPeopleOfTheLookBackWhereTheyCount)
{
    ModelSettings settings;
    const WholeModel alone(settings);
    settings.counts_look_back = true;
    const WholeModel counted(settings);
    const Budget budget{.iterations = 8000};
    const auto of_period = meetings(alone.period, solve(alone.problem, budget, {}).plan);
    const auto of_both = meetings(counted.period, solve(counted.problem, budget, {}).plan);
    EXPECT_LT(of_both[0], of_period[0]) << "strangers";
    EXPECT_GT(of_both[1], of_period[1]) << "people met before";
}

TEST(Solve, CutsWhatIsAboveAClientsTarget)
{
    const Budget budget{.iterations = 60'000};
    const WholeModel free;
    ModelSettings settings;
    settings.target_people = 3;
    const WholeModel aimed(settings);
    const auto above = [](const Proposal& proposal) {
        int sum = 0;
        for (const auto& bound : proposal.bounds)
            sum += std::max(0, bound.distinct - 3) * std::max(0, bound.distinct - 3);
        return sum;
    };
    EXPECT_LT(above(solve(aimed.problem, budget, {})), above(solve(free.problem, budget, {})));
}

TEST(Solve, MakesOptionalVisitsWhereThereIsTimeAndNeverCallsThemVacant)
{
    const WholeModel whole;
    const auto proposal = solve(whole.problem, {.iterations = 6000}, {});
    std::size_t optional = 0;
    for (const auto& visit : whole.period.visits())
        optional += visit.is_optional ? 1 : 0;
    ASSERT_GT(optional, 10U);
    EXPECT_LT(proposal.levels.optional_left, static_cast<std::int64_t>(optional / 2));
    for (const auto& vacant : proposal.plan.vacant)
        EXPECT_FALSE(whole.period.find_visit(vacant.visit_id)->is_optional);
}

TEST(GuardRail, KeepsTravelNearThePlanWithoutContinuity)
{
    const WholeModel whole;
    const Budget budget{.iterations = 20'000};
    const auto free = solve_with_guard_rail(whole.problem, budget, std::nullopt, {});
    ASSERT_GT(free.price.travel_pct().value(), 5.0) << "continuity costs nothing here: the limit cannot show";
    ASSERT_TRUE(free.price.minutes_per_person_saved().has_value());
    std::int64_t done = 0;
    const auto tell = [&](const ProgressReport& report) {
        EXPECT_GE(report.iterations_done, done) << "the reference is a part of the way";
        EXPECT_LE(report.iterations_done, report.iterations);
        done = report.iterations_done;
    };
    const auto guarded = solve_with_guard_rail(whole.problem, budget, 4, {.report = tell});
    EXPECT_EQ(done, *budget.iterations + *budget.iterations / 10);
    EXPECT_EQ(guarded.price.reference_travel_seconds, free.price.reference_travel_seconds);
    EXPECT_TRUE(guarded.price.is_within_guard_rail);
    EXPECT_LE(guarded.price.travel_pct().value(), 4.0);
}

} // namespace
} // namespace samma::planner
