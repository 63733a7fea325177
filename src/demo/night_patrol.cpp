#include "demo/night_patrol.hpp"

#include "base/assert.hpp"
#include "demo/staff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr ClockWindow kNight{21h + 15min, 31h + 15min};
constexpr Minutes kBreak = 30min;
constexpr double kVisitsPerPerson = 11; ///< in a night, with the way between them by bike or car
/// Fourteen nights of a line and of its opposite line: each works seven, with two days and more between runs.
constexpr std::array<std::array<int, 7>, 2> kLines{{{0, 1, 4, 5, 6, 9, 10}, {2, 3, 7, 8, 11, 12, 13}}};

SectionSite site_of(std::span<const MasterData* const> sections)
{
    const Section& first = sections.front()->sections.front();
    const auto found =
        std::find_if(lists().sections.begin(), lists().sections.end(),
                     [&](const SectionSite& site) { return site.external_id == first.external_id; });
    SAMMA_ASSERT(found != lists().sections.end());
    SectionSite site = *found;
    const int area = site.area_number();
    site.number = area;
    site.external_id = fmt::format("N{:02}", area);
    site.name = "Nattpatrull " + site.resource_area.substr(site.resource_area.find(' ') + 1);
    return site;
}

class PatrolMaker {
  public:
    PatrolMaker(SectionDraft& patrol, std::span<const MasterData* const> sections)
        : patrol_(patrol), random_(chance_of(patrol, ChancePart::staff))
    {
        patrol.section.kind = SectionKind::night_patrol;
        take_clients(sections);
        add_office(*sections.front());
        add_team();
        add_staff();
        add_absences();
    }

  private:
    /// The clients with a night entry, and what their visits follow from.
    void take_clients(std::span<const MasterData* const> sections)
    {
        MasterData& data = patrol_.data;
        for (const MasterData* section : sections) {
            std::unordered_set<ClientId> served;
            for (const ServiceSchedule& schedule : section->service_schedules)
                if (std::any_of(schedule.entries.begin(), schedule.entries.end(), is_night))
                    served.insert(schedule.client_id);
            const auto take = [&](const auto& from, auto& into, auto client_of) {
                std::copy_if(from.begin(), from.end(), std::back_inserter(into),
                             [&](const auto& row) { return served.contains(client_of(row)); });
            };
            const auto client_id = [](const auto& row) { return row.client_id; };
            take(section->clients, data.clients, [](const Client& client) { return client.id; });
            take(section->service_schedules, data.service_schedules, client_id);
            take(section->granted_services, data.granted_services, client_id);
            take(section->client_absences, data.client_absences, client_id);
            take(section->client_wishes, data.client_wishes, client_id);
            for (const Address& address : section->addresses)
                if (std::any_of(data.clients.begin(), data.clients.end(),
                                [&](const Client& client) { return client.address_id == address.id; }))
                    data.addresses.push_back(address);
        }
    }

    /// The patrol starts from the office of the area's first section, under an address row of its own.
    void add_office(const MasterData& section)
    {
        Address office = section.addresses.front();
        office.external_id = patrol_.site.external_id + "-A000";
        office.id = patrol_.id<AddressId>("address", office.external_id);
        patrol_.section.office_id = office.id;
        patrol_.data.addresses.push_back(std::move(office));
    }

    void add_team()
    {
        Team team;
        team.external_id = patrol_.site.external_id + "-L1";
        team.id = patrol_.id<TeamId>("team", team.external_id);
        team.section_id = patrol_.section.id;
        team.name = patrol_.site.name;
        team.area_centre = patrol_.site.centre;
        team.area_radius_m = patrol_.site.radius_m * 3;
        patrol_.data.teams.push_back(std::move(team));
    }

