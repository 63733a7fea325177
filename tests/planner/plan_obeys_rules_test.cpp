#include "planner/made_up_section.hpp"
#include "planner/place_by_hand.hpp"
#include "planner/solve.hpp"
#include "rules/check.hpp"

#include <gtest/gtest.h>

#include <map>

namespace samma {
namespace {

using planner::MadeUpSection;

/// The findings on the plan, but for what the roster alone is to blame for: rest between shifts, titles.
std::map<std::string, int> hard_findings(const PlanningPeriod& period, const TravelTimes& travel,
                                         const Plan& plan)
{
    Plan empty;
    empty.section_id = plan.section_id;
    empty.dates = plan.dates;
    std::map<std::string, int> count;
    for (const auto& finding : rules::check(period, travel, plan))
        if (finding.severity == Severity::hard)
            ++count[finding.rule_id];
    for (const auto& finding : rules::check(period, travel, empty))
        if (finding.severity == Severity::hard)
            if (const auto found = count.find(finding.rule_id); found != count.end() && --found->second == 0)
                count.erase(found);
    return count;
}

/// Random moves make the plans: a few iterations, many, other seeds, on sections with nights, double visits,
/// least distances, breaks, delegations that end and restrictions; and on sections with the whole model.
class PlansOfAnySeed : public testing::TestWithParam<std::tuple<std::uint64_t, bool>> {
  protected:
    PlansOfAnySeed()
        : seed(std::get<0>(GetParam())), section({.clients = 18,
                                                  .staff = 13,
                                                  .teams = 2,
                                                  .days = 6,
                                                  .seed = seed,
                                                  .has_whole_model = std::get<1>(GetParam()),
                                                  .has_households = std::get<1>(GetParam())}),
          period(section.period()), travel(MadeUpSection::travel(period)),
          problem(*planner::Problem::from(period, travel))
    {
    }
    std::uint64_t seed;
    MadeUpSection section;
    PlanningPeriod period;
    TravelTimes travel;
    planner::Problem problem;
};

TEST_P(PlansOfAnySeed, BreakNoHardRule)
{
    for (const std::int64_t iterations : {0, 50, 3000}) {
        const auto proposal = planner::solve(problem, {.iterations = iterations, .seed = seed}, {});
        EXPECT_EQ(hard_findings(period, travel, proposal.plan), (std::map<std::string, int>()))
            << iterations << " iterations";
        EXPECT_GT(proposal.plan.assignments.size(), 100U);
        EXPECT_FALSE(proposal.plan.breaks.empty());
    }
}

TEST_P(PlansOfAnySeed, BreakNoHardRuleWhereHalvesAreSearchedSideBySide)
{
    for (const std::int64_t iterations : {4'000, 30'000}) {
        const auto proposal =
            planner::solve(problem, {.iterations = iterations, .halves = true, .seed = seed}, {});
        EXPECT_EQ(hard_findings(period, travel, proposal.plan), (std::map<std::string, int>()))
            << iterations << " iterations";
        EXPECT_GT(proposal.plan.assignments.size(), 100U);
    }
}

TEST_P(PlansOfAnySeed, BreakNoHardRuleWhereAVisitIsMovedByHand)
{
    const auto proposal = planner::solve(problem, {.iterations = 3000, .seed = seed}, {});
    const auto hand = planner::PlanInHand::take(period, travel, proposal.plan).value();
    int moved = 0;
    for (std::size_t number = 0; number < proposal.plan.assignments.size(); number += 3) {
        const Assignment& own = proposal.plan.assignments[number];
        for (const Shift& shift : period.shifts()) {
            if (shift.on != own.on || shift.care_worker_id == own.care_worker_id)
                continue;
            const auto placed =
                planner::placed_by_hand(*hand, {own.visit_id, own.part, shift.care_worker_id, own.starts_at});
            if (!placed)
                continue;
            ++moved;
            EXPECT_EQ(hard_findings(period, travel, *placed), (std::map<std::string, int>()))
                << format_instant(own.starts_at) << " to shift " << shift.id.to_string();
        }
    }
    EXPECT_GT(moved, 30);
}

TEST_P(PlansOfAnySeed, HaveTheLevelsThatTheRulesCount)
{
    const auto proposal = planner::solve(problem, {.iterations = 2000, .seed = seed}, {});
    std::map<std::string, std::int64_t> soft;
    std::int64_t minutes = 0;
    std::int64_t against_wish = 0;
    for (const auto& finding : rules::check(period, travel, proposal.plan)) {
        ++soft[finding.rule_id];
        if (finding.rule_id == "client_liking")
            against_wish += finding.values.front().second == "unwanted" ? 2 : 1;
        if (finding.rule_id == "household_together")
            against_wish += 6;
        if (finding.rule_id == "promised_time")
            minutes += std::stoll(finding.values.front().second);
    }
    EXPECT_EQ(soft["promised_time"], proposal.levels.outside_visits);
    EXPECT_EQ(minutes, proposal.levels.outside_minutes);
    EXPECT_EQ(against_wish, proposal.levels.against_wish);
    EXPECT_EQ(soft["plan_complete"], 0);
    EXPECT_EQ(soft["published_kept"], proposal.levels.changed);
    // Each visit that the contact person could have had carries its reason, so the rule is silent.
    EXPECT_EQ(soft["contact_person_first"], 0);

    std::int64_t outside_team = 0;
    for (const auto& assignment : proposal.plan.assignments) {
        const Visit* visit = period.find_visit(assignment.visit_id);
        const CareWorker* care_worker = period.find_care_worker(assignment.care_worker_id);
        outside_team += care_worker->team_id != period.team_of(visit->client_id) ? 1 : 0;
    }
    EXPECT_EQ(outside_team, proposal.levels.outside_team);

    std::int64_t optional_made = 0;
    std::int64_t optional = 0;
    for (const auto& visit : period.visits())
        optional += visit.is_optional ? visit.staff_needed : 0;
    for (const auto& assignment : proposal.plan.assignments)
        optional_made += period.find_visit(assignment.visit_id)->is_optional ? 1 : 0;
    EXPECT_EQ(optional - optional_made, proposal.levels.optional_left);
    EXPECT_EQ(optional > 0, std::get<1>(GetParam()));
}

TEST_P(PlansOfAnySeed, AreRefusedByTheRulesOnceAVisitIsPushedIntoTheNext)
{
    auto plan = planner::solve(problem, {.iterations = 500, .seed = seed}, {}).plan;
    ASSERT_TRUE(hard_findings(period, travel, plan).empty());
    for (auto& assignment : plan.assignments)
        assignment.starts_at += Minutes(75);
    EXPECT_FALSE(hard_findings(period, travel, plan).empty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlansOfAnySeed,
                         testing::Combine(testing::Range<std::uint64_t>(1, 7), testing::Bool()));

} // namespace
} // namespace samma
