#include "care/enum_names.hpp"
#include "care/person_number.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <gtest/gtest.h>

namespace samma {

using namespace std::chrono_literals;

namespace {

LocalDate date(const char* text)
{
    return *parse_date(text);
}

template <typename IdType>
IdType id_of(std::uint64_t number)
{
    return IdType(Uuid::from_time(1, 0, number));
}

Instant moment(const char* local)
{
    return *Zone::stockholm().to_instant(*parse_local_minute(local));
}

constexpr PlanningPeriodDraft kNoDraft{};

/// A section, the night patrol of its area, and a client with one visit in the morning and one at night.
MasterData small_area()
{
    MasterData data;
    data.sections.resize(2);
    data.sections[0].id = id_of<SectionId>(1);
    data.sections[0].resource_area = "R1 Centrum";
    data.sections[0].office_id = id_of<AddressId>(50);
    data.sections[1] = data.sections[0];
    data.sections[1].id = id_of<SectionId>(2);
    data.sections[1].kind = SectionKind::night_patrol;
    data.teams.resize(2);
    data.teams[0].id = id_of<TeamId>(3);
    data.teams[0].section_id = id_of<SectionId>(1);
    data.teams[1].id = id_of<TeamId>(4);
    data.teams[1].section_id = id_of<SectionId>(2);
    data.addresses.resize(2);
    data.addresses[0].id = id_of<AddressId>(50);
    data.addresses[1].id = id_of<AddressId>(51);
    data.clients.resize(1);
    data.clients[0].id = id_of<ClientId>(10);
    data.clients[0].section_id = id_of<SectionId>(1);
    data.clients[0].team_id = id_of<TeamId>(3);
    data.clients[0].address_id = id_of<AddressId>(51);
    data.clients[0].served = {date("2026-01-01"), {}};
    data.granted_services.resize(1);
    data.granted_services[0].id = id_of<GrantedServiceId>(11);
    data.granted_services[0].valid = {date("2026-01-01"), {}};
    ServiceSchedule schedule;
    schedule.id = id_of<ServiceScheduleId>(12);
    schedule.client_id = id_of<ClientId>(10);
    schedule.valid = {date("2026-01-01"), {}};
    for (const auto part : {PartOfDay::morning, PartOfDay::night}) {
        ScheduleEntry entry;
        entry.id = id_of<ScheduleEntryId>(20 + static_cast<std::uint64_t>(part));
        entry.granted_service_id = id_of<GrantedServiceId>(11);
        entry.wish = part;
        entry.care_time = 20min;
        schedule.entries.push_back(entry);
    }
    data.service_schedules.push_back(schedule);
    data.care_workers.resize(2);
    for (std::uint64_t worker = 0; worker < 2; ++worker) {
        data.care_workers[worker].id = id_of<CareWorkerId>(30 + worker);
        data.care_workers[worker].section_id = id_of<SectionId>(1);
        data.care_workers[worker].team_id = id_of<TeamId>(3);
        data.care_workers[worker].employed = {date("2026-01-01"), {}};
    }
    data.contact_appointments.push_back({.id = {},
                                         .external_id = "",
                                         .client_id = id_of<ClientId>(10),
                                         .care_worker_id = id_of<CareWorkerId>(30),
                                         .offered_on = date("2026-01-01"),
                                         .status = AppointmentStatus::accepted,
                                         .valid = {date("2026-01-01"), date("2026-12-07")},
                                         .reason = ""});
    return data;
}

PlanningPeriodDraft fortnight(std::uint64_t section)
{
    return {id_of<SectionId>(section), {date("2026-11-30"), date("2026-12-14")}, {}};
}

} // namespace

TEST(PlanningPeriod, GivesNightsToTheAreaAndDaysToTheSection)
{
    const auto data = small_area();
    const auto days = *PlanningPeriod::make(data, fortnight(1), Zone::stockholm(), {});
    const auto nights = *PlanningPeriod::make(data, fortnight(2), Zone::stockholm(), {});
    EXPECT_EQ(days.visits().size(), 14U);
    EXPECT_EQ(nights.visits().size(), 14U);
    EXPECT_EQ(days.care_workers().size(), 2U);
    EXPECT_TRUE(nights.care_workers().empty());
    EXPECT_EQ(days.team_of(id_of<ClientId>(10)), id_of<TeamId>(3));
    EXPECT_EQ(nights.team_of(id_of<ClientId>(10)), id_of<TeamId>(4));
}

TEST(PlanningPeriod, KnowsWhoIsWhoOnTheDay)
{
    const auto period = *PlanningPeriod::make(small_area(), fortnight(1), Zone::stockholm(), {});
    const auto client = id_of<ClientId>(10);
    EXPECT_EQ(period.relation_of(client, id_of<CareWorkerId>(30), date("2026-12-06")),
              StaffRelation::contact);
    EXPECT_EQ(period.relation_of(client, id_of<CareWorkerId>(30), date("2026-12-07")), StaffRelation::team);
    EXPECT_EQ(period.relation_of(client, id_of<CareWorkerId>(99), date("2026-12-01")), StaffRelation::other);
}

TEST(PlanningPeriod, LooksBackFourteenDaysOfItsOwnPartOfTheDay)
{
    auto data = small_area();
    for (const auto* starts : {"2026-11-15T08:00", "2026-11-16T08:00", "2026-11-29T23:30", "2026-11-29T21:00",
                               "2026-11-30T08:00"}) {
        PerformedVisit performed;
        performed.client_id = id_of<ClientId>(10);
        performed.starts_at = moment(starts);
        data.performed_visits.push_back(performed);
    }
    EXPECT_EQ(PlanningPeriod::make(data, fortnight(1), Zone::stockholm(), {})->history().size(), 2U);
    EXPECT_EQ(PlanningPeriod::make(data, fortnight(2), Zone::stockholm(), {})->history().size(), 1U);
}

TEST(PlanningPeriod, RefusesWhatDoesNotHangTogether)
{
    const auto code = [](const MasterData& data, const PlanningPeriodDraft& draft) {
        return PlanningPeriod::make(data, draft, Zone::stockholm(), {}).error().code;
    };
    EXPECT_EQ(code(small_area(), kNoDraft), "period.unknown_section");
    auto empty = fortnight(1);
    empty.dates.until = empty.dates.from;
    EXPECT_EQ(code(small_area(), empty), "period.empty");
    auto homeless = small_area();
    homeless.addresses.pop_back();
    EXPECT_EQ(code(homeless, fortnight(1)), "period.dangling_reference");
    auto teamless = small_area();
    teamless.teams.clear();
    EXPECT_EQ(code(teamless, fortnight(1)), "period.dangling_reference");
}

TEST(TravelTimes, AnswersByPlaceAndByAddress)
{
    const std::vector places{id_of<AddressId>(1), id_of<AddressId>(2)};
    const TravelTimes travel(places, {TravelTimes::Table{0, 60, 90, 0}, {0, 30, 45, 0}, {0, 20, 25, 0}});
    EXPECT_EQ(travel.between(places[0], places[1], TravelMode::foot), 60s);
    EXPECT_EQ(travel.between(1, 0, TravelMode::car), 25s);
    EXPECT_FALSE(travel.find_place(id_of<AddressId>(9)).has_value());
}

TEST(ContactPerson, NeedsTheTitleOrTheTransitionalRule)
{
    CareWorker worker;
    worker.title = Title::care_assistant;
    EXPECT_FALSE(may_be_contact_person(worker, date("2026-11-30")));
    worker.transitional_title_until = date("2033-06-30");
    EXPECT_TRUE(may_be_contact_person(worker, date("2033-06-30")));
    EXPECT_FALSE(may_be_contact_person(worker, date("2033-07-01")));
    worker.title = Title::assistant_nurse;
    EXPECT_TRUE(may_be_contact_person(worker, date("2034-01-01")));
}

TEST(PersonNumber, ChecksDateAndDigit)
{
    EXPECT_EQ(person_number_check_digit("811218987"), 6);
    EXPECT_EQ(*parse_person_number("19811218-9876"), "198112189876");
    EXPECT_EQ(*parse_person_number("198112789873"), "198112789873")
        << "a coordination number's day is raised by 60";
    EXPECT_EQ(parse_person_number("198112189875").error().code, "person_number.wrong_check_digit");
    EXPECT_EQ(parse_person_number("198113189876").error().code, "person_number.no_such_date");
    EXPECT_EQ(parse_person_number("811218-9876").error().code, "person_number.malformed");
}

TEST(Holidays, FindsThoseThatMove)
{
    const auto holidays = swedish_holidays(2026);
    const auto on = [&](const char* name) {
        for (const auto& holiday : holidays)
            if (holiday.name == name)
                return format_date(holiday.on);
        return std::string();
    };
    EXPECT_EQ(on("Påskdagen"), "2026-04-05");
    EXPECT_EQ(on("Kristi himmelsfärdsdag"), "2026-05-14");
    EXPECT_EQ(on("Midsommarafton"), "2026-06-19");
    EXPECT_EQ(on("Alla helgons dag"), "2026-10-31");
    EXPECT_EQ(holidays.size(), 16U);
}

TEST(EnumNames, ReadWhatTheyWrite)
{
    EXPECT_EQ(name_of(VisitKind::night_supervision), "night_supervision");
    EXPECT_EQ(find_enum<WhoComes>("contact_person"), WhoComes::contact_person);
    EXPECT_FALSE(find_enum<Title>("doctor").has_value());
}

} // namespace samma
