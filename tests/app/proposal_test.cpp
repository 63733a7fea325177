// A proposal beside the plan in force: compared, tried in part, taken, undone, put aside.
#include "planned_section.hpp"

#include "app/edit_plan.hpp"
#include "app/jobs.hpp"
#include "app/propose_plan.hpp"
#include "app/worker.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::app {

class Proposals : public testing::Test {
  protected:
    PlanRequest request(std::uint64_t seed)
    {
        return {.operation_id = given.installation.new_operation(),
                .section_id = given.section_id,
                .dates = test::kWeek,
                .budget = {.iterations = 4000, .seed = seed}};
    }
    void plan_in_force() { ASSERT_TRUE(propose_plan(given.ports(), caller, request(1), {})); }
    PlanId proposed(std::uint64_t seed = 2)
    {
        const auto asked = request(seed);
        const auto made = draft_beside(given.ports(), caller, asked, {}).value();
        return keep_proposal(given.ports(), caller, asked, made,
                             [](store::UnitOfWork&) { return Result<void>(); })
            .value()
            .id;
    }
    DraftCommand command(int base = 0)
    {
        return {given.installation.new_operation(), given.section_id, base};
    }
    std::shared_ptr<const BoardState> state()
    {
        const auto work = given.ports().store.begin_read(given.ports().tenant_id);
        return states.state_of(*work, given.section_id).value();
    }
    Plan plan_of(PlanId id)
    {
        return given.ports().store.begin_read(given.ports().tenant_id)->proposals().find(id)->plan;
    }
    static std::vector<std::tuple<VisitId, int, CareWorkerId, Instant>> decisions(const Plan& plan)
    {
        std::vector<std::tuple<VisitId, int, CareWorkerId, Instant>> found;
        for (const auto& one : plan.assignments)
            found.emplace_back(one.visit_id, one.part, one.care_worker_id, one.starts_at);
        return found;
    }

    test::SmallSection given;
    Caller caller = given.coordinator();
    SectionStates states{given.ports()};
    Desk desk{given.ports(), states};
};

TEST_F(Proposals, ChangesNothingUntilSomebodyTakesItAndIsThenAChangeThatCanBeUndone)
{
    plan_in_force();
    const auto before = decisions(state()->plan());
    const auto id = proposed();
    EXPECT_EQ(decisions(state()->plan()), before);
    ASSERT_NE(decisions(plan_of(id)), before) << "the test needs two plans that differ";

    const auto taken = desk.accept_proposal(caller, command(), id, {}, "").value();
    EXPECT_TRUE(taken.is_made);
    EXPECT_EQ(taken.edit->kind, EditKind::accept_proposal);
    EXPECT_EQ(decisions(state()->plan()), decisions(plan_of(id)));
    EXPECT_EQ(desk.proposals(caller, given.section_id)->front().head.state, store::ProposalState::accepted);
    EXPECT_EQ(desk.accept_proposal(caller, command(1), id, {}, "").error().code, "edit.changes_nothing");

    ASSERT_TRUE(desk.undo(caller, command(1)));
    EXPECT_EQ(decisions(state()->plan()), before);
}

TEST_F(Proposals, IsComparedClientByClientWithTheSameCountsAsTheBoards)
{
    plan_in_force();
    const auto id = proposed();
    const auto compared = desk.compare(caller, given.section_id, id).value();
    EXPECT_EQ(compared.clients.size() + static_cast<std::size_t>(compared.unchanged),
              state()->period.clients().size());
    ASSERT_FALSE(compared.clients.empty());
    const auto rows = who_comes_view(*state()).clients;
    for (const auto& client : compared.clients) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const ClientRowView& one) {
            return one.client_id == client.client_id;
        });
        EXPECT_EQ(row->distinct_staff, client.people_before);
        EXPECT_EQ(row->bound_b0, client.bound.value_or(0));
    }
    ASSERT_TRUE(desk.accept_proposal(caller, command(), id, {}, ""));
    for (const auto& row : who_comes_view(*state()).clients)
        for (const auto& client : compared.clients)
            if (client.client_id == row.client_id) {
                EXPECT_EQ(row.distinct_staff, client.people_after);
            }
    EXPECT_TRUE(desk.compare(caller, given.section_id, id)->clients.empty()) << "it has been taken";
}

