#pragma once

#include "base/assert.hpp"
#include "base/random.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace samma::planner {

/// How large and how tight an invented section is; for tests and benchmarks of the planner only.
struct MadeUpSize {
    int clients = 12;
    int staff = 8;
    int teams = 2;
    int days = 7;
    std::uint64_t seed = 1;
    /// Beside that: greatest distances, several windows a day, visits for when there is time, likings, ties
    /// between people, published visits, and a shift that ends at another place.
    bool has_whole_model = false;
    bool has_households = false; ///< every fifth client is planned together with the one before, at one home
};

/// A compact invented section: mornings, lunches and evenings with promised times, doubles, medication with
/// distances and delegations, cleaning on any weekday, rotating day, evening and weekend shifts, a team
/// meeting, a night shift with a visit after midnight, wishes, restrictions and some history.
class MadeUpSection {
  public:
    explicit MadeUpSection(const MadeUpSize& size) : size_(size), random_(size.seed), ids_(size.seed)
    {
        section_.id = SectionId(next());
        section_.external_id = "S01";
        section_.office_id = address();
        for (int team = 0; team < size.teams; ++team) {
            Team team_row;
            team_row.id = TeamId(next());
            team_row.section_id = section_.id;
            team_row.name = "team";
            data.teams.push_back(team_row);
        }
        data.sections.push_back(section_);
        for (int person = 0; person < size.staff; ++person)
            add_care_worker(person);
        for (int client = 0; client < size.clients; ++client)
            add_client(client);
        add_team_meetings();
        add_history();
    }

    [[nodiscard]] PlanningPeriod period(std::vector<Assignment> locked = {}) const
    {
        const DateRange dates{kFirst, add_days(kFirst, size_.days)};
        auto made = PlanningPeriod::make(data, {section_.id, dates, std::move(locked)}, Zone::stockholm(),
                                         Handbook());
        SAMMA_ASSERT(made.has_value());
        if (!size_.has_whole_model)
            return std::move(*made);
        PeriodFacts facts = made->facts();
        tie_together(facts);
        auto whole = PlanningPeriod::of(std::move(facts), Zone::stockholm(), Handbook());
        SAMMA_ASSERT(whole.has_value());
        return std::move(*whole);
    }

    /// Straight lines at walking, cycling and driving pace, plus the door; asymmetric by the door.
    [[nodiscard]] static TravelTimes travel(const PlanningPeriod& period)
    {
        std::vector<AddressId> places;
        for (const auto& place : period.places())
            places.push_back(place.id);
        std::array<TravelTimes::Table, kTravelModeCount> tables;
        const std::array<double, kTravelModeCount> pace{1.1, 2.9, 3.6};
        for (std::size_t mode = 0; mode < tables.size(); ++mode)
            for (const auto& from : period.places())
                for (const auto& to : period.places()) {
                    const double metres = distance_m(from.point, to.point);
                    const auto door = static_cast<std::int32_t>(Seconds(to.door_time).count());
                    tables[mode].push_back(
                        from.id == to.id ? 0 : 75 + door + static_cast<std::int32_t>(metres / pace[mode]));
                }
        return TravelTimes(std::move(places), std::move(tables));
    }

    MasterData data;

  private:
    /// Every third client's lunch and evening of a day are not one person's, every fourth's mornings of the
    /// first two days are; the first days are published as somebody once had them.
    static void tie_together(PeriodFacts& facts)
    {
        Random random(facts.visits.size());
        for (std::size_t one = 0; one + 1 < facts.visits.size(); ++one) {
            const Visit& first = facts.visits[one];
            const auto then =
                std::find_if(facts.visits.begin() + static_cast<std::ptrdiff_t>(one) + 1, facts.visits.end(),
                             [&](const Visit& visit) { return visit.client_id == first.client_id; });
            if (then == facts.visits.end() || first.staff_needed != 1 || then->staff_needed != 1)
                continue;
            if (random.chance(0.12))
                facts.staff_ties.push_back({first.id, then->id, StaffTie::Kind::different});
            else if (random.chance(0.05))
                facts.staff_ties.push_back({first.id, then->id, StaffTie::Kind::same});
        }
        for (const Visit& visit : facts.visits) {
            const Shift& shift = facts.shifts[random.below(static_cast<std::uint32_t>(facts.shifts.size()))];
            if (visit.find_day(shift.on) && random.chance(0.5))
                facts.published.push_back({.visit_id = visit.id,
                                           .care_worker_id = shift.care_worker_id,
                                           .shift_id = shift.id,
                                           .on = shift.on,
                                           .starts_at = visit.find_day(shift.on)->start_window.from,
                                           .special_reason = std::nullopt});
        }
        for (std::size_t shift = 0; shift < facts.shifts.size(); shift += 5)
            facts.shifts[shift].ends_at = facts.places.back().id;
    }

    static constexpr LocalDate kFirst{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(30)};

