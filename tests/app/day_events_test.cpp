// The day's events: what was reported, what was done about it, and who must be told.
#include "planned_section.hpp"

#include "app/edit_plan.hpp"
#include "app/propose_plan.hpp"
#include "app/records.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::app {

class DayEvents : public testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_TRUE(propose_plan(given.ports(), caller,
                                 {.operation_id = given.installation.new_operation(),
                                  .section_id = given.section_id,
                                  .dates = test::kWeek,
                                  .budget = {.iterations = 4000}},
                                 {}));
    }
    DraftCommand command(int base) { return {given.installation.new_operation(), given.section_id, base}; }
    std::shared_ptr<const BoardState> state()
    {
        const auto work = given.ports().store.begin_read(given.ports().tenant_id);
        return states.state_of(*work, given.section_id).value();
    }
    EditOutcome meet(const DayReport& report, int base)
    {
        const auto answer = desk.event_alternatives(caller, given.section_id, report).value();
        return desk.accept_alternative(caller, command(base), {report, answer.asked_at, 1}).value();
    }
    std::vector<DayEventView> events(LocalDate on = test::kWeek.from)
    {
        return desk.day_events(caller, given.section_id, on)->items;
    }
    std::vector<VisitId> visits_of(ClientId client)
    {
        std::vector<VisitId> visits;
        for (const auto& assignment : state()->plan().assignments)
            if (state()->period.find_visit(assignment.visit_id)->client_id == client)
                visits.push_back(assignment.visit_id);
        return visits;
    }

    ToldChange told(const DayEventView& event, ClientId client)
    {
        return {.operation_id = given.installation.new_operation(),
                .section_id = given.section_id,
                .on = test::kWeek.from,
                .event_id = event.event_id,
                .client_id = client};
    }
    /// A relative of the client, who wants to be told or does not.
    ClientRelativeId add_relative(ClientId client, bool wants_to_be_told)
    {
        ClientRelative relative;
        relative.id = ClientRelativeId(given.ports().ids.next());
        relative.client_id = client;
        relative.name = Private(std::string("Maj Ek"));
        relative.phone = Private(std::string("040-000 00 00"));
        relative.wants_to_be_told = wants_to_be_told;
        relative.valid.from = add_days(test::kWeek.from, -30);
        RecordChange change{.operation_id = given.installation.new_operation(),
                            .name = {store::RecordKind::client_relative, relative.id.to_string()},
                            .base_revision = 0,
                            .data = {},
                            .keeps_person_number = false,
                            .request_digest = {}};
        change.data.client_relatives = {relative};
        EXPECT_TRUE(Records(given.ports()).put(caller, change));
        return relative.id;
    }

    test::SmallSection given;
    Caller caller = given.coordinator();
    SectionStates states{given.ports()};
    Desk desk{given.ports(), states};
};

TEST_F(DayEvents, AnEventStandsInTheDaysListWithWhatWasDoneUntilItIsUndone)
{
    const auto visit = state()->plan().assignments.front();
    EXPECT_TRUE(events(visit.on).empty());
    meet(CancelVisit{visit.visit_id}, 0);
    auto listed = events(visit.on);
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed.front().event, "cancelled");
    EXPECT_EQ(listed.front().state, EventState::in_draft);
    EXPECT_TRUE(listed.front().is_own);
    EXPECT_EQ(listed.front().client_id, state()->edits.front().client_id);
    ASSERT_FALSE(listed.front().to_tell.empty());
    EXPECT_FALSE(listed.front().to_tell.front().to);
    EXPECT_TRUE(events(add_days(visit.on, 1)).empty()) << "of that day alone";

    ASSERT_TRUE(desk.undo(caller, command(1)));
    EXPECT_EQ(events(visit.on).front().state, EventState::undone);
    ASSERT_TRUE(desk.redo(caller, command(2)));
    ASSERT_TRUE(desk.publish(caller, command(3)));
    EXPECT_EQ(events(visit.on).front().state, EventState::published);
}

TEST_F(DayEvents, AnAbsenceNamesWhoIsAwayAndEveryClientWhomSomebodyElseComesTo)
{
    const auto visit = state()->plan().assignments.front();
    const Shift shift = *state()->period.find_shift(visit.shift_id);
    meet(AbsenceReport{visit.care_worker_id, shift.time, AbsenceKind::sick}, 0);
    const auto listed = events(shift.on);
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed.front().event, "absence");
    EXPECT_EQ(listed.front().care_worker->care_worker_id, visit.care_worker_id);
    EXPECT_FALSE(listed.front().to_tell.empty());
    for (const auto& told : listed.front().to_tell)
        EXPECT_TRUE(!told.to || told.from->care_worker_id != told.to->care_worker_id ||
                    told.starts_before != told.starts_after);
}