TEST_F(Proposals, TakenForOneDayLeavesEveryOtherDayAsItIs)
{
    plan_in_force();
    const auto id = proposed();
    const auto days = desk.compare(caller, given.section_id, id)->days;
    ASSERT_FALSE(days.empty());
    const LocalDate day = days.front().first;
    const Plan before = state()->plan();
    const auto tried =
        desk.try_proposal(caller, given.section_id, id, {.clients = {}, .teams = {}, .days = {day}});
    ASSERT_TRUE(tried);
    EXPECT_EQ(tried->visits, tried->as_proposed + tried->as_before + tried->elsewhere + tried->vacant);
    EXPECT_GT(tried->as_proposed, 0);
    EXPECT_EQ(decisions(state()->plan()), decisions(before)) << "a trial changes nothing";

    const auto outcome = desk.accept_proposal(caller, command(), id,
                                              {.clients = {}, .teams = {}, .days = {day}}, "Prövas en dag");
    ASSERT_TRUE(outcome && outcome->is_made);
    for (const auto& was : before.assignments) {
        if (was.on == day)
            continue;
        const auto& now = state()->plan().assignments;
        const auto is = std::find_if(now.begin(), now.end(), [&](const Assignment& one) {
            return one.visit_id == was.visit_id && one.part == was.part;
        });
        if (is != now.end() && is->on != day) {
            EXPECT_EQ(is->care_worker_id, was.care_worker_id);
            EXPECT_EQ(is->starts_at, was.starts_at);
        }
    }
}

TEST_F(Proposals, BecomesThePlanWhereThereIsNoneOfItsDatesAndOnlyAsAWhole)
{
    const auto id = proposed();
    const auto compared = desk.compare(caller, given.section_id, id).value();
    EXPECT_FALSE(compared.plan);
    EXPECT_FALSE(compared.after.empty());
    EXPECT_EQ(desk.accept_proposal(caller, command(), id,
                                   {.clients = {}, .teams = {}, .days = {test::kWeek.from}}, "")
                  .error()
                  .code,
              "proposal.only_whole");
    const auto taken = desk.accept_proposal(caller, command(), id, {}, "").value();
    EXPECT_TRUE(taken.is_made);
    EXPECT_EQ(state()->plan().id, id);
    EXPECT_EQ(state()->revision.revision, 1);
}

TEST_F(Proposals, KeepsWhatIsLockedWhereItIs)
{
    plan_in_force();
    const auto locked = state()->plan().assignments.front();
    ASSERT_TRUE(desk.edit(caller, command(), LockVisit{{locked.visit_id, locked.part}, Lock::closed}, ""));
    const auto id = proposed(3);
    const auto plan = plan_of(id);
    const auto there =
        std::find_if(plan.assignments.begin(), plan.assignments.end(), [&](const Assignment& one) {
            return one.visit_id == locked.visit_id && one.part == locked.part;
        });
    ASSERT_NE(there, plan.assignments.end());
    EXPECT_EQ(there->care_worker_id, locked.care_worker_id);
    EXPECT_EQ(there->starts_at, locked.starts_at);
    ASSERT_TRUE(desk.accept_proposal(caller, command(1), id, {}, "")->is_made);
    EXPECT_TRUE(
        std::any_of(state()->plan().assignments.begin(), state()->plan().assignments.end(),
                    [&](const Assignment& one) { return one.visit_id == locked.visit_id && one.is_locked; }));
}

TEST_F(Proposals, IsRefusedOnADraftThatSomebodyHasChangedAndToThoseWhoMayNotPlan)
{
    plan_in_force();
    const auto id = proposed();
    const auto other = state()->plan().assignments.back();
    ASSERT_TRUE(desk.edit(caller, command(), LockVisit{{other.visit_id, other.part}, Lock::closed}, ""));
    EXPECT_EQ(desk.accept_proposal(caller, command(0), id, {}, "").error().code, "draft.revision_conflict");
    const auto stranger = given.installation.coordinator({SectionId(given.installation.ids.next())});
    EXPECT_EQ(desk.compare(stranger, given.section_id, id).error().code, "resource.unknown");
    EXPECT_EQ(desk.accept_proposal(stranger, command(1), id, {}, "").error().code, "resource.unknown");
    EXPECT_EQ(desk.compare(caller, given.section_id, PlanId(given.installation.ids.next())).error().code,
              "proposal.unknown");
}

TEST_F(Proposals, PutAsideStaysInTheListAndTheSameAcceptanceAgainIsTheSame)
{
    plan_in_force();
    const auto id = proposed();
    EXPECT_EQ(desk.put_aside(caller, command(), id)->head.state, store::ProposalState::put_aside);
    ASSERT_EQ(desk.proposals(caller, given.section_id)->size(), 1U);
    const auto once = command();
    const auto first = desk.accept_proposal(caller, once, id, {}, "").value();
    const auto again = desk.accept_proposal(caller, once, id, {}, "").value();
    EXPECT_TRUE(first.is_made && again.is_made);
    EXPECT_EQ(first.plan.draft_revision, again.plan.draft_revision);
}

} // namespace samma::app
