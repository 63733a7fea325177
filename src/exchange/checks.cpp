#include "exchange/checks.hpp"

#include "exchange/limits.hpp"

#include <algorithm>
#include <numeric>

namespace samma::exchange {

namespace {

int row_of(const ImportState& state, FileKind kind, std::size_t index)
{
    return static_cast<int>(state.source(kind).rows[index]);
}

/// Where the elements of a vector stand that belong to the same owner, in their order.
template <typename Row, typename OwnerId>
std::unordered_map<OwnerId, std::vector<std::size_t>> by_owner(const std::vector<Row>& rows,
                                                               OwnerId Row::*owner)
{
    std::unordered_map<OwnerId, std::vector<std::size_t>> places;
    for (std::size_t index = 0; index < rows.size(); ++index)
        places[rows[index].*owner].push_back(index);
    return places;
}

/// True when the base roster has the row's shift start on the day.
bool starts_on(const RosterRow& row, LocalDate day)
{
    if (!row.valid.holds(day))
        return false;
    const int first = (row.week - 1) * 7 + row.weekday - 1;
    const int cycle = row.cycle_weeks * 7;
    const int away = (days_between(row.cycle_starts_on, day) - first) % cycle;
    return away == 0;
}

/// True when shifts of the clock times overlap, the second starting so many days after the first.
bool clocks_overlap(const ClockWindow& first, const ClockWindow& second, int days_later)
{
    const Minutes shift = std::chrono::hours(24) * days_later;
    return first.from < second.until + shift && second.from + shift < first.until;
}

/// The first day on which a shift of `one` overlaps a shift of `other`.
std::optional<LocalDate> find_overlap(const RosterRow& one, const RosterRow& other)
{
    std::array<bool, 3> overlaps{};
    for (int later = -1; later <= 1; ++later)
        overlaps[static_cast<std::size_t>(later + 1)] = clocks_overlap(one.time, other.time, later);
    const int step = one.cycle_weeks * 7;
    const LocalDate from = std::max(one.valid.from, add_days(other.valid.from, -1));
    // The rows' common pattern comes back after the least common multiple of their cycles.
    const int days = std::lcm(one.cycle_weeks, other.cycle_weeks) * 7;
    const int first = (one.week - 1) * 7 + one.weekday - 1;
    const int away = (days_between(one.cycle_starts_on, from) - first) % step;
    for (int day = (step - away) % step; day < days + step; day += step) {
        const LocalDate on = add_days(from, day);
        if (!starts_on(one, on))
            continue;
        for (int later = -1; later <= 1; ++later)
            if (overlaps[static_cast<std::size_t>(later + 1)] && starts_on(other, add_days(on, later)))
                return on;
    }
    return std::nullopt;
}

std::string spoken(const RosterRow& row)
{
    return format_clock(row.time.from) + "–" + format_clock(row.time.until);
}

/// Comparing each with each is for as many rows as a person can have.
bool has_too_many(FileKind kind, const std::vector<std::size_t>& places, std::size_t most, ImportState& state)
{
    if (places.size() <= most)
        return false;
    state.add_fault(kind, row_of(state, kind, places[most]), "medarbetare", FaultCode::roster_too_many_rows,
                    {{"max", std::to_string(most)}});
    return true;
}

/// Base roster rows of one person against each other; each row is reported once.
void check_roster_of(const std::vector<std::size_t>& places, ImportState& state)
{
    const auto& rows = state.data.roster_rows;
    if (has_too_many(FileKind::roster_rows, places, kMostRosterRowsOfOnePerson, state))
        return;
    for (std::size_t later = 1; later < places.size(); ++later) {
        const auto& row = rows[places[later]];
        const auto overlapping =
            std::find_if(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(later),
                         [&](std::size_t place) { return find_overlap(row, rows[place]).has_value(); });
        if (overlapping != places.begin() + static_cast<std::ptrdiff_t>(later))
            state.add_fault(
                FileKind::roster_rows, row_of(state, FileKind::roster_rows, places[later]), "börjar",
                FaultCode::shift_overlaps,
                {{"value", rows[*overlapping].external_id}, {"other", spoken(rows[*overlapping])}});
    }
}

template <typename First, typename Second>
bool overlap(const First& first, const Second& second)
{
    return first.from < second.until && second.from < first.until;
}

struct WallShift {
    LocalMinute from;
    LocalMinute until;
};

/// The base shift that an extra shift lies on, unless the person is absent from it.
const RosterRow* find_base_shift(const ExtraShift& extra, const std::vector<std::size_t>& roster,
                                 const std::vector<std::size_t>& absences, const MasterData& data)
{
    for (const auto place : roster) {
        const auto& row = data.roster_rows[place];
        for (LocalDate day = add_days(date_of(extra.from), -1); day <= date_of(extra.until);
             day = add_days(day, 1)) {
            const WallShift base{at_clock(day, row.time.from), at_clock(day, row.time.until)};
            if (!overlap(extra, base) || !starts_on(row, day))
                continue;
            const bool is_absent = std::any_of(absences.begin(), absences.end(), [&](std::size_t absence) {
                return overlap(data.absences[absence], base);
            });
            if (!is_absent)
                return &row;
        }
    }
    return nullptr;
}

void add_extra_fault(std::size_t place, const std::string& id, const std::string& time, ImportState& state)
{
    state.add_fault(FileKind::extra_shifts, row_of(state, FileKind::extra_shifts, place), "börjar",
                    FaultCode::shift_overlaps, {{"value", id}, {"other", time}});
}

/// Extra shifts of one person against each other and against the base roster.
void check_extra_of(std::vector<std::size_t> places, const std::vector<std::size_t>& roster,
                    const std::vector<std::size_t>& absences, ImportState& state)
{
    const auto& shifts = state.data.extra_shifts;
    std::sort(places.begin(), places.end(), [&](std::size_t first, std::size_t second) {
        return std::pair(shifts[first].from, first) < std::pair(shifts[second].from, second);
    });
    const ExtraShift* latest = nullptr; // of those so far, the one that ends last
    for (const auto place : places) {
        const auto& shift = shifts[place];
        if (latest != nullptr && overlap(*latest, shift))
            add_extra_fault(place, latest->external_id,
                            format_local_minute(latest->from) + "–" + format_local_minute(latest->until),
                            state);
        else if (const auto* base = find_base_shift(shift, roster, absences, state.data))
            add_extra_fault(place, base->external_id, spoken(*base), state);
        if (latest == nullptr || latest->until < shift.until)
            latest = &shift;
    }
}

void check_shifts(ImportState& state)
{
    const auto& data = state.data;
    const auto roster = by_owner(data.roster_rows, &RosterRow::care_worker_id);
    const auto extra = by_owner(data.extra_shifts, &ExtraShift::care_worker_id);
    const auto absences = by_owner(data.absences, &Absence::care_worker_id);
    const auto places_of = [](const auto& places, CareWorkerId id) {
        const auto found = places.find(id);
        return found == places.end() ? std::vector<std::size_t>{} : found->second;
    };
    for (const auto& [care_worker, places] : roster)
        check_roster_of(places, state);
    for (const auto& [care_worker, places] : extra) {
        const auto away = places_of(absences, care_worker);
        if (!has_too_many(FileKind::extra_shifts, places, kMostDatedRowsOfOnePerson, state) &&
            !has_too_many(FileKind::absences, away, kMostDatedRowsOfOnePerson, state))
            check_extra_of(places, places_of(roster, care_worker), away, state);
    }
}

bool overlap_days(const Validity& first, const Validity& second)
{
    return (!second.until || first.from < *second.until) && (!first.until || second.from < *first.until);
}

bool ends_before(const Validity& first, const Validity& second)
{
    return first.until && (!second.until || *first.until < *second.until);
}

/// Accepted appointments of one client, which must not overlap.
void check_appointments_of(std::vector<std::size_t> places, ImportState& state)
{
    const auto& appointments = state.data.contact_appointments;
    std::erase_if(
        places, [&](std::size_t place) { return appointments[place].status != AppointmentStatus::accepted; });
    std::stable_sort(places.begin(), places.end(), [&](std::size_t first, std::size_t second) {
        return appointments[first].valid.from < appointments[second].valid.from;
    });
    std::optional<std::size_t> latest; // of those so far, the one that ends last
    for (const auto place : places) {
        const auto& valid = appointments[place].valid;
        if (latest && overlap_days(appointments[*latest].valid, valid))
            state.add_fault(
                FileKind::contact_appointments, row_of(state, FileKind::contact_appointments, place), "från",
                FaultCode::appointment_twice_at_once,
                {{"first_row", std::to_string(row_of(state, FileKind::contact_appointments, *latest))}});
        if (!latest || ends_before(appointments[*latest].valid, valid))
            latest = place;
    }
}

void check_appointments(ImportState& state)
{
    const auto& appointments = state.data.contact_appointments;
    for (const auto& [client, places] : by_owner(appointments, &ContactAppointment::client_id))
        check_appointments_of(places, state);
    for (std::size_t index = 0; index < appointments.size(); ++index) {
        const auto& appointment = appointments[index];
        if (appointment.status != AppointmentStatus::accepted || !appointment.care_worker_id)
            continue;
        const auto* care_worker = state.find_care_worker(*appointment.care_worker_id);
        if (care_worker != nullptr && !may_be_contact_person(*care_worker, appointment.valid.from))
            state.add_fault(FileKind::contact_appointments,
                            row_of(state, FileKind::contact_appointments, index), "medarbetare",
                            FaultCode::appointment_no_title, {{"value", care_worker->external_id}});
    }
}

/// A team of another section than its member's. Teams that are not in the files are not looked at.
void check_teams(ImportState& state)
{
    std::unordered_map<TeamId, SectionId> section_of;
    for (const auto& team : state.data.teams)
        section_of.emplace(team.id, team.section_id);
    const auto check = [&](FileKind kind, std::size_t index, TeamId team, SectionId section) {
        const auto found = section_of.find(team);
        if (found != section_of.end() && found->second != section)
            state.add_fault(kind, row_of(state, kind, index), "lag", FaultCode::team_other_section);
    };
    for (std::size_t index = 0; index < state.data.clients.size(); ++index)
        check(FileKind::clients, index, state.data.clients[index].team_id,
              state.data.clients[index].section_id);
    for (std::size_t index = 0; index < state.data.care_workers.size(); ++index)
        if (const auto& care_worker = state.data.care_workers[index]; care_worker.team_id)
            check(FileKind::care_workers, index, *care_worker.team_id, care_worker.section_id);
}

} // namespace

void check_across_rows(ImportState& state)
{
    check_shifts(state);
    check_appointments(state);
    check_teams(state);
    // The maps above have no order of their own; people read files from the top.
    std::stable_sort(state.faults.begin(), state.faults.end(),
                     [](const ImportFault& first, const ImportFault& second) {
                         return std::pair(std::string_view(first.file), first.row) <
                                std::pair(std::string_view(second.file), second.row);
                     });
}

namespace {

/// Nothing has an external identity that would have to be looked up.
class NoIds final : public IdBook {
  public:
    [[nodiscard]] std::optional<Uuid> find(FileKind, std::string_view) const override { return std::nullopt; }
    Uuid new_id() override { return {}; }
};

void number_rows(ImportState& state, FileKind kind, std::size_t count)
{
    state.source(kind).rows.resize(count);
    std::iota(state.source(kind).rows.begin(), state.source(kind).rows.end(), 1U);
}

} // namespace

std::vector<ImportFault> find_contradictions(const MasterData& data)
{
    NoIds ids;
    ImportState state(ids);
    for (const auto& care_worker : data.care_workers) {
        state.remember_care_worker(care_worker.id);
        state.data.care_workers.push_back(care_worker);
    }
    state.data.teams = data.teams;
    state.data.clients = data.clients;
    state.data.contact_appointments = data.contact_appointments;
    state.data.roster_rows = data.roster_rows;
    state.data.extra_shifts = data.extra_shifts;
    state.data.absences = data.absences;
    number_rows(state, FileKind::care_workers, data.care_workers.size());
    number_rows(state, FileKind::clients, data.clients.size());
    number_rows(state, FileKind::contact_appointments, data.contact_appointments.size());
    number_rows(state, FileKind::roster_rows, data.roster_rows.size());
    number_rows(state, FileKind::extra_shifts, data.extra_shifts.size());
    number_rows(state, FileKind::absences, data.absences.size());
    check_across_rows(state);
    return std::move(state.faults);
}

} // namespace samma::exchange
