#include "care/planning_period.hpp"

#include "care/household.hpp"

#include <algorithm>
#include <unordered_set>

namespace samma {

using namespace std::chrono_literals;

namespace {

constexpr int kHistoryDays = 14;
constexpr int kEarlierShiftDays = 8; ///< a full week before the first day, for the weekly rest

tl::unexpected<Error> dangling(std::string kind, std::string id)
{
    return fail("period.dangling_reference", {}, {{"kind", std::move(kind)}, {"id", std::move(id)}});
}

template <typename T, typename Key>
const T* find_by(const std::unordered_map<Key, std::size_t>& index, const std::vector<T>& items, Key id)
{
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &items[found->second];
}

template <typename T, typename Key>
void fill_index(std::unordered_map<Key, std::size_t>& index, const std::vector<T>& items)
{
    index.reserve(items.size());
    for (std::size_t position = 0; position < items.size(); ++position)
        index.emplace(items[position].id, position);
}

/// Whether a visit that was made belongs to the night patrol's continuity or to the section's.
bool was_at_night(const PerformedVisit& performed, const Zone& zone)
{
    const Minutes clock = clock_of(zone.to_local(performed.starts_at));
    return clock >= 22h || clock < 6h;
}

} // namespace

PlanningPeriod::PlanningPeriod(Section section, DateRange dates, Zone zone, Handbook handbook)
    : section_(std::move(section)), dates_(dates), zone_(zone), handbook_(std::move(handbook))
{
}

Result<PlanningPeriod> PlanningPeriod::make(const MasterData& data, const PlanningPeriodDraft& draft,
                                            const Zone& zone, const Handbook& handbook)
{
    const auto section =
        std::find_if(data.sections.begin(), data.sections.end(),
                     [&](const Section& candidate) { return candidate.id == draft.section_id; });
    if (section == data.sections.end())
        return fail("period.unknown_section", {}, {{"id", draft.section_id.to_string()}});
    if (draft.dates.days() <= 0)
        return fail("period.empty");

    PlanningPeriod period(*section, draft.dates, zone, handbook);
    period.locked_ = draft.locked;
    period.published_ = draft.published;
    SAMMA_CHECK(period.choose_people(data));
    period.make_duties(data);
    SAMMA_CHECK(period.choose_places(data));
    period.take_loans(draft.loans);
    period.index();
    return period;
}

Result<PlanningPeriod> PlanningPeriod::of(PeriodFacts facts, const Zone& zone, const Handbook& handbook)
{
    if (facts.dates.days() <= 0)
        return fail("period.empty");
    PlanningPeriod period(std::move(facts.section), facts.dates, zone, handbook);
    period.teams_ = std::move(facts.teams);
    period.clients_ = std::move(facts.clients);
    period.care_workers_ = std::move(facts.care_workers);
    period.shifts_ = std::move(facts.shifts);
    period.earlier_shifts_ = std::move(facts.earlier_shifts);
    period.visits_ = std::move(facts.visits);
    period.lags_ = std::move(facts.lags);
    period.staff_ties_ = std::move(facts.staff_ties);
    period.households_ = std::move(facts.households);
    period.client_wishes_ = std::move(facts.client_wishes);
    period.contact_appointments_ = std::move(facts.contact_appointments);
    period.history_ = std::move(facts.history);
    period.locked_ = std::move(facts.locked);
    period.published_ = std::move(facts.published);
    period.places_ = std::move(facts.places);
    period.loans_ = std::move(facts.loans);
    period.index();
    SAMMA_CHECK(period.check_references());
    return period;
}

PeriodFacts PlanningPeriod::facts() const
{
    return {.section = section_,
            .dates = dates_,
            .teams = teams_,
            .clients = clients_,
            .care_workers = care_workers_,
            .shifts = shifts_,
            .earlier_shifts = earlier_shifts_,
            .visits = visits_,
            .lags = lags_,
            .staff_ties = staff_ties_,
            .households = households_,
            .client_wishes = client_wishes_,
            .contact_appointments = contact_appointments_,
            .history = history_,
            .locked = locked_,
            .published = published_,
            .places = places_,
            .loans = loans_};
}

/// What planning and checking look up without asking whether it is there.
Result<void> PlanningPeriod::check_references() const
{
    std::unordered_set<AddressId> places;
    for (const auto& place : places_)
        places.insert(place.id);
    for (const auto& client : clients_)
        if (!places.contains(client.address_id))
            return dangling("address", client.address_id.to_string());
    for (const auto& shift : shifts_) {
        for (const AddressId place : {shift.office_id, shift.end_place()})
            if (!places.contains(place))
                return dangling("address", place.to_string());
        if (!find_care_worker(shift.care_worker_id))
            return dangling("care_worker", shift.care_worker_id.to_string());
    }
    for (const auto& visit : visits_)
        if (!find_client(visit.client_id))
            return dangling("client", visit.client_id.to_string());
    const auto is_known = [&](const auto& tie) { return find_visit(tie.first) && find_visit(tie.then); };
    for (const auto& lag : lags_)
        if (!is_known(lag))
            return dangling("visit", lag.first.to_string());
    for (const auto& tie : staff_ties_)
        if (!is_known(tie))
            return dangling("visit", tie.first.to_string());
    for (const auto& pair : households_)
        if (!find_visit(pair.one) || !find_visit(pair.other))
            return dangling("visit", pair.one.to_string());
    return {};
}

Result<void> PlanningPeriod::choose_people(const MasterData& data)
{
    for (const auto& team : data.teams)
        if (team.section_id == section_.id)
            teams_.push_back(team);
    for (const auto& care_worker : data.care_workers)
        if (care_worker.section_id == section_.id)
            care_workers_.push_back(care_worker);

    std::unordered_set<SectionId> served_sections;
    for (const auto& section : data.sections) {
        const bool is_served = section_.kind == SectionKind::night_patrol
                                   ? section.resource_area == section_.resource_area
                                   : section.id == section_.id;
        if (is_served)
            served_sections.insert(section.id);
    }
    std::unordered_set<TeamId> known_teams;
    for (const auto& team : data.teams)
        known_teams.insert(team.id);
    for (const auto& client : data.clients) {
        if (!served_sections.contains(client.section_id))
            continue;
        if (!known_teams.contains(client.team_id))
            return dangling("team", client.team_id.to_string());
        clients_.push_back(client);
    }
    return {};
}

void PlanningPeriod::make_duties(const MasterData& data)
{
    const RosterSources roster{care_workers_, data.roster_rows, data.extra_shifts, data.absences,
                               data.reserved_times};
    shifts_ = make_shifts(roster, section_, dates_, zone_, handbook_);
    earlier_shifts_ = make_shifts(roster, section_, {add_days(dates_.from, -kEarlierShiftDays), dates_.from},
                                  zone_, handbook_);

    const bool is_night_patrol = section_.kind == SectionKind::night_patrol;
    auto generated =
        generate_visits({clients_, data.service_schedules, data.granted_services, data.client_absences},
                        dates_, is_night_patrol ? DayOrNight::night : DayOrNight::day, zone_, handbook_);
    visits_ = std::move(generated.visits);
    lags_ = std::move(generated.lags);
    households_ = find_household_pairs(clients_, visits_);

    std::unordered_set<ClientId> visited;
    for (const auto& visit : visits_)
        visited.insert(visit.client_id);
    if (is_night_patrol)
        std::erase_if(clients_, [&](const Client& client) { return !visited.contains(client.id); });

    std::unordered_set<ClientId> known;
    for (const auto& client : clients_)
        known.insert(client.id);
    const auto keep_known = [&](const auto& from, auto& into) {
        std::copy_if(from.begin(), from.end(), std::back_inserter(into),
                     [&](const auto& item) { return known.contains(item.client_id); });
    };
    keep_known(data.client_wishes, client_wishes_);
    keep_known(data.contact_appointments, contact_appointments_);
    keep_known(data.performed_visits, history_);
    const DateRange look_back{add_days(dates_.from, -kHistoryDays), dates_.from};
    std::erase_if(history_, [&](const PerformedVisit& performed) {
        return !look_back.holds(zone_.local_date(performed.starts_at)) ||
               was_at_night(performed, zone_) != is_night_patrol;
    });
}

Result<void> PlanningPeriod::choose_places(const MasterData& data)
{
    std::unordered_map<AddressId, const Address*> addresses;
    for (const auto& address : data.addresses)
        addresses.emplace(address.id, &address);
    std::unordered_set<AddressId> taken;
    const auto take = [&](AddressId id) -> bool {
        const auto found = addresses.find(id);
        if (found == addresses.end())
            return false;
        if (taken.insert(id).second)
            places_.push_back(*found->second);
        return true;
    };
    if (!take(section_.office_id))
        return dangling("address", section_.office_id.to_string());
    for (const auto& client : clients_)
        if (!take(client.address_id))
            return dangling("address", client.address_id.to_string());
    return {};
}

void PlanningPeriod::index()
{
    fill_index(client_index_, clients_);
    fill_index(care_worker_index_, care_workers_);
    fill_index(visit_index_, visits_);
    fill_index(shift_index_, shifts_);
}

const Client* PlanningPeriod::find_client(ClientId id) const
{
    return find_by(client_index_, clients_, id);
}

const CareWorker* PlanningPeriod::find_care_worker(CareWorkerId id) const
{
    return find_by(care_worker_index_, care_workers_, id);
}

const Visit* PlanningPeriod::find_visit(VisitId id) const
{
    return find_by(visit_index_, visits_, id);
}

const Shift* PlanningPeriod::find_shift(ShiftId id) const
{
    return find_by(shift_index_, shifts_, id);
}

std::optional<CareWorkerId> PlanningPeriod::contact_of(ClientId client, LocalDate on) const
{
    for (const auto& appointment : contact_appointments_)
        if (appointment.client_id == client && appointment.status == AppointmentStatus::accepted &&
            appointment.valid.holds(on))
            return appointment.care_worker_id;
    return std::nullopt;
}

bool PlanningPeriod::is_borrowed(CareWorkerId care_worker) const
{
    return std::any_of(loans_.begin(), loans_.end(), [&](const LoanTerms& terms) {
        return terms.loan.borrowing_section_id == section_.id && terms.loan.care_worker_id == care_worker;
    });
}

const LoanTerms* PlanningPeriod::find_loan(const Shift& shift, const Reserved& stretch) const
{
    if (!stretch.is_lent())
        return nullptr;
    const auto found = std::find_if(loans_.begin(), loans_.end(), [&](const LoanTerms& terms) {
        return terms.loan.shift_id == shift.id && terms.loan.time == stretch.time;
    });
    return found == loans_.end() ? nullptr : &*found;
}

TeamId PlanningPeriod::team_of(ClientId client) const
{
    if (section_.kind == SectionKind::night_patrol && !teams_.empty())
        return teams_.front().id;
    const auto* found = find_client(client);
    return found ? found->team_id : TeamId();
}

StaffRelation PlanningPeriod::relation_of(ClientId client, CareWorkerId care_worker, LocalDate on) const
{
    if (contact_of(client, on) == care_worker)
        return StaffRelation::contact;
    const auto* worker = find_care_worker(care_worker);
    return worker && worker->team_id == team_of(client) ? StaffRelation::team : StaffRelation::other;
}

} // namespace samma