    Uuid next() { return Uuid::from_time(1'760'000'000'000, ids_.next(), ids_.next()); }
    static Minutes at(int hour, int minute = 0) { return Minutes(hour * 60 + minute); }
    int draw(int from, int to) { return random_.between(from, to); }

    AddressId address()
    {
        Address made;
        made.id = AddressId(next());
        made.door_time = Minutes(draw(1, 3));
        made.point = {55.59 + random_.unit() * 0.008, 13.0 + random_.unit() * 0.014};
        data.addresses.push_back(made);
        return made.id;
    }

    void add_care_worker(int person)
    {
        CareWorker made;
        made.id = CareWorkerId(next());
        made.section_id = section_.id;
        made.team_id = data.teams[static_cast<std::size_t>(person % size_.teams)].id;
        made.title = Title::assistant_nurse;
        made.gender = random_.chance(0.8) ? Gender::woman : Gender::man;
        made.avoids_pets = random_.chance(0.06);
        made.avoids_lifting = random_.chance(0.06);
        made.employed = {.from = add_days(kFirst, -300), .until = {}};
        if (random_.chance(0.85)) {
            Delegation delegation;
            delegation.id = DelegationId(next());
            delegation.task = "medication";
            delegation.valid = {.from = add_days(kFirst, -100),
                                .until = add_days(kFirst, random_.chance(0.1) ? 3 : 200)};
            made.delegations.push_back(delegation);
        }
        data.care_workers.push_back(made);
        add_roster(made.id, person);
    }

    /// Two weeks: every second weekend; days and evenings by turns; the last person works nights.
    void add_roster(CareWorkerId care_worker, int person)
    {
        const auto mode = random_.chance(0.5) ? TravelMode::foot : TravelMode::bike;
        for (int day = 0; day < 14; ++day) {
            const bool is_weekend = day % 7 >= 5;
            const bool weekend_on = (day / 7 + person / 2) % 2 == 0;
            if (is_weekend ? !weekend_on : (day + person) % 5 == 0 && weekend_on)
                continue;
            ClockWindow time{at(7), at(16)};
            if ((person + day / 2) % 3 == 0)
                time = {at(14), at(22)};
            else if (person % 4 == 1)
                time = {at(7), at(14)};
            if (person == size_.staff - 1)
                time = {at(21, 15), at(31, 15)};
            {
                RosterRow row;
                row.id = RosterRowId(next());
                row.care_worker_id = care_worker;
                row.cycle_weeks = 2;
                row.cycle_starts_on = add_days(kFirst, -28);
                row.week = day / 7 + 1;
                row.weekday = day % 7 + 1;
                row.time = time;
                row.break_time = Minutes(30);
                row.mode = mode;
                row.valid = {.from = add_days(kFirst, -100), .until = {}};
                data.roster_rows.push_back(row);
            }
        }
    }

    ScheduleEntry entry(VisitKind kind, Minutes clock, int minutes)
    {
        ScheduleEntry made;
        made.id = ScheduleEntryId(next());
        made.kind = kind;
        made.recurrence = EveryDay{};
        made.wish = ClockWish{clock, Minutes(30)};
        made.start_window = ClockWindow{clock - at(1), clock + at(1)};
        made.care_time = Minutes(minutes);
        return made;
    }

    void add_client(int number)
    {
        Client made;
        made.id = ClientId(next());
        made.section_id = section_.id;
        made.team_id = data.teams[static_cast<std::size_t>(number % size_.teams)].id;
        made.address_id = number % 5 == 4 ? data.clients.back().address_id : address();
        made.is_planned_together = size_.has_households && number % 5 >= 3;
        made.has_pets = random_.chance(0.15);
        made.served = {.from = add_days(kFirst, -300), .until = {}};
        data.clients.push_back(made);
        GrantedService service;
        service.id = GrantedServiceId(next());
        service.client_id = made.id;
        service.valid = made.served;
        data.granted_services.push_back(service);
        ServiceSchedule schedule;
        schedule.id = ServiceScheduleId(next());
        schedule.client_id = made.id;
        schedule.valid = made.served;
        add_entries(schedule, number);
        for (auto& line : schedule.entries)
            line.granted_service_id = service.id;
        data.service_schedules.push_back(std::move(schedule));
        const auto& contact = data.care_workers[static_cast<std::size_t>(number % (size_.staff - 1))];
        if (number % 6 != 5) {
            ContactAppointment appointment;
            appointment.id = ContactAppointmentId(next());
            appointment.client_id = made.id;
            appointment.care_worker_id = contact.id;
            appointment.valid = {.from = add_days(kFirst, -50), .until = {}};
            data.contact_appointments.push_back(appointment);
        }
        if (random_.chance(0.1)) {
            ClientWish wish;
            wish.id = ClientWishId(next());
            wish.client_id = made.id;
            wish.care_worker_id = data.care_workers.front().id;
            wish.kind = ClientWishKind::excluded;
            wish.valid = {.from = add_days(kFirst, -50), .until = {}};
            data.client_wishes.push_back(wish);
        }
        if (size_.has_whole_model && number % 3 == 1)
            add_likings(made.id, number);
    }

