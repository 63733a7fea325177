#include "exchange/random_data_test.hpp"

#include "care/enum_names.hpp"

#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>

namespace samma::exchange {

namespace {

using namespace std::chrono;

/// Builds one world; the ids count up.
class World {
  public:
    explicit World(Random& random) : random_(random) {}

    MasterData make()
    {
        make_places();
        make_people();
        for (int index = 0; index < 4; ++index)
            make_client();
        make_roster();
        for (const auto& holiday : swedish_holidays(2026))
            data_.public_holidays.push_back(holiday);
        return std::move(data_);
    }

  private:
    template <typename Row>
    void name(Row& row, const char* prefix)
    {
        row.id = decltype(row.id)(ids_.next());
        row.external_id.clear();
        // Some rows were never imported and have no external id.
        if (!random_.chance(0.1))
            row.external_id = prefix + std::to_string(ids_.count()) + (random_.chance(0.1) ? "-å;\"x" : "");
    }

    std::string text()
    {
        static const std::array<const char*, 22> kPieces = {
            "=1+1", "+46", "-", "@SUM(A1)", "\t",  "\r",   "\n",      "\r\n", "'",        "''=", "\"",
            "\"\"", ";",   ",", " ",        "Åsa", "żółć", "_x000D_", "_x",   "<b>&amp;", "]]>", "🏠"};
        std::string made;
        const int count = random_.between(0, 5);
        for (int index = 0; index < count; ++index)
            made += kPieces[random_.below(kPieces.size())];
        return made;
    }

    /// A text where an empty one is not allowed, also not one of blanks.
    std::string filled_text() { return text() + "Ö" + text(); }
    Private<std::string> secret() { return Private<std::string>(text()); }
    Private<std::string> filled_secret() { return Private<std::string>(filled_text()); }

    LocalDate day()
    {
        return add_days(LocalDate(year(2026), January, std::chrono::day(1)), random_.between(0, 700));
    }

    Validity valid()
    {
        const auto from = day();
        // Also rows that ended before they held a single day.
        return {from,
                random_.chance(0.5) ? std::optional(add_days(from, random_.between(0, 400))) : std::nullopt};
    }

    template <typename E>
    E any()
    {
        return static_cast<E>(random_.below(static_cast<std::uint32_t>(enum_names<E>().size())));
    }

    std::vector<std::string> codes()
    {
        static const std::array<const char*, 5> kCodes = {"demens", "lyft-teknik", "sår_vård", "pl", "x1"};
        std::vector<std::string> made;
        for (const auto* code : kCodes)
            if (random_.chance(0.3))
                made.emplace_back(code);
        return made;
    }

    GeoPoint point() { return {55.0 + random_.unit() * 14, 10.6 + random_.unit() * 13}; }
    Minutes up_to(int most) { return Minutes(random_.between(0, most)); }

    void make_places()
    {
        for (int index = 0; index < 3; ++index) {
            Address address{};
            address.street = filled_secret();
            address.postcode = "21122";
            address.locality = filled_text();
            address.point = point();
            address.door_time = up_to(60);
            name(address, "A");
            data_.addresses.push_back(address);
        }
        for (int index = 0; index < 2; ++index) {
            Section section{};
            section.name = filled_text();
            section.kind = any<SectionKind>();
            section.unit = text();
            section.resource_area = text();
            section.office_id = data_.addresses.front().id;
            if (random_.chance(0.5))
                section.car_count = random_.between(0, 9);
            name(section, "S");
            data_.sections.push_back(section);
            Team team{};
            team.section_id = section.id;
            team.name = filled_text();
            team.area_centre = point();
            team.area_radius_m = random_.between(0, 5000);
            name(team, "L");
            data_.teams.push_back(team);
        }
    }