    /// Two people every night, and two more for each further eleven visits.
    void add_staff()
    {
        double parts = 0;
        for (const ServiceSchedule& schedule : patrol_.data.service_schedules)
            for (const ScheduleEntry& entry : schedule.entries)
                parts += is_night(entry) ? entry.staff_needed : 0;
        const int pairs = std::max(1, static_cast<int>(parts / (2 * kVisitsPerPerson) + 0.999));
        auto& workers = patrol_.data.care_workers;
        for (int head = 0; head < 4 * pairs; ++head) {
            employ(Employment::permanent);
            write_rows(workers.back(), kLines.at(static_cast<std::size_t>(head % 2)));
        }
        for (int head = 0; head < std::max(2, pairs); ++head)
            employ(Employment::hourly);
    }

    void employ(Employment employment)
    {
        CareWorker worker = invent_care_worker(patrol_, random_, employment);
        if (employment == Employment::permanent) {
            worker.team_id = patrol_.data.teams.front().id;
            worker.employment_rate_pct = 100;
        }
        if (worker.usual_mode == TravelMode::foot || random_.chance(0.65))
            worker.usual_mode = TravelMode::car;
        // Whoever works alone at night meets every client of the area.
        worker.avoids_pets = worker.avoids_smoke = worker.avoids_lifting = false;
        for (const char* code : {"driving_licence", "lift", "threat"})
            if (!std::count(worker.competences.begin(), worker.competences.end(), code))
                worker.competences.emplace_back(code);
        std::sort(worker.competences.begin(), worker.competences.end());
        patrol_.data.care_workers.push_back(std::move(worker));
    }

    void write_rows(const CareWorker& worker, const std::array<int, 7>& nights)
    {
        for (const int night : nights) {
            RosterRow row;
            row.external_id = patrol_.external_id('R', patrol_.data.roster_rows.size() + 1, 4);
            row.id = patrol_.id<RosterRowId>("roster_row", row.external_id);
            row.care_worker_id = worker.id;
            row.cycle_weeks = 2;
            row.cycle_starts_on = add_days(monday_of(patrol_.request.from), -28);
            row.week = night / 7 + 1;
            row.weekday = night % 7 + 1;
            row.time = kNight;
            row.break_time = kBreak;
            row.mode = worker.usual_mode;
            row.kind = ShiftKind::night;
            row.valid.from = worker.employed.from;
            patrol_.data.roster_rows.push_back(std::move(row));
        }
    }

    /// Half are away for one to two weeks of history and plan, from noon to noon so that no night is cut.
    void add_absences()
    {
        Random random = chance_of(patrol_, ChancePart::absences);
        for (const CareWorker& worker : patrol_.data.care_workers) {
            if (worker.employment != Employment::permanent || !random.chance(0.5))
                continue;
            Absence absence;
            absence.external_id = patrol_.external_id('F', patrol_.data.absences.size() + 1);
            absence.id = patrol_.id<AbsenceId>("absence", absence.external_id);
            absence.care_worker_id = worker.id;
            absence.kind = random.chance(0.5) ? AbsenceKind::holiday : AbsenceKind::sick;
            const LocalDate from = add_days(
                patrol_.request.from, random.between(-DemoRequest::kHistoryDays, patrol_.request.days - 1));
            absence.from = at_clock(from, 12h);
            absence.until = at_clock(add_days(from, random.between(7, 14)), 12h);
            patrol_.data.absences.push_back(std::move(absence));
        }
    }

    SectionDraft& patrol_;
    Random random_;
};

} // namespace

SectionDraft make_night_patrol(const DemoRequest& request, std::span<const MasterData* const> sections)
{
    SectionDraft patrol(request, site_of(sections));
    PatrolMaker(patrol, sections);
    return patrol;
}

void keep_own_rows(SectionDraft& patrol)
{
    MasterData& data = patrol.data;
    data.clients.clear();
    data.service_schedules.clear();
    data.granted_services.clear();
    data.client_absences.clear();
    data.client_wishes.clear();
    std::erase_if(data.addresses,
                  [&](const Address& address) { return address.id != patrol.section.office_id; });
}

} // namespace samma::demo
