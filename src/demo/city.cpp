#include "demo/city.hpp"

#include "demo/absences.hpp"
#include "demo/clients.hpp"
#include "demo/contacts.hpp"
#include "demo/history.hpp"
#include "demo/night_patrol.hpp"
#include "demo/rosters.hpp"
#include "demo/schedules.hpp"
#include "demo/staff.hpp"
#include "demo/teams.hpp"
#include "demo/witness.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

namespace samma::demo {

namespace {

constexpr int kFewestClients = 10;
constexpr int kMostClients = 600;
constexpr int kFewestDays = 14;
constexpr int kMostDays = 28;

Result<void> check(const DemoRequest& request)
{
    const auto refuse = [](const char* code, int given, std::string expected) {
        return fail(code, {}, {{"given", std::to_string(given)}, {"expected", std::move(expected)}});
    };
    const int most_sections = static_cast<int>(lists().sections.size());
    if (request.sections < 1 || request.sections > most_sections)
        return refuse("demo.sections", request.sections, "1-" + std::to_string(most_sections));
    if (request.clients_per_section < kFewestClients || request.clients_per_section > kMostClients)
        return refuse("demo.clients_per_section", request.clients_per_section, "10-600");
    if (request.tightness_pct != 80 && request.tightness_pct != 90 && request.tightness_pct != 97)
        return refuse("demo.tightness", request.tightness_pct, "80, 90, 97");
    if (!request.from.ok())
        return fail("demo.from", {}, {{"expected", "a date as 2026-11-30"}});
    if (request.days < kFewestDays || request.days > kMostDays)
        return refuse("demo.days", request.days, "14-28");
    return {};
}

/// A section with its witness.
struct MadeSection {
    SectionDraft draft;
    Witness witness;
};

MadeSection make_section(const DemoRequest& request, const SectionSite& site)
{
    SectionDraft draft(request, site);
    settle_clients(draft);
    write_schedules(draft);
    const StaffingNeed need = size_staffing(draft);
    hire(draft, need);
    draw_rosters(draft, need);
    add_absences(draft);
    form_teams(draft);
    appoint_contacts(draft);
    note_wishes(draft);
    Witness witness = make_witness(draft, need);
    remember_visits(draft, DayOrNight::day);
    draft.data.sections.push_back(draft.section);
    return {std::move(draft), std::move(witness)};
}

MadeSection make_patrol(const DemoRequest& request, std::span<const MasterData* const> sections)
{
    SectionDraft patrol = make_night_patrol(request, sections);
    Witness witness = make_witness(patrol, std::nullopt);
    remember_visits(patrol, DayOrNight::night);
    keep_own_rows(patrol);
    patrol.data.sections.push_back(patrol.section);
    return {std::move(patrol), std::move(witness)};
}

template <typename T>
void append(std::vector<T>& into, std::vector<T>& from)
{
    std::move(from.begin(), from.end(), std::back_inserter(into));
    from.clear();
}

void merge(MasterData& city, MasterData& section)
{
    append(city.sections, section.sections);
    append(city.teams, section.teams);
    append(city.addresses, section.addresses);
    append(city.clients, section.clients);
    append(city.home_entries, section.home_entries);
    append(city.client_absences, section.client_absences);
    append(city.client_wishes, section.client_wishes);
    append(city.granted_services, section.granted_services);
    append(city.service_schedules, section.service_schedules);
    append(city.care_workers, section.care_workers);
    append(city.contact_appointments, section.contact_appointments);
    append(city.roster_rows, section.roster_rows);
    append(city.reserved_times, section.reserved_times);
    append(city.extra_shifts, section.extra_shifts);
    append(city.absences, section.absences);
    append(city.performed_visits, section.performed_visits);
}

} // namespace

Result<WitnessedCity> make_witnessed_city(const DemoRequest& request, const SectionsMade& progress)
{
    SAMMA_CHECK(check(request));
    std::vector<MadeSection> made;
    made.reserve(static_cast<std::size_t>(request.sections));
    for (int section = 0; section < request.sections; ++section) {
        made.push_back(make_section(request, lists().sections[static_cast<std::size_t>(section)]));
        if (progress)
            progress(section + 1, request.sections);
    }
    std::map<int, std::vector<const MasterData*>> areas;
    for (const MadeSection& section : made)
        areas[section.draft.site.area_number()].push_back(&section.draft.data);
    std::vector<MadeSection> patrols;
    patrols.reserve(areas.size());
    for (const auto& [area, sections] : areas)
        patrols.push_back(make_patrol(request, sections));

    WitnessedCity city;
    for (auto* all : {&made, &patrols})
        for (MadeSection& section : *all) {
            merge(city.data, section.draft.data);
            city.witness.push_back(std::move(section.witness.plan));
            city.tightness.push_back(section.witness.tightness);
        }
    for (int year = -1; year <= 1; ++year)
        for (auto& holiday : swedish_holidays(static_cast<int>(request.from.year()) + year))
            city.data.public_holidays.push_back(std::move(holiday));
    return city;
}

Result<MasterData> make_city(const DemoRequest& request, const SectionsMade& progress)
{
    return make_witnessed_city(request, progress).map([](WitnessedCity city) {
        return std::move(city.data);
    });
}

} // namespace samma::demo
