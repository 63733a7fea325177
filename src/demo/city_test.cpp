#include "care/person_number.hpp"
#include "demo/city.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace samma::demo {
namespace {

using namespace std::chrono_literals;

MasterData city_of(const DemoRequest& request)
{
    auto city = make_city(request);
    EXPECT_TRUE(city.has_value());
    return std::move(city).value();
}

TEST(DemoCity, IsTheSameForTheSameSeed)
{
    EXPECT_EQ(city_of({.clients_per_section = 40, .seed = 7}),
              city_of({.clients_per_section = 40, .seed = 7}));
}

TEST(DemoCity, IsAnotherForAnotherSeed)
{
    const auto first = city_of({.clients_per_section = 40, .seed = 7});
    const auto second = city_of({.clients_per_section = 40, .seed = 8});

    EXPECT_NE(first.clients.front().id, second.clients.front().id);
    EXPECT_NE(first.service_schedules, second.service_schedules);
}

TEST(DemoCity, HasTheSameFirstSectionWhicheverOthersAreAskedFor)
{
    const auto alone = city_of({.sections = 1, .clients_per_section = 40});
    const auto among_others = city_of({.sections = 3, .clients_per_section = 40});

    const auto clients = static_cast<std::ptrdiff_t>(alone.clients.size());
    ASSERT_EQ(clients, 40);
    EXPECT_TRUE(std::equal(alone.clients.begin(), alone.clients.end(), among_others.clients.begin()));
    EXPECT_TRUE(std::equal(alone.service_schedules.begin(), alone.service_schedules.end(),
                           among_others.service_schedules.begin()));
    for (const RosterRow& row : alone.roster_rows)
        if (row.external_id.starts_with("S01")) {
            EXPECT_NE(std::find(among_others.roster_rows.begin(), among_others.roster_rows.end(), row),
                      among_others.roster_rows.end());
        }
}

TEST(DemoCity, GivesOnlyPersonNumbersThatNobodyHas)
{
    const auto city = city_of({.sections = 4, .clients_per_section = 50});

    std::set<std::string> numbers;
    for (const Client& client : city.clients) {
        const std::string& number = client.person_number.reveal();
        EXPECT_TRUE(parse_person_number(number).has_value()) << "a wrong check digit";
        const int serial = std::stoi(number.substr(8, 3));
        EXPECT_GE(serial, 980);
        EXPECT_LE(serial, 999);
        EXPECT_EQ(serial % 2 == 1, client.gender == Gender::man);
        EXPECT_TRUE(numbers.insert(number).second) << "a number occurs twice";
    }
    EXPECT_EQ(numbers.size(), 200U);
}

TEST(DemoCity, RefusesWhatItCannotMake)
{
    const auto code = [](const DemoRequest& request) {
        const auto city = make_city(request);
        return city ? std::string("made") : city.error().code;
    };

    EXPECT_EQ(code({.sections = 0}), "demo.sections");
    EXPECT_EQ(code({.sections = 51}), "demo.sections");
    EXPECT_EQ(code({.clients_per_section = 9}), "demo.clients_per_section");
    EXPECT_EQ(code({.tightness_pct = 85}), "demo.tightness");
    EXPECT_EQ(code({.from = LocalDate{std::chrono::year(2026), std::chrono::November, std::chrono::day(31)}}),
              "demo.from");
    EXPECT_EQ(code({.days = 13}), "demo.days");
    EXPECT_EQ(code({.days = 29}), "demo.days");
}

struct Calibration {
    double visits_per_day = 0;
    double mean_length_min = 0;
    double person_min_per_client_day = 0;
    double doubles_pct = 0;
};

Calibration measure(const MasterData& city, const DemoRequest& request)
{
    Calibration sums;
    double care = 0;
    double person_time = 0;
    for (const DayOrNight part : {DayOrNight::day, DayOrNight::night}) {
        const auto generated = generate_visits(
            {city.clients, city.service_schedules, city.granted_services, city.client_absences},
            request.dates(), part, Zone::stockholm(), Handbook());
        for (const Visit& visit : generated.visits) {
            sums.visits_per_day += 1;
            care += static_cast<double>(visit.care_time.count());
            for (int index = 0; index < visit.staff_needed; ++index)
                person_time += static_cast<double>(visit.care_time_of(index).count());
            sums.doubles_pct += visit.staff_needed == 2 ? 1 : 0;
        }
    }
    sums.mean_length_min = care / sums.visits_per_day;
    sums.doubles_pct *= 100 / sums.visits_per_day;
    sums.visits_per_day /= request.days;
    sums.person_min_per_client_day = person_time / request.days / 100;
    return sums;
}

TEST(SlowDemoCity, MeetsTheCalibrationOverFiveSeeds)
{
    Calibration mean;
    constexpr int kSeeds = 5;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const DemoRequest request{.seed = seed};
        const auto one = measure(city_of(request), request);
        mean.visits_per_day += one.visits_per_day / kSeeds;
        mean.mean_length_min += one.mean_length_min / kSeeds;
        mean.person_min_per_client_day += one.person_min_per_client_day / kSeeds;
        mean.doubles_pct += one.doubles_pct / kSeeds;
    }

