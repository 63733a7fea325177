// Keeping an answer to what happened in the day, over the real store and with the exact rules.
#include "planned_section.hpp"

#include "app/accept_replan.hpp"
#include "app/plan_findings.hpp"
#include "app/propose_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::app {

using namespace std::chrono_literals;

class AcceptReplan : public testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_TRUE(propose_plan(ports(), caller(),
                                 {.operation_id = given.installation.new_operation(),
                                  .section_id = given.section_id,
                                  .dates = test::kWeek,
                                  .budget = {.iterations = 4000, .threads = 1}},
                                 {}));
    }

    const Ports& ports() { return given.ports(); }
    Caller caller() { return given.installation.operator_at_terminal(); }
    SectionStates::State state()
    {
        return states.state_of(*ports().store.begin_read(ports().tenant_id), given.section_id).value();
    }
    [[nodiscard]] Instant at(Minutes clock) const
    {
        return Zone::stockholm().place(at_clock(add_days(test::kWeek.from, 2), clock)).instant;
    }
    /// A visit by one person that begins after the moment, on its day.
    Assignment ahead_of(Instant moment)
    {
        const auto now = state();
        for (const Assignment& assignment : now->plan().assignments)
            if (assignment.on == add_days(test::kWeek.from, 2) && assignment.starts_at > moment + 30min &&
                now->period.find_visit(assignment.visit_id)->staff_needed == 1)
                return assignment;
        ADD_FAILURE() << "no visit lies ahead";
        return {};
    }
    ReplanDecision decision(planner::DayEvent event, Minutes clock = 9h)
    {
        ReplanDecision decided{.operation_id = given.installation.new_operation(),
                               .section_id = given.section_id,
                               .request = {}};
        decided.request.event = std::move(event);
        decided.request.now = at(clock);
        return decided;
    }
    Result<AcceptedReplan> accept(const ReplanDecision& decided)
    {
        return accept_replan(ports(), states, caller(), decided);
    }
    int hard_findings()
    {
        const auto now = state();
        int sum = 0;
        for (const auto& [rule, count] : count_hard_findings(now->period, now->travel, now->plan()))
            sum += count;
        return sum;
    }
    bool is_planned(VisitId visit)
    {
        const auto now = state();
        return std::any_of(now->plan().assignments.begin(), now->plan().assignments.end(),
                           [&](const Assignment& assignment) { return assignment.visit_id == visit; });
    }

    test::SmallSection given;
    SectionStates states{given.ports()};
};

TEST_F(AcceptReplan, KeepsTheAbsenceWithThePlanThatMeetsIt)
{
    const CareWorkerId sick = ahead_of(at(9h)).care_worker_id;
    const auto kept = accept(decision(planner::StaffAway{sick, {at(0h), at(24h)}}, 5h));

    ASSERT_TRUE(kept.has_value()) << to_string(kept.error());
    EXPECT_EQ(kept->revision, 2);
    const auto now = state();
    EXPECT_EQ(now->revision.revision, 2);
    EXPECT_EQ(now->plan().id, kept->plan_id);
    for (const Assignment& assignment : now->plan().assignments)
        EXPECT_FALSE(assignment.care_worker_id == sick && assignment.starts_at > at(0h) &&
                     assignment.starts_at < at(24h));
    EXPECT_EQ(hard_findings(), 0);
    const auto rows = given.installation.audit_rows();
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const auto& row) {
        return row.event.action == "accept_replan" || row.event.action == "propose_plan";
    }));
}

TEST_F(AcceptReplan, RefusesWhatTheRulesWouldFindInThePlanAfterwards)
{
    // Of a shift that she has hardly begun the roster keeps nothing beside an absence, but visits were made.
    const auto now = state();
    for (const Assignment& assignment : now->plan().assignments) {
        const Shift* shift = now->period.find_shift(assignment.shift_id);
        const Instant leaves = shift->time.from + 60min;
        if (shift->on != add_days(test::kWeek.from, 2) || assignment.starts_at > leaves ||
            shift->time.length() < 6h)
            continue;
        auto decided = decision(planner::StaffAway{shift->care_worker_id, {leaves, at(24h)}});
        decided.request.now = leaves;
        EXPECT_EQ(accept(decided).error().code, "replan.breaks_rules");
        EXPECT_EQ(state()->revision.revision, 1);
        EXPECT_TRUE(state()->period.find_shift(shift->id)) << "nothing of the absence has stayed";
        return;
    }
    FAIL() << "nobody has begun within an hour";
}

TEST_F(AcceptReplan, KeepsWhatBecameOfTheVisit)
{
    const Assignment cancelled = ahead_of(at(9h));
    ASSERT_TRUE(accept(decision(planner::VisitCancelled{cancelled.visit_id})));
    EXPECT_FALSE(is_planned(cancelled.visit_id));
    EXPECT_EQ(state()->period.find_visit(cancelled.visit_id), nullptr);
    EXPECT_EQ(hard_findings(), 0);

    const Assignment longer = ahead_of(at(11h));
    const Minutes care_time = state()->period.find_visit(longer.visit_id)->care_time + 10min;
    ASSERT_TRUE(accept(decision(planner::VisitLonger{longer.visit_id, care_time}, 10h)));
    EXPECT_EQ(state()->period.find_visit(longer.visit_id)->care_time, care_time);
    EXPECT_EQ(hard_findings(), 0);

    const planner::AlarmCallOut alarm{VisitId(ports().ids.next()),
                                      state()->period.find_visit(longer.visit_id)->client_id,
                                      at(13h),
                                      30min,
                                      15min,
                                      {}};
    ASSERT_TRUE(accept(decision(alarm, 12h)));
    EXPECT_NE(state()->period.find_visit(alarm.visit_id), nullptr);
    EXPECT_EQ(hard_findings(), 0);
    EXPECT_EQ(state()->revision.revision, 4) << "each is a revision of its own";
}

TEST_F(AcceptReplan, KeepsADecisionOnceHoweverOftenItIsSent)
{
    const auto decided = decision(planner::VisitCancelled{ahead_of(at(9h)).visit_id});
    const auto first = accept(decided).value();
    const auto again = accept(decided);
    EXPECT_TRUE(!again || again->plan_id == first.plan_id);
    EXPECT_EQ(state()->revision.revision, 2);
}

TEST_F(AcceptReplan, RefusesAnAnswerThatIsNotThereAndAPlanThatIsBeingChanged)
{
    auto decided = decision(planner::VisitCancelled{ahead_of(at(9h)).visit_id});
    decided.number = 9;
    EXPECT_EQ(accept(decided).error().code, "edit.unknown_alternative");
    EXPECT_EQ(state()->revision.revision, 1);

    const PlanId plan_id = state()->plan().id;
    {
        const auto work = ports().store.begin_write(ports().tenant_id);
        const store::ChangeContext context{given.installation.clock.now(), "test",
                                           given.installation.new_operation()};
        ASSERT_TRUE(work->operations().record({context.operation_id, "test", "test", context.at, "", ""}));
        ASSERT_TRUE(work->drafts().begin(PlanDraftId(ports().ids.next()), plan_id, context));
        work->commit();
    }
    decided.number = 1;
    SectionStates after_it(ports()); // begun in the store alone, which announces nothing
    const auto refused = accept_replan(ports(), after_it, caller(), decided);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, "replan.draft_open");
}

} // namespace samma::app