    void add_likings(ClientId client, int number)
    {
        for (const auto kind : {ClientWishKind::preferred, ClientWishKind::unwanted}) {
            ClientWish wish;
            wish.id = ClientWishId(next());
            wish.client_id = client;
            wish.care_worker_id =
                data.care_workers[static_cast<std::size_t>((number + static_cast<int>(kind)) % size_.staff)]
                    .id;
            wish.kind = kind;
            wish.valid = {.from = add_days(kFirst, -50), .until = {}};
            data.client_wishes.push_back(wish);
        }
    }

    /// Insulin with breakfast soon after, a walk when there is time, and a choice of two times for shopping.
    void add_whole_model(ServiceSchedule& schedule, int number)
    {
        if (number % 3 == 0) {
            const Minutes clock = at(7, 30) + Minutes(draw(0, 60));
            auto insulin = entry(VisitKind::insulin, clock, 5);
            insulin.spacing_group = "insulin";
            insulin.priority = Priority::medical;
            auto breakfast = entry(VisitKind::other, clock + Minutes(20), 15);
            breakfast.spacing_group = "insulin";
            breakfast.min_spacing = Minutes(10);
            breakfast.max_spacing = Minutes(draw(10, 35));
            schedule.entries.push_back(insulin);
            schedule.entries.push_back(breakfast);
        }
        if (number % 4 == 1) {
            auto walk = entry(VisitKind::social, at(14), 30);
            walk.is_optional = true;
            schedule.entries.push_back(walk);
        }
        if (number % 2 == 1) {
            auto shopping = entry(VisitKind::shopping, at(10), 25);
            shopping.other_windows = {{at(13), at(14)}, {at(16), at(17)}};
            schedule.entries.push_back(shopping);
        }
    }

    void add_entries(ServiceSchedule& schedule, int number)
    {
        auto morning = entry(VisitKind::morning, at(8) + Minutes(draw(-30, 60)), draw(4, 9) * 5);
        morning.staff_needed = number % 8 == 3 ? 2 : 1;
        morning.requirements.needs_lifting = morning.staff_needed == 2;
        if (number % 16 == 3)
            morning.second_care_time = Minutes(15);
        schedule.entries.push_back(morning);
        if (number % 3 != 0)
            schedule.entries.push_back(
                entry(VisitKind::lunch, at(12) + Minutes(draw(-30, 30)), draw(3, 5) * 5));
        if (number % 3 != 1) {
            auto evening = entry(VisitKind::evening, at(19) + Minutes(draw(-30, 60)), draw(2, 5) * 5);
            evening.priority = Priority::personal_care;
            schedule.entries.push_back(evening);
        }
        if (number % 4 == 0) {
            for (const Minutes clock : {at(9), at(16)}) {
                auto dose = entry(VisitKind::medication, clock, 10);
                dose.requirements.delegations = {"medication"};
                dose.priority = Priority::medical;
                dose.spacing_group = "dose";
                dose.min_spacing = at(6);
                schedule.entries.push_back(dose);
            }
        }
        if (number % 2 == 0) {
            auto cleaning = entry(VisitKind::cleaning, at(10), 60);
            cleaning.wish = PartOfDay::whole_day;
            cleaning.start_window.reset();
            cleaning.recurrence = EveryNthWeek{1, kFirst, WeekdaySet::working_days()};
            cleaning.priority = Priority::domestic_service;
            schedule.entries.push_back(cleaning);
        }
        if (size_.has_whole_model)
            add_whole_model(schedule, number);
    }

    void add_team_meetings()
    {
        for (const auto& team : data.teams) {
            ReservedTime meeting;
            meeting.id = ReservedTimeId(next());
            meeting.kind = ReservedKind::team_meeting;
            meeting.team_id = team.id;
            meeting.recurrence = OnWeekdays{WeekdaySet().with(std::chrono::Tuesday)};
            meeting.time = {at(14), at(15)};
            data.reserved_times.push_back(meeting);
        }
    }

    void add_history()
    {
        for (const auto& client : data.clients)
            for (int visit = 0; visit < 3; ++visit) {
                const auto person = static_cast<std::size_t>(draw(0, size_.staff - 2));
                {
                    PerformedVisit performed;
                    performed.id = PerformedVisitId(next());
                    performed.client_id = client.id;
                    performed.care_worker_id = data.care_workers[person].id;
                    performed.starts_at =
                        Zone::stockholm().place(at_clock(add_days(kFirst, -2), at(9))).instant;
                    performed.care_time = Minutes(20);
                    data.performed_visits.push_back(performed);
                }
            }
    }

    MadeUpSize size_;
    Random random_;
    Random ids_;
    Section section_;
};

} // namespace samma::planner
