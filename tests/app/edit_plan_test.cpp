// Changing a plan by hand over the real store, with the exact rules.
#include "test_installation.hpp"

#include "app/board.hpp"
#include "app/edit_plan.hpp"
#include "demo/city.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace samma::app {

using namespace std::chrono_literals;

namespace {

/// A section as small as can be planned by hand: one client with two visits a day, three people on duty.
class EditPlan : public testing::Test {
  protected:
    void SetUp() override
    {
        city = demo::make_city({.sections = 1, .clients_per_section = 12, .tightness_pct = 90, .seed = 7})
                   .value();
        store_city();
        plan_by_nobody();
    }

    const DateRange dates{std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 7};

    void store_city()
    {
        const auto& ports = installation.ports();
        const auto work = ports.store.begin_write(ports.tenant_id);
        const store::ChangeContext context{installation.clock.now(), "test", installation.new_operation()};
        ASSERT_TRUE(work->operations().record({context.operation_id, "test", "test", context.at, "", ""}));
        ASSERT_TRUE(work->master_data().apply({.put = city, .ended = {}, .reason = {}}, context));
        work->commit();
        section_id = city.sections.front().id;
        caller = installation.coordinator({section_id});
    }

    /// A plan in which everything is vacant.
    void plan_by_nobody()
    {
        const auto& ports = installation.ports();
        const auto work = ports.store.begin_write(ports.tenant_id);
        Plan plan;
        plan.id = PlanId(installation.ids.next());
        plan.section_id = section_id;
        plan.dates = dates;
        auto period = PlanningPeriod::make(city, {section_id, dates, {}}, ports.zone, ports.handbook);
        ASSERT_TRUE(period);
        for (const auto& visit : period->visits())
            for (int part = 0; part < visit.staff_needed; ++part)
                plan.vacant.push_back({visit.id, part, VacancyReason::no_room, {}});
        std::sort(plan.vacant.begin(), plan.vacant.end(), [](const auto& one, const auto& other) {
            return std::tie(one.visit_id, one.part) < std::tie(other.visit_id, other.part);
        });
        const store::ChangeContext context{installation.clock.now(), "test", installation.new_operation()};
        ASSERT_TRUE(work->plans().save(plan, 0, context));
        work->commit();
    }

    DraftCommand command(int base) { return {installation.new_operation(), section_id, base}; }
    std::shared_ptr<const BoardState> state()
    {
        const auto& ports = installation.ports();
        return states.state_of(*ports.store.begin_read(ports.tenant_id), section_id).value();
    }
    /// A single visit and somebody who may make it at its wished time without breaking a hard rule.
    MoveVisit sound_move(int number = 0)
    {
        const auto now = state();
        for (const auto& vacant : now->plan().vacant) {
            const auto* visit = now->period.find_visit(vacant.visit_id);
            const auto& day = visit->days.front();
            if (visit->staff_needed > 1)
                continue;
            for (const auto& shift : now->period.shifts()) {
                const Instant start = day.agreed_start.value_or(day.promised.from);
                MoveVisit move{{visit->id, 0}, shift.care_worker_id, start};
                if (shift.on != day.on || shift.time.from + 1h > start || shift.time.until - 2h < start)
                    continue;
                const auto tried = changed_by_hand(*now, move, {});
                if (!tried)
                    continue;
                const auto after = states.with_plan(*read(), *now, *tried).value();
                if (after->findings.size() <= now->findings.size() && number-- == 0)
                    return move;
            }
        }
        ADD_FAILURE() << "the section has no such visit";
        return {};
    }
    std::unique_ptr<store::UnitOfWork> read()
    {
        return installation.ports().store.begin_read(installation.ports().tenant_id);
    }

    test::TestInstallation installation;
    MasterData city;
    SectionId section_id;
    Caller caller;
    SectionStates states{installation.ports()};
    Desk desk{installation.ports(), states};
};

} // namespace

