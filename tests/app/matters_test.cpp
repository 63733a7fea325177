#include "planned_section.hpp"

#include "app/handbook.hpp"
#include "app/matters/balance_messages.hpp"
#include "app/matters/new_clients.hpp"
#include "app/section_period.hpp"

#include <gtest/gtest.h>

namespace samma::app {

namespace {

using namespace std::chrono_literals;
using store::MatterId;
using store::Recipient;

constexpr LocalDate kToday{std::chrono::year(2026) / 11 / 22};

class Matters : public testing::Test {
  protected:
    MatterId send(Recipient recipient = Recipient::manager, std::optional<TeamId> team_id = {})
    {
        const auto sent = send_message(section.ports(), coordinator, message(recipient, team_id));
        EXPECT_TRUE(sent) << (sent ? "" : sent.error().code);
        return MatterId::parse(sent.value_or("")).value_or(MatterId());
    }
    MessageRequest message(Recipient recipient, std::optional<TeamId> team_id)
    {
        return {.operation_id = section.installation.new_operation(),
                .section_id = section.section_id,
                .recipient = recipient,
                .team_id = team_id,
                .said = "Kan ni se över lördagarna?",
                .picture = R"({"signal":{}})"};
    }
    std::string step(MatterId id, MessageState state, const std::string& note = "")
    {
        const auto stepped = step_message(
            section.ports(), coordinator,
            {.operation_id = section.installation.new_operation(), .id = id, .state = state, .note = note});
        return stepped ? "" : stepped.error().code;
    }
    store::Matter only_message()
    {
        return list_messages(section.ports(), coordinator, section.section_id).value().front();
    }

    std::string begin(LocalDate ordered_on)
    {
        const auto begun = begin_new_client(section.ports(), coordinator,
                                            {.operation_id = section.installation.new_operation(),
                                             .client_id = client.id,
                                             .ordered_on = ordered_on});
        return begun ? "" : begun.error().code;
    }
    NewClientView only_way()
    {
        return list_new_clients(section.ports(), coordinator, section.section_id).value().front();
    }
    std::string note(const std::string& what, bool is_taken = true, LocalDate on = kToday)
    {
        const auto noted = note_new_client(section.ports(), coordinator,
                                           {.operation_id = section.installation.new_operation(),
                                            .id = only_way().matter.id,
                                            .step = what,
                                            .is_taken = is_taken,
                                            .taken_on = on,
                                            .note = {}});
        return noted ? "" : noted.error().code;
    }
    const NewClientStepView& step_of(const NewClientView& view, NewClientStep wanted)
    {
        return view.steps.at(static_cast<std::size_t>(wanted));
    }
    /// As a record of its own, made by the coordinator on the day.
    void appoint(AppointmentStatus status, LocalDate offered_on)
    {
        MasterData put;
        ContactAppointment appointment;
        appointment.id = appointment_id;
        appointment.external_id = "KM-test";
        appointment.client_id = client.id;
        appointment.care_worker_id = data.care_workers.front().id;
        appointment.offered_on = offered_on;
        appointment.status = status;
        appointment.valid = {offered_on, std::nullopt};
        put.contact_appointments.push_back(appointment);
        const auto work = section.ports().store.begin_write(section.ports().tenant_id);
        const auto applied = work->master_data().apply(
            {.put = put, .ended = {}, .reason = {}},
            {section.installation.clock.now(), "test", section.installation.new_operation()});
        ASSERT_TRUE(applied) << applied.error().code;
        work->commit();
    }

    std::string change_handbook(const Caller& caller, store::HandbookVersion version,
                                std::optional<SectionId> section_id)
    {
        const auto added = add_handbook(section.ports(), caller,
                                        {.operation_id = section.installation.new_operation(),
                                         .section_id = section_id,
                                         .version = std::move(version)});
        return added ? "" : added.error().code;
    }
    static store::HandbookVersion version_from(LocalDate holds_from)
    {
        store::HandbookVersion version{};
        version.holds_from = holds_from;
        version.reason = "prövning";
        return version;
    }
    HandbookView handbook()
    {
        return read_handbook(section.ports(), coordinator, section.section_id).value();
    }