TEST_F(DayEvents, AClientInHospitalIsNotVisitedUntilSheIsBackAndUndoBringsHerVisitsBack)
{
    const ClientId client =
        state()->period.find_visit(state()->plan().assignments.front().visit_id)->client_id;
    const auto before = visits_of(client);
    const LocalDate back_on = add_days(test::kWeek.from, 3);
    const ClientAwayReport report{client, test::kWeek.from, back_on, ClientAbsenceKind::hospital};
    const auto answer = desk.event_alternatives(caller, given.section_id, report).value();
    ASSERT_EQ(answer.alternatives.size(), 1U);
    EXPECT_FALSE(answer.alternatives.front().visits.empty());
    EXPECT_FALSE(answer.alternatives.front().workload.empty());

    meet(report, 0);
    const auto left = visits_of(client);
    EXPECT_LT(left.size(), before.size());
    for (const auto& assignment : state()->plan().assignments)
        if (std::find(left.begin(), left.end(), assignment.visit_id) != left.end()) {
            EXPECT_GE(assignment.on, back_on);
        }
    EXPECT_EQ(events().front().event, "client_away");
    ASSERT_TRUE(desk.undo(caller, command(1)));
    EXPECT_EQ(visits_of(client), before);
}

TEST_F(DayEvents, AStayThatOutlastsThePlanIsMasterDataFromThePlansEnd)
{
    const ClientId client =
        state()->period.find_visit(state()->plan().assignments.front().visit_id)->client_id;
    meet(ClientAwayReport{client, test::kWeek.from, std::nullopt, ClientAbsenceKind::hospital}, 0);
    EXPECT_TRUE(visits_of(client).empty());
    const auto records =
        given.ports().store.begin_read(given.ports().tenant_id)->master_data().load_of_client(client);
    ASSERT_FALSE(records.client_absences.empty());
    EXPECT_EQ(records.client_absences.back().days.from, test::kWeek.until);
    EXPECT_FALSE(records.client_absences.back().days.until);
}

TEST_F(DayEvents, ARelativeWhoWantsToBeToldStandsBesideTheClientWithHowToReachHim)
{
    const auto visit = state()->plan().assignments.front();
    const ClientId client = state()->period.find_visit(visit.visit_id)->client_id;
    const auto wants = add_relative(client, true);
    add_relative(client, false);
    meet(CancelVisit{visit.visit_id}, 0);
    const auto event = events(visit.on).front();
    ASSERT_EQ(event.relatives.size(), 1U);
    EXPECT_EQ(event.relatives.front().relative_id, wants);
    EXPECT_EQ(event.relatives.front().phone.reveal(), "040-000 00 00");
}

TEST_F(DayEvents, WhoHasBeenToldIsKeptForTheNextCoordinatorUntilItIsTakenBack)
{
    const auto visit = state()->plan().assignments.front();
    const ClientId client = state()->period.find_visit(visit.visit_id)->client_id;
    const auto relative = add_relative(client, true);
    meet(CancelVisit{visit.visit_id}, 0);
    const auto event = events(visit.on).front();
    EXPECT_TRUE(event.told.empty());

    auto change = told(event, client);
    change.on = visit.on;
    ASSERT_TRUE(desk.note_told(caller, change));
    ASSERT_TRUE(desk.note_told(caller, change)) << "sent again when the answer was lost";
    auto of_relative = change;
    of_relative.operation_id = given.installation.new_operation();
    of_relative.relative_id = relative;
    ASSERT_TRUE(desk.note_told(caller, of_relative));

    const Caller other = given.installation.coordinator({given.section_id});
    const auto seen = desk.day_events(other, given.section_id, visit.on)->items.front().told;
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].client_id, client);
    EXPECT_FALSE(seen[0].relative_id);
    EXPECT_EQ(seen[1].relative_id, relative);

    of_relative.operation_id = given.installation.new_operation();
    of_relative.is_told = false;
    ASSERT_TRUE(desk.note_told(caller, of_relative));
    EXPECT_EQ(events(visit.on).front().told.size(), 1U);
}

TEST_F(DayEvents, NobodyIsToldOfWhatDoesNotConcernThemOrIsUndone)
{
    const auto visit = state()->plan().assignments.front();
    const ClientId client = state()->period.find_visit(visit.visit_id)->client_id;
    meet(CancelVisit{visit.visit_id}, 0);
    const auto event = events(visit.on).front();
    auto change = told(event, client);
    change.on = visit.on;

    auto of_nobody = change;
    of_nobody.client_id = ClientId(given.ports().ids.next());
    EXPECT_EQ(desk.note_told(caller, of_nobody).error().code, "edit.unknown_client");
    auto of_stranger = change;
    of_stranger.relative_id = ClientRelativeId(given.ports().ids.next());
    EXPECT_EQ(desk.note_told(caller, of_stranger).error().code, "edit.unknown_client");
    ASSERT_TRUE(desk.undo(caller, command(1)));
    EXPECT_EQ(desk.note_told(caller, change).error().code, "day_event.unknown");
}

} // namespace samma::app
