#pragma once

#include "base/random.hpp"
#include "care/enum_names.hpp"
#include "care/master_data.hpp"
#include "care/plan.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace samma::store {

/// Invents master data for tests, the same for the same seed: every kind of row, every member of every
/// enumeration sooner or later, texts that try to break out. Each list is ordered as the store hands it back.
class MasterDataInventor {
  public:
    /// `mark` begins every external id, so that several inventors can fill one database.
    explicit MasterDataInventor(std::uint64_t seed, std::string mark = {})
        : random_(seed), mark_(std::move(mark))
    {
    }

    MasterData invent(int sections, int clients_per_section)
    {
        data_ = {};
        for (int index = 0; index < sections; ++index)
            invent_section(index, clients_per_section);
        data_.public_holidays = swedish_holidays(2026);
        return std::move(data_);
    }

    Plan invent_plan(const MasterData& data, int assignments)
    {
        Plan plan;
        plan.id = next_id<PlanId>();
        plan.section_id = data.sections.front().id;
        plan.dates = {date(), add_days(date(), 14)};
        plan.seed = random_.next();
        plan.iterations = 20'000;
        for (int index = 0; index < assignments; ++index)
            plan.assignments.push_back({next_id<VisitId>(), random_.between(0, 1), pick(data.care_workers).id,
                                        next_id<ShiftId>(), date(), instant(), random_.chance(0.1),
                                        maybe(member<SpecialReason>())});
        for (int index = 0; index < assignments / 10; ++index)
            plan.breaks.push_back({next_id<ShiftId>(), Interval{instant(), instant()}});
        for (int index = 0; index < assignments / 50; ++index)
            plan.vacant.push_back(
                {next_id<VisitId>(), random_.between(0, 1), member<VacancyReason>(),
                 index % 2 == 0 ? std::vector<CareWorkerId>{}
                                : std::vector{pick(data.care_workers).id, pick(data.care_workers).id}});
        return plan;
    }

    /// Identities of version 7 whose order is that of their making.
    template <typename Id>
    Id next_id()
    {
        return Id(Uuid::from_time(1'795'000'000'000 + ++made_, random_.next(), random_.next()));
    }

    Random& random() { return random_; }

  private:
    template <typename Enum>
    Enum member()
    {
        return static_cast<Enum>(random_.below(static_cast<std::uint32_t>(enum_names<Enum>().size())));
    }
    template <typename T>
    std::optional<T> maybe(T value)
    {
        return random_.chance(0.5) ? std::optional(std::move(value)) : std::nullopt;
    }
    template <typename T>
    const T& pick(const std::vector<T>& items)
    {
        return items[random_.below(static_cast<std::uint32_t>(items.size()))];
    }
    std::string text()
    {
        static const std::vector<std::string> kTexts{"Åsa Öström", "",     "'; DROP TABLE client; --",
                                                     "\"quoted\"", "a\\b", "line\nbreak",
                                                     "$1 ?1",      "[\"]", "🐈",
                                                     "  "};
        return pick(kTexts) + std::to_string(random_.below(1000));
    }
    Private<std::string> secret() { return Private(text()); }
    std::string external_id(const char* kind) { return mark_ + kind + std::to_string(++made_); }
    LocalDate date()
    {
        return add_days(LocalDate{std::chrono::year(2026) / 11 / 30}, random_.between(-800, 800));
    }
    Instant instant()
    {
        return Instant(std::chrono::milliseconds(1'795'000'000'000 + random_.between(-1'000'000, 1'000'000)));
    }
    LocalMinute wall_clock() { return at_clock(date(), Minutes(random_.between(0, 1439))); }
    Minutes minutes() { return Minutes(random_.between(0, 600)); }
    GeoPoint point() { return {55.5 + random_.unit() / 7, 13 + random_.unit() / 3}; }
    Validity validity()
    {
        const auto from = date();
        return {from, maybe(add_days(from, 90))};
    }
    ClockWindow window() { return {minutes(), minutes() + Minutes(1440)}; }
    std::vector<std::string> codes()
    {
        std::vector<std::string> codes;
        for (int count = random_.between(0, 3); count > 0; --count)
            codes.push_back(text());
        return codes;
    }
    WeekdaySet weekdays() { return WeekdaySet::of_bits(random_.below(128)); }
    Recurrence recurrence()
    {
        switch (random_.below(4)) {
        case 0:
            return EveryDay{};
        case 1:
            return OnWeekdays{weekdays()};
        case 2:
            return EveryNthWeek{random_.between(1, 8), date(), weekdays()};
        default:
            return OnDates{random_.chance(0.2) ? std::vector<LocalDate>{}
                                               : std::vector<LocalDate>{date(), date()}};
        }
    }
    TimeWish wish()
    {
        if (random_.chance(0.5))
            return member<PartOfDay>();
        return ClockWish{minutes(), minutes()};
    }

    void invent_section(int index, int client_count)
    {
        const auto address = invent_address();
        data_.sections.push_back({next_id<SectionId>(), external_id("S"), text(),
                                  index % 4 == 3 ? SectionKind::night_patrol : SectionKind::home_care, text(),
                                  "area " + std::to_string(index / 4), address,
                                  maybe(random_.between(0, 9))});
        const auto section = data_.sections.back().id;
        std::vector<TeamId> teams;
        for (int count = 0; count < 2; ++count) {
            teams.push_back(next_id<TeamId>());
            data_.teams.push_back(
                {teams.back(), external_id("T"), section, text(), point(), random_.between(0, 3000)});
        }
        std::vector<CareWorkerId> staff;
        for (int count = 0; count < std::max(2, client_count / 4); ++count)
            staff.push_back(invent_care_worker(section, pick(teams)));
        for (int count = 0; count < client_count; ++count)
            invent_client(section, pick(teams), staff);
        data_.reserved_times.push_back({next_id<ReservedTimeId>(), external_id("R"), member<ReservedKind>(),
                                        teams.front(), std::nullopt, recurrence(), window()});
        data_.reserved_times.push_back({next_id<ReservedTimeId>(), external_id("R"), member<ReservedKind>(),
                                        std::nullopt, pick(staff), recurrence(), window()});
    }