TEST_F(EditPlan, AMoveIsSeenOnTheBoardAndTakenBackAndMadeAgain)
{
    Board board(installation.ports(), states);
    const auto accepted = state()->plan();
    const auto move = sound_move();
    const auto moved = desk.edit(caller, command(0), move, "").value();
    ASSERT_TRUE(moved.is_made);
    EXPECT_EQ(moved.plan.draft_revision, 1);
    EXPECT_EQ(moved.edit->to->care_worker_id, *move.to);
    EXPECT_FALSE(moved.edit->from) << "it was vacant";
    const auto shown = board.day(caller, section_id, moved.days.at(0)).value();
    const auto& day = shown->view;
    const auto seen = std::find_if(day.visits.begin(), day.visits.end(), [&](const DayVisitView& visit) {
        return visit.visit_id == move.what.visit_id;
    });
    EXPECT_EQ(seen->care_worker_id, move.to);
    EXPECT_EQ(board.day(caller, section_id, moved.days.at(0)).value(), shown) << "drawn once for all";

    const auto with_move = state()->plan();
    EXPECT_EQ(desk.undo(caller, command(1)).value().plan.draft_revision, 2);
    EXPECT_EQ(state()->plan(), accepted);
    EXPECT_NE(board.day(caller, section_id, moved.days.at(0)).value(), shown) << "the plan is another one";
    EXPECT_EQ(desk.undo(caller, command(2)).error().code, "draft.nothing_to_undo");
    EXPECT_EQ(desk.redo(caller, command(2)).value().plan.draft_revision, 3);
    EXPECT_EQ(state()->plan(), with_move);
}

TEST_F(EditPlan, APlanWhoseCommitFailedIsShownToNobody)
{
    const auto& ports = installation.ports();
    const auto move = sound_move();
    const auto in_force = state()->plan();
    {
        const auto work = ports.store.begin_write(ports.tenant_id);
        auto other = in_force;
        other.id = PlanId(installation.ids.next());
        const store::ChangeContext context{installation.clock.now(), "test", installation.new_operation()};
        ASSERT_TRUE(work->plans().save(other, 1, context));
        work->events().append({0, context.at, "plan.accepted", section_id, {}, context.operation_id});
        ASSERT_EQ(states.state_of(*work, section_id).value()->plan().id, other.id);
    }
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")) << "its event has the sequence of the lost one";
    EXPECT_EQ(state()->plan().id, in_force.id);
    EXPECT_EQ(state()->edits.size(), 1U);
}

TEST_F(EditPlan, ABrokenHardRuleNeedsAReasonWhichIsKept)
{
    auto move = sound_move();
    move.starts_at = *move.starts_at + 9h;
    const auto refused = desk.edit(caller, command(0), move, "").value();
    EXPECT_FALSE(refused.is_made);
    EXPECT_GT(refused.hard_appeared, 0);
    EXPECT_EQ(refused.appeared.at(0).finding.severity, Severity::hard);
    EXPECT_FALSE(state()->draft) << "nothing has been changed";

    ASSERT_TRUE(desk.edit(caller, command(0), move, "Brukaren bad om det").value().is_made);
    const auto draft = desk.draft(caller, section_id).value();
    EXPECT_EQ(draft.edits.at(0).reason, "Brukaren bad om det");
    EXPECT_EQ(draft.overridden, refused.hard_appeared);
}

TEST_F(EditPlan, TwoCoordinatorsDisturbEachOtherOnlyAtTheSameVisitOrPerson)
{
    const auto other = installation.coordinator({section_id});
    const auto move = sound_move();
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")->is_made);

    auto same = move;
    same.starts_at = *move.starts_at + 5min;
    const auto conflict = desk.edit(other, command(0), same, "Skäl");
    ASSERT_FALSE(conflict);
    EXPECT_EQ(conflict.error().code, "draft.revision_conflict");

    for (int number = 0;; ++number) {
        const auto elsewhere = sound_move(number);
        if (elsewhere.to == move.to)
            continue;
        EXPECT_TRUE(desk.edit(other, command(0), elsewhere, "")->is_made)
            << "their old picture does not matter";
        break;
    }
    EXPECT_EQ(desk.undo(other, command(1)).error().code, "draft.revision_conflict")
        << "what is undone must be what was seen";
}

TEST_F(EditPlan, ACommandThatIsSentTwiceIsMadeOnce)
{
    const auto move = sound_move();
    const auto once = command(0);
    ASSERT_TRUE(desk.edit(caller, once, move, ""));
    const auto again = desk.edit(caller, once, move, "").value();
    EXPECT_TRUE(again.is_made);
    EXPECT_EQ(again.edit->position, 1);
    EXPECT_EQ(desk.draft(caller, section_id)->edits.size(), 1U);
}