    EXPECT_NEAR(mean.visits_per_day, 244, 0.08 * 244);
    EXPECT_NEAR(mean.mean_length_min, 23, 2);
    EXPECT_NEAR(mean.person_min_per_client_day, 62, 0.10 * 62);
    EXPECT_NEAR(mean.doubles_pct, 10, 2.5);
}

TEST(DemoCity, HasAQuarterOfItsClientsWithServiceOnly)
{
    const auto city = city_of({.clients_per_section = 60, .seed = 4});

    const auto has_service_only = [](const ServiceSchedule& schedule) {
        return std::all_of(schedule.entries.begin(), schedule.entries.end(), [](const ScheduleEntry& entry) {
            return entry.kind == VisitKind::cleaning || entry.kind == VisitKind::laundry ||
                   entry.kind == VisitKind::shopping;
        });
    };
    EXPECT_EQ(std::count_if(city.service_schedules.begin(), city.service_schedules.end(), has_service_only),
              60 / 4);
}

TEST(DemoCity, RemembersAFortnightWithTheContactPersonFirst)
{
    const DemoRequest request{.seed = 3};
    const auto city = city_of(request);
    // The last night ends in the small hours of the first day.
    const Interval look_back{Zone::stockholm().place(at_clock(add_days(request.from, -14), 7h)).instant,
                             Zone::stockholm().place(at_clock(request.from, 6h)).instant};
    std::map<ClientId, CareWorkerId> contact_of;
    for (const ContactAppointment& appointment : city.contact_appointments)
        if (appointment.care_worker_id)
            contact_of.emplace(appointment.client_id, *appointment.care_worker_id);

    double by_contact = 0;
    double with_contact = 0;
    std::map<ClientId, int> visits;
    std::map<ClientId, std::set<CareWorkerId>> met;
    for (const PerformedVisit& performed : city.performed_visits) {
        EXPECT_TRUE(look_back.holds(performed.starts_at));
        visits[performed.client_id] += 1;
        met[performed.client_id].insert(performed.care_worker_id);
        if (const auto contact = contact_of.find(performed.client_id); contact != contact_of.end()) {
            with_contact += 1;
            by_contact += contact->second == performed.care_worker_id ? 1 : 0;
        }
    }
    // Clients with two visits a day or more, as in the national indicator; 15 people is the country's mean.
    double people = 0;
    double clients = 0;
    for (const auto& [client, count] : visits)
        if (count >= 2 * 14) {
            clients += 1;
            people += static_cast<double>(met.at(client).size());
        }

    EXPECT_NEAR(static_cast<double>(city.performed_visits.size()) / 14, 250, 50);
    EXPECT_GT(by_contact / with_contact, 0.15);
    EXPECT_NEAR(people / clients, 15, 3);
}

TEST(DemoCity, NamesOnlyRowsThatItHolds)
{
    const auto city = city_of({.sections = 2, .clients_per_section = 40, .seed = 5});
    std::set<CareWorkerId> workers;
    for (const CareWorker& worker : city.care_workers)
        workers.insert(worker.id);
    std::set<AddressId> addresses;
    for (const Address& address : city.addresses)
        addresses.insert(address.id);
    std::set<TeamId> teams;
    for (const Team& team : city.teams)
        teams.insert(team.id);

    EXPECT_EQ(addresses.size(), city.addresses.size()) << "an address occurs twice";
    EXPECT_EQ(workers.size(), city.care_workers.size()) << "a care worker occurs twice";
    for (const Section& section : city.sections)
        EXPECT_TRUE(addresses.contains(section.office_id));
    for (const Client& client : city.clients) {
        EXPECT_TRUE(addresses.contains(client.address_id));
        EXPECT_TRUE(teams.contains(client.team_id));
    }
    for (const RosterRow& row : city.roster_rows)
        EXPECT_TRUE(workers.contains(row.care_worker_id));
    for (const ExtraShift& extra : city.extra_shifts)
        EXPECT_TRUE(workers.contains(extra.care_worker_id));
    for (const PerformedVisit& performed : city.performed_visits)
        EXPECT_TRUE(workers.contains(performed.care_worker_id));
    for (const ContactAppointment& appointment : city.contact_appointments) {
        if (!appointment.care_worker_id)
            continue;
        const auto worker = std::find_if(
            city.care_workers.begin(), city.care_workers.end(),
            [&](const CareWorker& candidate) { return candidate.id == *appointment.care_worker_id; });
        ASSERT_NE(worker, city.care_workers.end());
        EXPECT_EQ(worker->title, Title::assistant_nurse);
        EXPECT_EQ(worker->employment, Employment::permanent);
    }
}

TEST(DemoCity, EndsTheEveningAtTenAndLeavesTheNightToThePatrol)
{
    const DemoRequest request;
    const auto city = city_of(request);

    const auto evening =
        generate_visits({city.clients, city.service_schedules, city.granted_services, city.client_absences},
                        request.dates(), DayOrNight::day, Zone::stockholm(), Handbook());

    for (const Visit& visit : evening.visits)
        for (const VisitDay& day : visit.days)
            EXPECT_LE(day.start_window.until + visit.care_time,
                      Zone::stockholm().place(at_clock(day.on, 22h)).instant);
    for (const RosterRow& row : city.roster_rows)
        if (row.kind != ShiftKind::night) {
            EXPECT_LE(row.time.until, 22h);
        }
}

} // namespace
} // namespace samma::demo
