#include "store/test_store.hpp"

#include <gtest/gtest.h>

namespace samma::store {

namespace {

class DraftContract : public testing::TestWithParam<Where> {
  protected:
    void SetUp() override
    {
        data = test.inventor.invent(1, 12);
        ASSERT_TRUE(test.apply({data, {}, {}}));
        plan = test.inventor.invent_plan(data, 100);
        const auto work = test.store->begin_write(test.tenant.id);
        ASSERT_TRUE(work->plans().save(plan, 0, test.context()));
        const auto begun = work->drafts().begin(id, plan.id, test.context());
        ASSERT_TRUE(begun);
        draft = *begun;
        work->commit();
    }

    /// A change of the plan's parts, one of which it makes vacant, with a break and adjustments.
    PlanEdit new_edit()
    {
        AdjustedPlan other{plan, new_adjustments()};
        other.plan.assignments.front().starts_at += Minutes(10);
        other.plan.vacant.push_back({other.plan.assignments.back().visit_id,
                                     other.plan.assignments.back().part,
                                     VacancyReason::no_room,
                                     {data.care_workers.front().id}});
        other.plan.assignments.pop_back();
        other.plan.breaks.front().time.until += Minutes(5);
        PlanEdit edit;
        edit.client_id = data.clients.front().id;
        edit.reason = "Önskat av brukaren";
        edit.overridden = 2;
        edit.change = difference({plan, {}}, other);
        return edit;
    }
    std::vector<VisitAdjustment> new_adjustments()
    {
        return {{.visit_id = test.inventor.next_id<VisitId>(), .kind = AdjustmentKind::cancelled},
                {.visit_id = test.inventor.next_id<VisitId>(),
                 .kind = AdjustmentKind::added,
                 .care_time = Minutes(25),
                 .on = plan.dates.from,
                 .client_id = data.clients.front().id,
                 .visit_kind = VisitKind::supervision,
                 .start_window = Interval{kNow, kNow + Minutes(30)},
                 .staff_needed = 2}};
    }

    template <typename Do>
    auto in_writing(Do&& change)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        auto done = change(work->drafts());
        if (done)
            work->commit();
        return done;
    }
    Result<PlanEdit> append(PlanEdit edit)
    {
        auto done =
            in_writing([&](DraftStore& drafts) { return drafts.append(draft, edit, test.context()); });
        return follow(std::move(done));
    }
    Result<PlanEdit> undo()
    {
        return follow(in_writing([&](DraftStore& drafts) { return drafts.undo(draft, test.context()); }));
    }
    Result<PlanEdit> redo()
    {
        return follow(in_writing([&](DraftStore& drafts) { return drafts.redo(draft, test.context()); }));
    }
    std::vector<PlanEdit> edits(int since = 0)
    {
        return test.store->begin_read(test.tenant.id)->drafts().load_edits(id, since);
    }

    TestStore test{GetParam()};
    MasterData data;
    Plan plan;
    PlanDraftId id{test.inventor.next_id<PlanDraftId>()};
    PlanDraft draft;

  private:
    Result<PlanEdit> follow(Result<PlanEdit> done)
    {
        if (done)
            draft.revision = done->revision;
        return done;
    }
};

} // namespace

TEST_P(DraftContract, AnEditComesBackWholeAfterARestart)
{
    const auto made = append(new_edit());
    ASSERT_TRUE(made);
    EXPECT_EQ(made->position, 1);
    EXPECT_EQ(made->revision, 1);
    test.reopen();
    EXPECT_EQ(edits(), std::vector{*made});
    EXPECT_EQ(test.store->begin_read(test.tenant.id)->drafts().find_open(plan.id)->revision, 1);
}