    void make_people()
    {
        for (int index = 0; index < 4; ++index) {
            const auto& team = data_.teams[random_.below(2)];
            CareWorker person;
            name(person, "M");
            person.section_id = team.section_id;
            if (random_.chance(0.7))
                person.team_id = team.id;
            person.given_name = filled_secret();
            person.family_name = filled_secret();
            person.title = index == 0 ? Title::assistant_nurse : any<Title>();
            if (random_.chance(0.3))
                person.transitional_title_until = day();
            person.employment = any<Employment>();
            person.employment_rate_pct = random_.between(0, 100);
            person.gender = any<Gender>();
            person.competences = {"a", "b"};
            person.languages = codes();
            person.avoids_pets = random_.chance(0.5);
            person.avoids_smoke = random_.chance(0.5);
            person.avoids_lifting = random_.chance(0.5);
            person.usual_mode = any<TravelMode>();
            if (random_.chance(0.5))
                person.day_boundary = up_to(1439);
            person.employed = valid();
            for (int delegation = random_.between(0, 2); delegation > 0; --delegation) {
                Delegation made{};
                made.task = "medication";
                made.valid = valid();
                if (random_.chance(0.3))
                    made.revoked_on = day();
                name(made, "D");
                person.delegations.push_back(made);
            }
            data_.care_workers.push_back(person);
        }
    }

    void make_client()
    {
        const auto& team = data_.teams[random_.below(2)];
        Client client;
        name(client, "B");
        client.section_id = team.section_id;
        client.team_id = team.id;
        client.address_id = data_.addresses[random_.below(3)].id;
        client.given_name = filled_secret();
        client.family_name = filled_secret();
        client.born_on = LocalDate(year(1938), March, std::chrono::day(2));
        if (random_.chance(0.5))
            client.person_number = Private<std::string>("193803029804");
        client.gender = any<Gender>();
        client.languages = codes();
        client.has_pets = random_.chance(0.5);
        client.has_smoke = random_.chance(0.5);
        client.is_planned_together = random_.chance(0.5);
        if (random_.chance(0.5))
            client.key_count = random_.between(0, 9);
        client.served = valid();
        data_.clients.push_back(client);
        data_.home_entries.push_back({client.id, any<KeyKind>(), secret(), secret(), secret(), secret()});
        ClientAbsence absence{};
        absence.client_id = client.id;
        absence.kind = any<ClientAbsenceKind>();
        absence.days = valid();
        name(absence, "BF");
        data_.client_absences.push_back(absence);
        const auto carer = data_.care_workers[random_.below(4)].id;
        ClientWish wish{};
        wish.client_id = client.id;
        wish.care_worker_id = carer;
        wish.kind = any<ClientWishKind>();
        wish.valid = valid();
        name(wish, "O");
        data_.client_wishes.push_back(wish);
        ContactAppointment appointment{};
        appointment.client_id = client.id;
        appointment.offered_on = day();
        appointment.valid = valid();
        appointment.reason = text();
        name(appointment, "K");
        appointment.status = any<AppointmentStatus>();
        if (appointment.status == AppointmentStatus::accepted || random_.chance(0.5))
            appointment.care_worker_id = data_.care_workers.front().id;
        data_.contact_appointments.push_back(appointment);
        make_services(client.id);
        PerformedVisit visit{};
        visit.client_id = client.id;
        visit.care_worker_id = carer;
        visit.kind = any<VisitKind>();
        name(visit, "U");
        visit.starts_at = Instant(sys_days(day())) + milliseconds(random_.below(86'400'000));
        visit.care_time = up_to(1440);
        data_.performed_visits.push_back(visit);
        // The hour that occurs twice: both of its half pasts.
        name(visit, "U");
        visit.starts_at = Instant(sys_days(LocalDate(year(2026), October, std::chrono::day(25)))) +
                          minutes(random_.chance(0.5) ? 30 : 90);
        data_.performed_visits.push_back(visit);
    }

