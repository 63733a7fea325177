#include "api/body_check.hpp"
#include "api/json.hpp"
#include "http/to_api.hpp"

#include <gtest/gtest.h>

namespace samma::http {
namespace {

using namespace std::chrono;

const Instant kEight = sys_days(year(2026) / 11 / 30) + 8h;

template <typename IdType>
IdType id_of(std::string_view words)
{
    return IdType(Uuid::derived(Uuid{}, words));
}

app::PlanSummary plan()
{
    return {.plan_id = id_of<PlanId>("plan"),
            .revision = 3,
            .dates = {year(2026) / 11 / 30, year(2026) / 12 / 2},
            .made_at = kEight,
            .draft_revision = {}};
}

app::NamedPerson ebba()
{
    return {.care_worker_id = id_of<CareWorkerId>("ebba"), .name = Private<std::string>("Ebba Holmqvist")};
}

/// What the written answer breaks of its schema; empty when nothing.
template <typename T>
api::FieldErrors faults_of(std::string_view schema, const T& value)
{
    return api::BodyCheck(schema).check(api::write_json(value));
}

app::DayView day()
{
    app::ShiftView shift{.shift = {}, .breaks = {{kEight + 3h, kEight + 3h + 30min}}};
    shift.shift.id = id_of<ShiftId>("shift");
    shift.shift.kind = ShiftKind::split;
    shift.shift.time = {kEight, kEight + 5h};
    shift.shift.mode = TravelMode::bike;
    shift.shift.reserved = {{.kind = ReservedKind::own_work, .time = {kEight + 4h, kEight + 5h}},
                            {.time = {kEight + 1h, kEight + 2h}, .lent_at = id_of<AddressId>("home")}};
    shift.lent_to = {"", "Kirseberg"};
    app::LaneView lane{.care_worker_id = ebba().care_worker_id,
                       .name = ebba().name,
                       .initials = "EH",
                       .title = Title::assistant_nurse,
                       .team_id = id_of<TeamId>("team"),
                       .team_name = "Lag 1",
                       .shifts = {shift},
                       .lent_by = "Rosengård"};
    app::DayVisitView taken;
    taken.visit_id = id_of<VisitId>("taken");
    taken.part = 1;
    taken.client_id = id_of<ClientId>("rut");
    taken.client_name = Private<std::string>("Rut Ekström");
    taken.visit_kind = VisitKind::shower;
    taken.time = {kEight, kEight + 45min};
    taken.care_worker_id = ebba().care_worker_id;
    taken.who_comes = StaffRelation::team;
    taken.is_double = true;
    taken.partner = ebba();
    taken.start_window = {kEight - 1h, kEight + 1h};
    taken.promised = {kEight, kEight + 15min};
    taken.travel_before = 312s;
    taken.special_reason = SpecialReason::contact_is_the_other;
    app::DayVisitView vacant = taken;
    vacant.care_worker_id.reset();
    vacant.who_comes.reset();
    vacant.partner.reset();
    vacant.special_reason.reset();
    vacant.vacancy_reason = VacancyReason::no_second_person;
    return {.section_id = id_of<SectionId>("S01"),
            .on = year(2026) / 11 / 30,
            .zone = "Europe/Stockholm",
            .plan = plan(),
            .lanes = {lane},
            .visits = {taken, vacant}};
}

TEST(ToApi, WritesTheDayAsTheContractSays)
{
    const auto written = to_api(day());

    EXPECT_EQ(faults_of("Day", written), api::FieldErrors{});
    const auto& shift = written.lanes.at(0).shifts.at(0);
    EXPECT_EQ(shift.kind, "split");
    EXPECT_EQ(shift.mode, "bike");
    EXPECT_EQ(shift.reserved.at(0).kind, "own_work");
    EXPECT_EQ(shift.reserved.at(0).lent_to, std::nullopt);
    EXPECT_EQ(shift.reserved.at(1).kind, "lent");
    EXPECT_EQ(shift.reserved.at(1).lent_to, "Kirseberg");
    EXPECT_EQ(written.lanes.at(0).lent_by, "Rosengård");
    EXPECT_EQ(shift.breaks.at(0).until - shift.breaks.at(0).from, 30min);
    EXPECT_EQ(written.lanes.at(0).team_name, "Lag 1");
    const auto& taken = written.visits.at(0);
    EXPECT_EQ(taken.client_name, "Rut Ekström");
    EXPECT_EQ(taken.who_comes, "team");
    EXPECT_EQ(taken.partner->name, "Ebba Holmqvist");
    EXPECT_EQ(taken.travel_before_s, 312);
    EXPECT_EQ(taken.special_reason, "contact_is_the_other");
    EXPECT_EQ(taken.starts_at, kEight);
    EXPECT_EQ(taken.until, kEight + 45min);
    EXPECT_EQ(taken.start_window.from, kEight - 1h);
    EXPECT_EQ(taken.promised.until, kEight + 15min);
}

TEST(ToApi, NamesNobodyForAVacantVisit)
{
    const auto vacant = to_api(day()).visits.at(1);

    EXPECT_FALSE(vacant.care_worker_id);
    EXPECT_FALSE(vacant.who_comes);
    EXPECT_FALSE(vacant.partner);
    EXPECT_EQ(vacant.vacancy_reason, "no_second_person");
}

TEST(ToApi, LeavesOutATeamThatIsNotThere)
{
    auto view = day();
    view.lanes.at(0).team_id.reset();
    view.lanes.at(0).team_name.clear();

    const auto lane = to_api(view).lanes.at(0);

    EXPECT_FALSE(lane.team_id);
    EXPECT_FALSE(lane.team_name);
}

TEST(ToApi, WritesWhoseBreakComesTooLateWhateverIsChosen)
{
    const auto written =
        to_api(app::EventAnswer{.plan = plan(),
                                .asked_at = Instant(std::chrono::sys_days(year(2026) / 12 / 1)),
                                .late_breaks = {ebba()},
                                .alternatives = {}});

    EXPECT_EQ(faults_of("EventAlternatives", written), api::FieldErrors{});
    ASSERT_EQ(written.late_breaks.size(), 1u);
    EXPECT_EQ(written.late_breaks.front().name, "Ebba Holmqvist");
}

TEST(ToApi, WritesTheMatrixWithTheDatesOfThePlan)
{
    app::ClientRowView row;
    row.client_id = id_of<ClientId>("rut");
    row.name = Private<std::string>("Rut Ekström");
    row.contact = ebba();
    row.distinct_staff = 2;
    row.bound_b0 = 1;
    row.days = {{{.care_worker_id = ebba().care_worker_id, .visits = 2, .who_comes = StaffRelation::contact},
                 {.care_worker_id = {}, .visits = 1, .who_comes = {}}},
                {}};
    app::StaffNameView person{.care_worker_id = ebba().care_worker_id,
                              .name = ebba().name,
                              .initials = "EH",
                              .title = Title::care_assistant,
                              .team_id = {}};

    const auto written = to_api(app::WhoComesView{.plan = plan(), .clients = {row}, .staff = {person}});

    EXPECT_EQ(faults_of("WhoComes", written), api::FieldErrors{});
    EXPECT_EQ(written.dates, (std::vector<LocalDate>{year(2026) / 11 / 30, year(2026) / 12 / 1}));
    const auto& client = written.clients.at(0);
    EXPECT_EQ(client.contact->name, "Ebba Holmqvist");
    EXPECT_EQ(client.days.at(0).at(0).who_comes, "contact");
    EXPECT_FALSE(client.days.at(0).at(1).care_worker_id);
    EXPECT_TRUE(client.days.at(1).empty());
    EXPECT_FALSE(client.contact_share_pct);
    EXPECT_EQ(written.staff.at(0).title, "care_assistant");
}

TEST(ToApi, WritesSectionsWithAndWithoutAPlan)
{
    app::SectionView planned;
    planned.section = {.id = id_of<SectionId>("S01"),
                       .external_id = "S01",
                       .name = "Kirseberg",
                       .kind = SectionKind::night_patrol,
                       .unit = "Enhet",
                       .resource_area = "Norr",
                       .office_id = {},
                       .car_count = {}};
    planned.teams.resize(1);
    planned.teams.front().name = "Lag 1";
    app::SectionView unplanned = planned;
    planned.plan = plan();

    const auto written = to_api(std::vector{planned, unplanned});

    EXPECT_EQ(faults_of("Sections", written), api::FieldErrors{});
    EXPECT_EQ(written.items.at(0).code, "S01");
    EXPECT_EQ(written.items.at(0).kind, "night_patrol");
    EXPECT_EQ(written.items.at(0).plan->revision, 3);
    EXPECT_EQ(written.items.at(0).plan->until, year(2026) / 12 / 2);
    EXPECT_FALSE(written.items.at(1).plan);
    EXPECT_EQ(written.items.at(1).teams.at(0).name, "Lag 1");
}

TEST(ToApi, WritesPeopleWithTheNextPage)
{
    app::Page<app::ClientView> clients;
    clients.items = {{.client_id = id_of<ClientId>("rut"),
                      .name = Private<std::string>("Rut Ekström"),
                      .team_id = id_of<TeamId>("team"),
                      .team_name = "Lag 1",
                      .contact = ebba()}};
    clients.next_cursor = "1";
    app::Page<app::StaffView> staff;
    staff.items.resize(1);
    staff.items.front().name = ebba().name;
    staff.items.front().competences = {"hoist"};
    staff.items.front().employment = Employment::hourly;

    const auto written_clients = to_api(clients);
    const auto written_staff = to_api(staff);

    EXPECT_EQ(faults_of("Clients", written_clients), api::FieldErrors{});
    EXPECT_EQ(faults_of("Staff", written_staff), api::FieldErrors{});
    EXPECT_EQ(written_clients.next_cursor, "1");
    EXPECT_EQ(written_clients.items.at(0).contact->name, "Ebba Holmqvist");
    EXPECT_FALSE(written_staff.next_cursor);
    EXPECT_EQ(written_staff.items.at(0).employment, "hourly");
    EXPECT_EQ(written_staff.items.at(0).competences, std::vector<std::string>{"hoist"});
}

TEST(ToApi, WritesFiguresVacantVisitsAndFindings)
{
    app::IndicatorView figure;
    figure.key = "distinct_mean";
    figure.value = 6.25;
    figure.unit = app::IndicatorUnit::people;
    figure.definition_version = "1";
    figure.bound = 4.5;
    app::VacantVisitView vacant;
    vacant.on = year(2026) / 11 / 30;
    vacant.start_window = {kEight, kEight + 1h};
    vacant.promised = {kEight, kEight + 30min};
    vacant.care_time = 30min;
    vacant.priority = Priority::medical;
    vacant.vacancy_reason = VacancyReason::no_room;
    vacant.considered = {ebba()};
    app::FindingView finding;
    finding.finding.rule_id = "daily_rest";
    finding.finding.severity = Severity::soft;
    finding.finding.at = kEight;
    finding.finding.care_worker_id = ebba().care_worker_id;
    finding.finding.values = {{"rest_min", "600"}};
    finding.care_worker_name = ebba().name;

    const auto figures = to_api(app::IndicatorsView{.plan = plan(), .items = {figure}});
    const auto vacancies = to_api(app::VacantView{.plan = plan(), .items = {vacant}});
    const auto findings = to_api(app::FindingsView{.plan = plan(), .items = {finding}});

    EXPECT_EQ(faults_of("Indicators", figures), api::FieldErrors{});
    EXPECT_EQ(faults_of("VacantVisits", vacancies), api::FieldErrors{});
    EXPECT_EQ(faults_of("Findings", findings), api::FieldErrors{});
    EXPECT_EQ(figures.items.at(0).unit, "people");
    EXPECT_EQ(figures.items.at(0).bound, 4.5);
    EXPECT_EQ(vacancies.items.at(0).care_time_min, 30);
    EXPECT_EQ(vacancies.items.at(0).considered.at(0).name, "Ebba Holmqvist");
    EXPECT_EQ(vacancies.items.at(0).priority, "medical");
    EXPECT_EQ(findings.items.at(0).care_worker_name, "Ebba Holmqvist");
    EXPECT_EQ(findings.items.at(0).severity, "soft");
    EXPECT_EQ(findings.items.at(0).values.at("rest_min"), "600");
    EXPECT_FALSE(findings.items.at(0).client_name);
}

TEST(ToApi, WritesEveryUnitThatTheContractKnows)
{
    using enum app::IndicatorUnit;
    for (const auto unit : {count, people, ratio, pct, min}) {
        app::IndicatorView figure;
        figure.key = "visits";
        figure.unit = unit;
        EXPECT_EQ(faults_of("Indicators", to_api(app::IndicatorsView{.plan = plan(), .items = {figure}})),
                  api::FieldErrors{});
    }
}

} // namespace
} // namespace samma::http