TEST_F(EditPlan, EveryKindOfChangeLeadsBack)
{
    ASSERT_TRUE(desk.edit(caller, command(0), sound_move(), "")->is_made);
    const auto start = state();
    const auto& placed = start->plan().assignments.front();
    const auto* visit = start->period.find_visit(placed.visit_id);
    const auto& day = visit->days.front();
    const std::vector<ByHand> changes{
        LockVisit{{placed.visit_id, 0}, Lock::closed},
        CancelVisit{placed.visit_id},
        LengthenVisit{placed.visit_id, visit->care_time + 10min},
        MoveToDay{placed.visit_id, add_days(day.on, day.on == dates.from ? 1 : -1)},
        AddVisit{visit->client_id, VisitKind::supervision, day.on, day.promised, 20min, 2},
        MoveVisit{{placed.visit_id, 0}, {}, {}},
    };
    int revision = 1;
    for (const auto& change : changes) {
        const auto made = desk.edit(caller, command(revision), change, "Prövas");
        ASSERT_TRUE(made) << name_of(kind_of(change)) << ' ' << to_string(made.error());
        EXPECT_EQ(made->edit->kind, kind_of(change));
        EXPECT_EQ(made->edit->client_id, visit->client_id) << name_of(kind_of(change));
        EXPECT_NE(state()->adjusted_plan(), start->adjusted_plan());
        for (const auto& finding : state()->findings)
            EXPECT_NE(finding.rule_id, "known_visit") << name_of(kind_of(change));
        for (const auto& finding : state()->findings)
            EXPECT_NE(finding.rule_id, "plan_complete") << name_of(kind_of(change));
        ASSERT_TRUE(desk.undo(caller, command(revision + 1)));
        EXPECT_EQ(state()->adjusted_plan(), start->adjusted_plan());
        EXPECT_EQ(state()->period.visits(), start->period.visits());
        revision += 2;
    }
}

TEST_F(EditPlan, ALockedVisitIsNotMovedUntilItIsOpened)
{
    const auto move = sound_move();
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")->is_made);
    ASSERT_TRUE(desk.edit(caller, command(1), LockVisit{move.what, Lock::closed}, "")->is_made);
    EXPECT_EQ(desk.edit(caller, command(2), MoveVisit{move.what, {}, {}}, "").error().code, "edit.locked");
    ASSERT_TRUE(desk.edit(caller, command(2), LockVisit{move.what, Lock::open}, "")->is_made);
    EXPECT_TRUE(desk.edit(caller, command(3), MoveVisit{move.what, {}, {}}, "")->is_made);
}

TEST_F(EditPlan, PublishingMakesTheNextRevisionAndKeepsWhatWasDecided)
{
    const auto move = sound_move();
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")->is_made);
    ASSERT_TRUE(desk.edit(caller, command(1), LengthenVisit{move.what.visit_id, 50min}, "Prövas")->is_made);
    const auto before = state()->plan();
    const auto published = desk.publish(caller, command(2)).value();
    EXPECT_EQ(published.revision, 2);
    EXPECT_FALSE(published.draft_revision);

    SectionStates fresh(installation.ports());
    const auto after = fresh.state_of(*read(), section_id).value();
    EXPECT_EQ(after->plan().assignments, before.assignments);
    EXPECT_EQ(after->period.find_visit(move.what.visit_id)->care_time, 50min);
    EXPECT_EQ(desk.undo(caller, command(0)).error().code, "draft.nothing_to_undo");
}

