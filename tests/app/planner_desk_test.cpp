#include "test_installation.hpp"

#include "app/import_data.hpp"
#include "app/make_demo.hpp"
#include "app/plan_look.hpp"
#include "app/planner_desk.hpp"
#include "app/propose_plan.hpp"
#include "app/sections.hpp"
#include "rules/check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <future>

namespace samma::app {

namespace {

constexpr DateRange kWeek{std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 7};

std::filesystem::path new_folder()
{
    std::string name = (std::filesystem::temp_directory_path() / "samma_desk_XXXXXX").string();
    return ::mkdtemp(name.data());
}

} // namespace

/// A small demo section with a plan in force, and the desk that questions are put to.
class PlannerDeskOverTheStore : public testing::Test {
  protected:
    void SetUp() override
    {
        const auto files = folder / "files";
        ASSERT_TRUE(
            make_demo({.sections = 1, .clients_per_section = 12, .tightness_pct = 90, .seed = 3}, files));
        const auto caller = installation.operator_at_terminal();
        ASSERT_TRUE(
            accept_import(installation.ports(), caller,
                          {.operation_id = installation.new_operation(), .path = files, .mapping = {}}));
        section = list_sections(installation.ports(), caller, "S01").value().front().id;
        planner::Budget budget;
        budget.iterations = 2000;
        const auto planned = propose_plan(installation.ports(), caller,
                                          {.operation_id = installation.new_operation(),
                                           .section_id = section,
                                           .dates = kWeek,
                                           .budget = budget},
                                          {});
        ASSERT_TRUE(planned);
        plan = planned->revision.plan;
        coordinator = installation.coordinator({section});
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder = new_folder();
    test::TestInstallation installation{folder / "samma.db"};
    SectionStates states{installation.ports()};
    PlannerDesk desk{installation.ports(), states};
    SectionId section;
    Plan plan;
    Caller coordinator;
};

TEST_F(PlannerDeskOverTheStore, ExplainsAVisitAndNotesWhoseItWas)
{
    const Assignment& assignment = plan.assignments[plan.assignments.size() / 2];
    const auto explained = desk.explain_visit(coordinator, section, assignment.visit_id, assignment.part);
    ASSERT_TRUE(explained);
    EXPECT_EQ(explained->care_worker_id, assignment.care_worker_id);
    EXPECT_FALSE(explained->candidates.empty());
    const auto rows = installation.audit_rows();
    EXPECT_EQ(rows.back().event.resource_kind, "visit_explanation");
    EXPECT_EQ(rows.back().event.client_id, explained->client_id);

    const auto of_client = desk.explain_client(coordinator, section, explained->client_id);
    ASSERT_TRUE(of_client);
    EXPECT_GE(of_client->distinct, of_client->b0);
}

TEST_F(PlannerDeskOverTheStore, NobodyWaitsToWriteWhileALookIsBeingWorkedOut)
{
    const auto write = [&] {
        installation.ports().store.begin_write(installation.ports().tenant_id)->commit();
    };
    std::future<void> written;
    bool could_write = false;
    const auto look = PlanLook::begin(installation.ports(), states, coordinator, Action::read_board, section,
                                      [&](const SectionStates::State& state) {
                                          ASSERT_NE(state, nullptr);
                                          written = std::async(std::launch::async, write);
                                          could_write = written.wait_for(std::chrono::seconds(20)) ==
                                                        std::future_status::ready;
                                      });
    ASSERT_TRUE(look);
    EXPECT_TRUE(could_write);
}

TEST_F(PlannerDeskOverTheStore, NothingIsWorkedOutForWhomTheLookIsRefused)
{
    const Caller stranger = installation.coordinator({SectionId(installation.ids.next())});
    bool was_worked_out = false;
    const auto look = PlanLook::begin(installation.ports(), states, stranger, Action::read_board, section,
                                      [&](const SectionStates::State&) { was_worked_out = true; });
    ASSERT_FALSE(look);
    EXPECT_EQ(look.error().code, "resource.unknown");
    EXPECT_FALSE(was_worked_out);
}

TEST_F(PlannerDeskOverTheStore, WhoAskAtOnceGetTheSameState)
{
    const auto ask = [&] {
        const auto work = installation.ports().store.begin_read(installation.ports().tenant_id);
        return states.state_of(*work, section).value();
    };
    auto other = std::async(std::launch::async, ask);
    const auto mine = ask();
    EXPECT_EQ(mine, other.get());
}

TEST_F(PlannerDeskOverTheStore, APlanThatComesBackHasTheFindingsThatTheRulesWouldTell)
{
    const auto work = installation.ports().store.begin_read(installation.ports().tenant_id);
    const auto expect_judged = [](const SectionStates::State& state) {
        EXPECT_EQ(state->findings, rules::check(state->period, state->travel, state->plan()));
    };
    const auto state = states.state_of(*work, section).value();
    auto without_the_first = state->adjusted_plan();
    without_the_first.plan.assignments.erase(without_the_first.plan.assignments.begin());
    const auto changed = states.with_plan(*work, *state, without_the_first).value();
    expect_judged(changed);
    EXPECT_NE(changed->findings, state->findings);
    expect_judged(states.with_plan(*work, *changed, state->adjusted_plan()).value());
    expect_judged(states.with_plan(*work, *state, without_the_first).value());
}

TEST_F(PlannerDeskOverTheStore, AnswersASickPersonWithPlansThatBreakNoHardRuleMore)
{
    const Assignment& assignment = plan.assignments[plan.assignments.size() / 2];
    planner::ReplanRequest request;
    const Instant midnight = installation.ports().zone.place(at_clock(assignment.on, Minutes(0))).instant;
    request.now = midnight + std::chrono::hours(5);
    request.event =
        planner::StaffAway{assignment.care_worker_id, {midnight, midnight + std::chrono::hours(24)}};
    const auto preview = desk.preview_replan(coordinator, section, request);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->plan_id, plan.id);
    ASSERT_FALSE(preview->alternatives.empty());
    for (const auto& judged : preview->alternatives) {
        EXPECT_EQ(judged.new_hard_findings, 0);
        EXPECT_GT(judged.alternative.count.struck_visits, 0);
    }
}

TEST_F(PlannerDeskOverTheStore, FillsAVacantVisitOnlyWithinTheRules)
{
    for (const VacantVisit& vacant : plan.vacant) {
        const auto ways = desk.ways_to_fill(coordinator, section, vacant.visit_id, vacant.part);
        ASSERT_TRUE(ways);
        for (const auto& way : *ways)
            EXPECT_LT(way.cost.vacant, 0);
    }
    const Assignment& held = plan.assignments.front();
    EXPECT_EQ(desk.ways_to_fill(coordinator, section, held.visit_id, held.part).error().code,
              "plan.not_vacant");
}

TEST_F(PlannerDeskOverTheStore, KnowsTheSectionsRosterAndProposesPeople)
{
    const auto insight = desk.roster_insight(coordinator, section);
    ASSERT_TRUE(insight);
    EXPECT_FALSE(insight->quarters.empty());
    EXPECT_FALSE(insight->contacts.empty());
    EXPECT_TRUE(desk.roster_changes(coordinator, section, {.tried = 3, .most = 2}));
    const auto explained = desk.explain_visit(coordinator, section, plan.assignments[0].visit_id, 0);
    const auto proposal = desk.propose_contact(coordinator, section, explained->client_id);
    ASSERT_TRUE(proposal);
    EXPECT_TRUE(proposal->candidates.front().rule_id.empty());
    EXPECT_TRUE(desk.propose_teams(coordinator, section, 3));
}

TEST_F(PlannerDeskOverTheStore, AnswersNobodyFromAnotherSection)
{
    const auto stranger = installation.coordinator({SectionId(installation.ids.next())});
    const VisitId visit = plan.assignments.front().visit_id;
    EXPECT_EQ(desk.explain_visit(stranger, section, visit, 0).error().code, "resource.unknown");
    EXPECT_EQ(desk.explain_client(stranger, section, ClientId()).error().code, "resource.unknown");
    EXPECT_EQ(desk.ways_to_fill(stranger, section, visit, 0).error().code, "resource.unknown");
    EXPECT_EQ(desk.preview_replan(stranger, section, {}).error().code, "resource.unknown");
    EXPECT_EQ(desk.roster_insight(stranger, section).error().code, "resource.unknown");
    EXPECT_EQ(desk.roster_changes(stranger, section, {}).error().code, "resource.unknown");
    EXPECT_EQ(desk.propose_contact(stranger, section, ClientId()).error().code, "resource.unknown");
    EXPECT_EQ(desk.propose_teams(stranger, section, 1).error().code, "resource.unknown");
}

} // namespace samma::app