    void make_services(ClientId client)
    {
        GrantedService service{};
        service.client_id = client;
        service.kind = any<ServiceKind>();
        service.name = filled_text();
        name(service, "I");
        service.decision_reference = text();
        service.decided_on = day();
        service.order_reference = text();
        service.granted_per_month = up_to(20'000);
        service.valid = valid();
        data_.granted_services.push_back(service);
        ServiceSchedule schedule{};
        schedule.client_id = client;
        schedule.version = random_.between(1, 99);
        schedule.agreed_on = day();
        name(schedule, "IS");
        schedule.agreed_with = text();
        schedule.valid = valid();
        for (int entry = random_.between(0, 4); entry > 0; --entry)
            schedule.entries.push_back(make_entry(service.id));
        data_.service_schedules.push_back(schedule);
    }

    Recurrence recurrence()
    {
        const auto days = WeekdaySet::of_bits(1 + random_.below(127));
        switch (random_.below(4)) {
        case 0:
            return OnWeekdays{days};
        case 1:
            return EveryNthWeek{random_.between(1, 52), day(), days};
        case 2: {
            const auto first = day();
            return OnDates{{first, add_days(first, 1), add_days(first, 9)}};
        }
        default:
            return EveryDay{};
        }
    }

    ScheduleEntry make_entry(GrantedServiceId service)
    {
        ScheduleEntry entry;
        name(entry, "R");
        entry.granted_service_id = service;
        entry.kind = any<VisitKind>();
        entry.recurrence = recurrence();
        entry.wish = random_.chance(0.5) ? TimeWish(ClockWish{up_to(47 * 60 + 59), up_to(720)})
                                         : TimeWish(any<PartOfDay>());
        if (random_.chance(0.5)) {
            const auto from = up_to(1200);
            entry.start_window = ClockWindow{from, from + up_to(300)};
        }
        entry.care_time = Minutes(random_.between(1, 1440));
        entry.staff_needed = random_.between(1, 2);
        if (entry.staff_needed == 2 && random_.chance(0.5))
            entry.second_care_time = Minutes(random_.between(1, static_cast<int>(entry.care_time.count())));
        entry.requirements = {codes(), codes(),
                              random_.chance(0.5) ? std::optional(any<Gender>()) : std::nullopt,
                              random_.chance(0.5), random_.chance(0.5)};
        entry.who = any<WhoComes>();
        entry.priority = any<Priority>();
        entry.spacing_group = random_.chance(0.5) ? "mat" : "";
        entry.min_spacing = up_to(600);
        if (!entry.spacing_group.empty() && random_.chance(0.5))
            entry.max_spacing = entry.min_spacing + up_to(600);
        for (auto from = up_to(300); random_.chance(0.4); from += Minutes(200))
            entry.other_windows.push_back({from, from + up_to(199)});
        entry.is_optional = random_.chance(0.2);
        entry.note = text();
        return entry;
    }

    void make_roster()
    {
        for (const auto& person : data_.care_workers) {
            // One shift a weekday cannot overlap the next, and a night ends before the next shift starts.
            for (int weekday = 1; weekday <= 7; ++weekday) {
                RosterRow row{};
                row.care_worker_id = person.id;
                row.cycle_weeks = 2;
                row.week = 1;
                row.weekday = weekday;
                name(row, "G");
                row.cycle_starts_on = LocalDate(year(2026), November, std::chrono::day(30));
                const auto from = Minutes(random_.between(14 * 60, 20 * 60));
                row.time = {from, from + Minutes(random_.between(61, 15 * 60))};
                row.break_time = up_to(60);
                row.mode = any<TravelMode>();
                row.kind = any<ShiftKind>();
                row.valid = valid();
                data_.roster_rows.push_back(row);
            }
            ReservedTime reserved{};
            reserved.kind = any<ReservedKind>();
            reserved.recurrence = recurrence();
            name(reserved, "T");
            if (random_.chance(0.5))
                reserved.team_id = data_.teams.front().id;
            else
                reserved.care_worker_id = person.id;
            reserved.time = {Minutes(600), Minutes(random_.between(601, 2000))};
            data_.reserved_times.push_back(reserved);
            // Extra shifts lie in the morning before the roster's, long ago enough to be before its first
            // night.
            ExtraShift shift{};
            shift.care_worker_id = person.id;
            shift.mode = any<TravelMode>();
            shift.kind = any<ShiftKind>();
            name(shift, "E");
            shift.from = at_clock(LocalDate(year(2020), May, std::chrono::day(4)), hours(7));
            shift.until = shift.from + Minutes(random_.between(31, 600));
            shift.break_time = Minutes(30);
            data_.extra_shifts.push_back(shift);
            Absence absence{};
            absence.care_worker_id = person.id;
            absence.kind = any<AbsenceKind>();
            name(absence, "F");
            absence.from = at_clock(day(), hours(7));
            absence.until = absence.from + Minutes(random_.between(1, 20'000) / 1440 * 1440 + 60);
            data_.absences.push_back(absence);
        }
    }

    Random& random_;
    CountingIds ids_;
    MasterData data_;
};

} // namespace

MasterData random_data(Random& random)
{
    return World(random).make();
}

TestFolder::TestFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "samma-exchange-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
}

TestFolder::~TestFolder()
{
    std::error_code ignored; // a folder that stays behind fails no test
    std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const std::filesystem::path& file, const std::string& bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace samma::exchange