TEST_F(EditPlan, AnAbsenceIsMetByOneOfItsAlternativesAndKept)
{
    const auto move = sound_move();
    const auto made = desk.edit(caller, command(0), move, "").value();
    const auto on = made.days.at(0);
    const auto now = state();
    const auto shift =
        std::find_if(now->period.shifts().begin(), now->period.shifts().end(),
                     [&](const Shift& one) { return one.care_worker_id == move.to && one.on == on; });
    const AbsenceReport report{*move.to, shift->time, AbsenceKind::sick};
    const auto answer = desk.event_alternatives(caller, section_id, report).value();
    ASSERT_FALSE(answer.alternatives.empty());
    EXPECT_TRUE(answer.alternatives[0].visits.at(0).must_be_told);
    EXPECT_EQ(state()->draft->revision, 1) << "asking changes nothing";

    EXPECT_EQ(desk.accept_alternative(caller, command(1), {report, answer.asked_at, 9}).error().code,
              "edit.unknown_alternative");
    const auto accepted = desk.accept_alternative(caller, command(1), {report, answer.asked_at, 1}).value();
    EXPECT_EQ(accepted.edit->kind, EditKind::accept_alternative);
    EXPECT_EQ(accepted.hard_appeared, 0);
    const auto after = state();
    for (const auto& left : after->period.shifts())
        EXPECT_FALSE(left.care_worker_id == *move.to && left.on == on) << "she is off the roster";
    for (const auto& assignment : after->plan().assignments)
        EXPECT_FALSE(assignment.care_worker_id == *move.to && assignment.on == on);
}

TEST_F(EditPlan, WhatHappensToAVisitIsMetKeptAndTakenBack)
{
    const auto move = sound_move();
    const auto visit_id = move.what.visit_id;
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")->is_made);
    const auto accepted = state()->plan();
    const Visit visit = *state()->period.find_visit(visit_id);
    const auto on = visit.days.front().on;
    const Instant noon = state()->period.zone().to_instant(std::chrono::local_days(on) + 12h).value();
    const std::vector<DayReport> reports = {
        CancelVisit{visit_id}, LengthenVisit{visit_id, visit.care_time + 15min},
        AddVisit{visit.client_id, VisitKind::supervision, on, {noon, noon + 4h}, 20min}};
    for (const auto& report : reports) {
        const int revision = state()->draft->revision;
        const auto answer = desk.event_alternatives(caller, section_id, report);
        ASSERT_TRUE(answer) << to_string(answer.error());
        ASSERT_FALSE(answer->alternatives.empty()) << report.index();
        const auto made =
            desk.accept_alternative(caller, command(revision), {report, answer->asked_at, 1}).value();
        EXPECT_EQ(made.edit->client_id, visit.client_id);
        EXPECT_EQ(made.hard_appeared, 0) << report.index();
        EXPECT_EQ(state()->adjustments.size(), 1U);
        ASSERT_TRUE(desk.undo(caller, command(revision + 1)));
        EXPECT_EQ(state()->plan().assignments, accepted.assignments) << report.index();
        EXPECT_TRUE(state()->adjustments.empty());
    }
}

TEST_F(EditPlan, AlternativesThatAreOldAreNotChosenFrom)
{
    const auto move = sound_move();
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")->is_made);
    const DayReport report = CancelVisit{move.what.visit_id};
    const auto answer = desk.event_alternatives(caller, section_id, report).value();
    const EventChoice old{report, answer.asked_at - 31min, 1};
    EXPECT_EQ(desk.accept_alternative(caller, command(1), old).error().code, "edit.unknown_alternative");
    const EventChoice ahead{report, answer.asked_at + 31min, 1};
    EXPECT_EQ(desk.accept_alternative(caller, command(1), ahead).error().code, "edit.unknown_alternative");
}

TEST_F(EditPlan, EachChangeStandsInTheLogWithItsClient)
{
    const auto move = sound_move();
    ASSERT_TRUE(desk.edit(caller, command(0), move, "")->is_made);
    ASSERT_TRUE(desk.undo(caller, command(1)));
    const auto client = state()->period.find_visit(move.what.visit_id)->client_id;
    std::vector<std::string> actions;
    for (const auto& row : installation.audit_rows())
        if (row.event.client_id == client)
            actions.push_back(row.event.action);
    EXPECT_EQ(actions, (std::vector<std::string>{"move_visit", "edit_plan", "undo_edit", "edit_plan"}))
        << "the change, and the look at what it led to";
}

TEST_F(EditPlan, WhoHoldsNoRoleThereFindsNothing)
{
    const auto stranger = installation.coordinator({SectionId(installation.ids.next())});
    EXPECT_EQ(desk.edit(stranger, command(0), sound_move(), "").error().code, "resource.unknown");
    EXPECT_EQ(desk.draft(stranger, section_id).error().code, "resource.unknown");
    EXPECT_EQ(desk.publish(stranger, command(0)).error().code, "resource.unknown");
}

} // namespace samma::app