TEST_P(DraftContract, IsUndoneAndRedoneToItsBeginningAndItsEnd)
{
    for (int number = 0; number < 3; ++number)
        ASSERT_TRUE(append(new_edit()));
    for (const int position : {3, 2, 1})
        EXPECT_EQ(undo()->position, position);
    EXPECT_EQ(undo().error().code, "draft.nothing_to_undo");
    for (const int position : {1, 2, 3})
        EXPECT_EQ(redo()->position, position);
    EXPECT_EQ(redo().error().code, "draft.nothing_to_redo");
    EXPECT_EQ(draft.revision, 9);
}

TEST_P(DraftContract, WhatIsUndoneIsDroppedWhenSomethingElseIsDone)
{
    ASSERT_TRUE(append(new_edit()));
    ASSERT_TRUE(append(new_edit()));
    ASSERT_TRUE(undo());
    ASSERT_TRUE(append(new_edit()));
    EXPECT_EQ(redo().error().code, "draft.nothing_to_redo");
    const auto all = edits();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].state, EditState::dropped);
    EXPECT_EQ(edits(3).size(), 2U) << "the dropped and the new one are news after revision 3";
}

TEST_P(DraftContract, RefusesAChangeThatStartsFromAnOldRevision)
{
    const auto old = draft;
    ASSERT_TRUE(append(new_edit()));
    draft = old;
    const auto refused = append(new_edit());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "draft.revision_conflict");
    EXPECT_EQ(refused.error().values.at(0), (std::pair<std::string, std::string>("current", "1")));
    EXPECT_EQ(edits().size(), 1U);
}

TEST_P(DraftContract, ThereIsOneOpenDraftForAPlan)
{
    const auto begin = [&] {
        return in_writing([&](DraftStore& drafts) {
            return drafts.begin(test.inventor.next_id<PlanDraftId>(), plan.id, test.context());
        });
    };
    EXPECT_FALSE(begin());
    ASSERT_TRUE(in_writing(
        [&](DraftStore& drafts) { return drafts.close(draft, DraftEnd::discarded, test.context()); }));
    EXPECT_FALSE(test.store->begin_read(test.tenant.id)->drafts().find_open(plan.id));
    EXPECT_TRUE(begin());
}

TEST_P(DraftContract, WhatWasDecidedAboutVisitsIsKeptWithThePlan)
{
    const auto adjustments = new_adjustments();
    {
        const auto work = test.store->begin_write(test.tenant.id);
        ASSERT_TRUE(work->plans().save_adjustments(plan.id, adjustments));
        work->commit();
    }
    test.reopen();
    EXPECT_EQ(test.store->begin_read(test.tenant.id)->plans().load_adjustments(plan.id), adjustments);
}

TEST_P(DraftContract, WhoWasToldOfAnEventIsKeptAndTakenBackInItsPlace)
{
    auto edit = new_edit();
    edit.report = "event=late\n";
    edit.happened_on = plan.dates.from;
    const auto made = append(edit);
    ASSERT_TRUE(made);
    const ToldNote of_client{.event_id = made->operation_id,
                             .client_id = data.clients.front().id,
                             .relative_id = {},
                             .is_told = true,
                             .noted_at = kNow,
                             .noted_by = "coordinator-1"};
    auto of_relative = of_client;
    of_relative.relative_id = test.inventor.next_id<ClientRelativeId>();
    for (const auto& note : {of_client, of_relative})
        ASSERT_TRUE(in_writing([&](DraftStore& drafts) { return drafts.note_told(note); }));
    of_relative.is_told = false;
    of_relative.noted_by = "coordinator-2";
    ASSERT_TRUE(in_writing([&](DraftStore& drafts) { return drafts.note_told(of_relative); }));

    test.reopen();
    const auto work = test.store->begin_read(test.tenant.id);
    EXPECT_EQ(work->drafts().load_told(plan.section_id, plan.dates.from),
              (std::vector{of_client, of_relative}));
    EXPECT_TRUE(work->drafts().load_told(plan.section_id, add_days(plan.dates.from, 1)).empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, DraftContract, testing::ValuesIn(kEverywhere), name_of);

} // namespace samma::store