    test::SmallSection section;
    Caller coordinator = section.coordinator();
    Caller manager = section.installation.caller_as(Role::unit_manager, {section.section_id});
    Caller administrator = section.installation.caller_as(Role::system_administrator, {});
    MasterData data = section.ports()
                          .store.begin_read(section.ports().tenant_id)
                          ->master_data()
                          .load({.section_id = {}, .performed_since = {}, .home_entries = {}});
    Client client = data.clients.front();
    ContactAppointmentId appointment_id{section.installation.ids.next()};
};

TEST_F(Matters, AMessageIsKeptWithItsPictureAndFollowedToItsEnd)
{
    const auto id = send();
    EXPECT_EQ(state_of(only_message()), MessageState::sent);
    EXPECT_EQ(only_message().picture, R"({"signal":{}})");

    EXPECT_EQ(step(id, MessageState::seen), "");
    EXPECT_EQ(step(id, MessageState::handling), "");
    EXPECT_EQ(step(id, MessageState::done, "Lisa byter lördag mot fredag"), "");

    const auto message = only_message();
    EXPECT_EQ(state_of(message), MessageState::done);
    ASSERT_EQ(message.steps.size(), 3U);
    EXPECT_EQ(message.steps.back().note, "Lisa byter lördag mot fredag");
    EXPECT_EQ(message.steps.back().taken_at, section.installation.clock.now());
    EXPECT_FALSE(message.steps.back().taken_by.empty());
}

TEST_F(Matters, AMessageNeverGoesBackButCanBeTakenUpAgain)
{
    const auto id = send();
    EXPECT_EQ(step(id, MessageState::handling), "");
    EXPECT_EQ(step(id, MessageState::seen), "message.wrong_step");
    EXPECT_EQ(step(id, MessageState::sent), "message.wrong_step");
    EXPECT_EQ(step(id, MessageState::done, "   "), "message.note") << "done says what was done";
    EXPECT_EQ(step(id, MessageState::done, "klart"), "");
    EXPECT_EQ(step(id, MessageState::handling), "");
    EXPECT_EQ(state_of(only_message()), MessageState::handling);
}

TEST_F(Matters, AMessageToATeamNamesOneOfTheSectionsOwn)
{
    send(Recipient::team, data.teams.front().id);
    const auto to_nobody = send_message(section.ports(), coordinator, message(Recipient::team, {}));
    const auto to_stranger = send_message(section.ports(), coordinator,
                                          message(Recipient::team, TeamId(section.installation.ids.next())));
    EXPECT_EQ(to_nobody.error().code, "message.team");
    EXPECT_EQ(to_stranger.error().code, "message.team");
    EXPECT_EQ(list_messages(section.ports(), coordinator, section.section_id)->size(), 1U);
}

TEST_F(Matters, TheSameRequestSendsOneMessage)
{
    const auto request = message(Recipient::manager, {});
    EXPECT_EQ(send_message(section.ports(), coordinator, request).value(),
              send_message(section.ports(), coordinator, request).value());
    EXPECT_EQ(list_messages(section.ports(), coordinator, section.section_id)->size(), 1U);
}

TEST_F(Matters, AMessageLeavesARowInTheAuditLogForEachStep)
{
    const auto id = send();
    step(id, MessageState::seen);
    int rows = 0;
    for (const auto& row : section.installation.audit_rows())
        if (row.event.resource_kind == "balance_message" && row.event.resource_id == id.to_string())
            ++rows;
    EXPECT_EQ(rows, 2);
}

TEST_F(Matters, AWayFollowsTheRecordsAndTheHandbooksDeadlines)
{
    const auto ordered_on = add_days(kToday, -5);
    EXPECT_EQ(begin(ordered_on), "");
    auto way = only_way();
    EXPECT_FALSE(step_of(way, NewClientStep::proposed).is_taken);
    EXPECT_EQ(step_of(way, NewClientStep::proposed).due_on, add_days(ordered_on, 2));
    EXPECT_TRUE(step_of(way, NewClientStep::proposed).is_late) << "three days too late";
    EXPECT_FALSE(step_of(way, NewClientStep::accepted).is_late) << "two days are left";

    appoint(AppointmentStatus::offered, kToday);
    way = only_way();
    EXPECT_TRUE(step_of(way, NewClientStep::proposed).is_taken);
    EXPECT_FALSE(step_of(way, NewClientStep::proposed).is_late);
    EXPECT_FALSE(step_of(way, NewClientStep::accepted).is_taken);
    EXPECT_EQ(way.care_worker_id, data.care_workers.front().id);

    appoint(AppointmentStatus::accepted, kToday);
    EXPECT_TRUE(step_of(only_way(), NewClientStep::accepted).is_taken);

    appoint(AppointmentStatus::declined, kToday);
    EXPECT_FALSE(step_of(only_way(), NewClientStep::proposed).is_taken) << "somebody else must be asked";
}

TEST_F(Matters, AnAppointmentFromBeforeTheOrderCountsForNothing)
{
    appoint(AppointmentStatus::accepted, add_days(kToday, -3));
    EXPECT_EQ(begin(add_days(kToday, -2)), "");
    EXPECT_FALSE(step_of(only_way(), NewClientStep::accepted).is_taken);
}

TEST_F(Matters, ANotedStepCanBeTakenBack)
{
    EXPECT_EQ(begin(add_days(kToday, -9)), "");
    EXPECT_TRUE(step_of(only_way(), NewClientStep::welcomed).is_late);
    EXPECT_EQ(note("welcomed"), "");
    EXPECT_TRUE(step_of(only_way(), NewClientStep::welcomed).is_taken);
    EXPECT_FALSE(step_of(only_way(), NewClientStep::welcomed).is_late);
    EXPECT_EQ(note("welcomed"), "new_client.wrong_step") << "it stands so already";
    EXPECT_EQ(note("welcomed", false), "");
    EXPECT_FALSE(step_of(only_way(), NewClientStep::welcomed).is_taken);
}

TEST_F(Matters, WhatTheRecordsTellIsNotNotedByHandAndNoDayIsInvented)
{
    EXPECT_EQ(begin(add_days(kToday, 1)), "new_client.day");
    EXPECT_EQ(begin(add_days(kToday, -3)), "");
    EXPECT_EQ(note("accepted"), "new_client.from_records");
    EXPECT_EQ(note("welcomed", true, add_days(kToday, 1)), "new_client.day");
    EXPECT_EQ(note("welcomed", true, add_days(kToday, -4)), "new_client.day") << "before the order";
}

TEST_F(Matters, AWayIsFollowedOnceAtATimeAndCanBeEnded)
{
    EXPECT_EQ(begin(add_days(kToday, -9)), "");
    EXPECT_EQ(begin(kToday), "new_client.running");
    EXPECT_EQ(note("closed"), "");
    EXPECT_TRUE(only_way().is_closed);
    EXPECT_FALSE(step_of(only_way(), NewClientStep::welcomed).is_late)
        << "nobody is late with what was given up";
    EXPECT_EQ(begin(kToday), "");
}

TEST_F(Matters, ADeadlineIsTheOneThatHeldWhenTheOrderCame)
{
    auto version = version_from(kToday);
    version.practice.new_client.proposed = 4;
    EXPECT_EQ(change_handbook(administrator, version, {}), "");
    EXPECT_EQ(begin(add_days(kToday, -1)), "");
    EXPECT_EQ(step_of(only_way(), NewClientStep::proposed).due_on, add_days(kToday, 1))
        << "two days, as then";
    EXPECT_EQ(note("closed"), "");
    EXPECT_EQ(begin(kToday), "");
    EXPECT_EQ(step_of(only_way(), NewClientStep::proposed).due_on, add_days(kToday, 4));
}

TEST_F(Matters, PlanningGoesByTheHandbookThatHoldsOnItsFirstDay)
{
    auto version = version_from(kToday);
    version.handbook.daily_rest = 12h;
    EXPECT_EQ(change_handbook(manager, version, section.section_id), "");

    const auto work = section.ports().store.begin_read(section.ports().tenant_id);
    const auto period =
        load_section_period(section.ports(), *work, {section.section_id, test::kWeek, {}}).value().period;
    EXPECT_EQ(period.handbook().daily_rest, Minutes(12h));
    EXPECT_EQ(period.handbook().version, "S01 2026-11-22/1");
    const auto before =
        load_section_period(section.ports(), *work, {section.section_id, {add_days(kToday, -7), kToday}, {}});
    EXPECT_EQ(before.value().period.handbook().daily_rest, Minutes(11h));
}

TEST_F(Matters, ASectionThatDepartsIsNamedUntilItFollowsTheCityAgain)
{
    auto own = version_from(kToday);
    own.practice.guard_rail_pct = 25;
    EXPECT_EQ(change_handbook(manager, own, section.section_id), "");
    auto view = handbook();
    ASSERT_EQ(view.departures.size(), 1U);
    EXPECT_EQ(view.departures.front().settings, std::vector<std::string>{"guard_rail_pct"});
    EXPECT_EQ(view.in_force.practice.guard_rail_pct, 25);
    EXPECT_EQ(view.city.practice.guard_rail_pct, 10);

    auto city = version_from(kToday);
    city.practice.guard_rail_pct = 25;
    section.installation.clock.time += 1min;
    EXPECT_EQ(change_handbook(administrator, city, {}), "");
    EXPECT_TRUE(handbook().departures.empty()) << "the city says the same now";

    city.practice.guard_rail_pct = 5;
    section.installation.clock.time += 1min;
    EXPECT_EQ(change_handbook(administrator, city, {}), "");
    EXPECT_EQ(handbook().departures.size(), 1U);
    own.follows_city = true;
    section.installation.clock.time += 1min;
    EXPECT_EQ(change_handbook(manager, own, section.section_id), "");
    EXPECT_TRUE(handbook().departures.empty());
    EXPECT_EQ(handbook().in_force.practice.guard_rail_pct, 5);
    EXPECT_EQ(handbook().versions.size(), 4U);
}

TEST_F(Matters, AHandbookChangesForwardWithAReasonAndWithValuesThatCanBe)
{
    EXPECT_EQ(change_handbook(manager, version_from(add_days(kToday, -1)), section.section_id),
              "handbook.past");
    auto silent = version_from(kToday);
    silent.reason = " ";
    EXPECT_EQ(change_handbook(manager, silent, section.section_id), "handbook.reason");
    auto backwards = version_from(kToday);
    backwards.handbook.morning = {Minutes(600), Minutes(420)};
    EXPECT_EQ(change_handbook(manager, backwards, section.section_id), "handbook.order");
    auto negative = version_from(kToday);
    negative.practice.new_client.planned = -1;
    EXPECT_EQ(change_handbook(administrator, negative, {}), "handbook.order");
    EXPECT_EQ(change_handbook(coordinator, version_from(kToday), section.section_id), "resource.unknown");
    EXPECT_EQ(change_handbook(manager, version_from(kToday), {}), "resource.unknown") << "the city's";
    EXPECT_TRUE(handbook().versions.empty());
}

} // namespace

} // namespace samma::app