    AddressId invent_address()
    {
        const auto id = next_id<AddressId>();
        data_.addresses.push_back({id, external_id("A"), secret(), "21120", text(), point(), minutes()});
        return id;
    }

    CareWorkerId invent_care_worker(SectionId section, TeamId team)
    {
        CareWorker person;
        person.id = next_id<CareWorkerId>();
        person.external_id = external_id("P");
        person.section_id = section;
        person.team_id = maybe(team);
        person.given_name = secret();
        person.family_name = secret();
        person.title = member<Title>();
        person.transitional_title_until = maybe(date());
        person.employment = member<Employment>();
        person.employment_rate_pct = random_.between(0, 100);
        person.gender = member<Gender>();
        person.competences = codes();
        person.languages = codes();
        person.avoids_pets = random_.chance(0.5);
        person.avoids_smoke = random_.chance(0.5);
        person.avoids_lifting = random_.chance(0.5);
        person.usual_mode = member<TravelMode>();
        person.day_boundary = maybe(minutes());
        person.employed = validity();
        for (int count = random_.between(0, 3); count > 0; --count)
            person.delegations.push_back(
                {next_id<DelegationId>(), external_id("D"), text(), validity(), maybe(date())});
        data_.care_workers.push_back(person);
        invent_duties(person.id);
        return person.id;
    }

    void invent_duties(CareWorkerId person)
    {
        for (int count = 0; count < 4; ++count) {
            const int weeks = random_.between(1, 6);
            data_.roster_rows.push_back({next_id<RosterRowId>(), external_id("B"), person, weeks, date(),
                                         random_.between(1, weeks), random_.between(1, 7), window(),
                                         minutes(), member<TravelMode>(), member<ShiftKind>(), validity()});
        }
        data_.extra_shifts.push_back({next_id<ExtraShiftId>(), external_id("X"), person, wall_clock(),
                                      wall_clock(), minutes(), member<TravelMode>(), member<ShiftKind>()});
        data_.absences.push_back({next_id<AbsenceId>(), external_id("F"), person, member<AbsenceKind>(),
                                  wall_clock(), wall_clock()});
    }

    void invent_client(SectionId section, TeamId team, const std::vector<CareWorkerId>& staff)
    {
        const auto id = next_id<ClientId>();
        data_.clients.push_back({id, external_id("C"), section, team, invent_address(), secret(), secret(),
                                 secret(), date(), member<Gender>(), codes(), random_.chance(0.5),
                                 random_.chance(0.5), random_.chance(0.5), maybe(random_.between(0, 9)),
                                 validity()});
        data_.home_entries.push_back({id, member<KeyKind>(), secret(), secret(), secret(), secret()});
        data_.client_absences.push_back(
            {next_id<ClientAbsenceId>(), external_id("CA"), id, member<ClientAbsenceKind>(), validity()});
        data_.client_wishes.push_back({next_id<ClientWishId>(), external_id("W"), id, pick(staff),
                                       member<ClientWishKind>(), validity()});
        data_.contact_appointments.push_back({next_id<ContactAppointmentId>(), external_id("K"), id,
                                              maybe(pick(staff)), date(), member<AppointmentStatus>(),
                                              validity(), text()});
        const auto service = next_id<GrantedServiceId>();
        data_.granted_services.push_back({service, external_id("G"), id, member<ServiceKind>(), text(),
                                          text(), date(), text(), minutes(), validity()});
        ServiceSchedule schedule{next_id<ServiceScheduleId>(),
                                 external_id("V"),
                                 id,
                                 random_.between(1, 9),
                                 date(),
                                 text(),
                                 validity(),
                                 {}};
        for (int count = random_.between(0, 6); count > 0; --count)
            schedule.entries.push_back(invent_entry(service));
        data_.service_schedules.push_back(std::move(schedule));
        for (int count = 0; count < 3; ++count)
            data_.performed_visits.push_back({next_id<PerformedVisitId>(), external_id("U"), id, pick(staff),
                                              member<VisitKind>(), instant(), minutes()});
    }

    ScheduleEntry invent_entry(GrantedServiceId service)
    {
        ScheduleEntry entry;
        entry.id = next_id<ScheduleEntryId>();
        entry.external_id = external_id("E");
        entry.granted_service_id = service;
        entry.kind = member<VisitKind>();
        entry.recurrence = recurrence();
        entry.wish = wish();
        entry.start_window = maybe(window());
        entry.care_time = minutes();
        entry.staff_needed = random_.between(1, 2);
        entry.second_care_time = maybe(minutes());
        entry.requirements = {codes(), codes(), maybe(member<Gender>()), random_.chance(0.5),
                              random_.chance(0.5)};
        entry.who = member<WhoComes>();
        entry.priority = member<Priority>();
        entry.spacing_group = text();
        entry.min_spacing = minutes();
        entry.max_spacing = maybe(minutes());
        for (int count = random_.between(0, 2); count > 0; --count)
            entry.other_windows.push_back(window());
        entry.is_optional = random_.chance(0.2);
        entry.note = text();
        return entry;
    }

    Random random_;
    std::string mark_;
    std::int64_t made_ = 0;
    MasterData data_;
};

} // namespace samma::store
