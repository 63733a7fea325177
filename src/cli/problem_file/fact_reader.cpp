#include "cli/problem_file/fact_reader.hpp"

#include "care/enum_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace samma::cli {

namespace pf = api::problem_file;

namespace {

constexpr int kLookBackDays = 14;
constexpr const char* kWithoutTeams = "of everybody"; ///< where a file names no teams, all belong to one

/// The member of an enumeration that the schema has let in.
template <typename E>
E member(const std::optional<std::string>& name, E otherwise)
{
    return name ? find_enum<E>(*name).value_or(otherwise) : otherwise;
}

template <typename T>
std::vector<T> list(const std::optional<std::vector<T>>& items)
{
    return items.value_or(std::vector<T>());
}

} // namespace

FactReader::FactReader(const pf::Problem& file) : file_(file), zone_(Zone::stockholm())
{
    handbook_.start_of_shift = handbook_.end_of_shift = handbook_.documentation = Minutes(0);
    if (file.time_zone) {
        if (const auto zone = Zone::find(*file.time_zone))
            zone_ = *zone;
        else
            note("/time_zone", "problem.unknown_zone", {{"name", *file.time_zone}});
    }
    facts_.dates = {file.from, add_days(file.from, file.days)};
}

void FactReader::note(std::string pointer, std::string code, api::Values values)
{
    faults_.push_back({.pointer = std::move(pointer), .code = std::move(code), .values = std::move(values)});
}

template <typename IdType>
void FactReader::name(NameBook<IdType>& book, const std::string& name, const std::string& pointer)
{
    if (!book.add(name))
        note(pointer + "/id", "problem.name_twice", {{"name", name}});
}

template <typename IdType>
IdType FactReader::refer(const NameBook<IdType>& book, const std::string& name, const std::string& pointer)
{
    if (!book.holds(name))
        note(pointer, "problem.unknown_name", {{"name", name}});
    return book.id_of(name);
}

std::optional<Instant> FactReader::wall_time(const std::string& text, const std::string& pointer)
{
    if (const auto local = parse_local_minute(text))
        if (const auto instant = zone_.to_instant(*local))
            return *instant;
    note(pointer, "problem.no_such_time", {{"time", text}});
    return std::nullopt;
}

std::optional<Interval> FactReader::stretch(const std::string& from, const std::string& until,
                                            const std::string& pointer)
{
    const auto start = wall_time(from, pointer + "/from");
    const auto end = wall_time(until, pointer + "/until");
    if (!start || !end)
        return std::nullopt;
    if (*end <= *start)
        note(pointer + "/until", "problem.ends_before_it_starts", {{"from", from}, {"until", until}});
    return Interval{*start, *end};
}

Validity FactReader::validity(const std::optional<LocalDate>& from,
                              const std::optional<LocalDate>& until) const
{
    constexpr int kLongBefore = 36'500;
    return {.from = from.value_or(add_days(facts_.dates.from, -kLongBefore)), .until = until};
}

Instant FactReader::clock_time(LocalDate on, const std::string& clock) const
{
    return zone_.place(at_clock(on, *parse_clock(clock))).instant;
}

tl::expected<ReadFacts, api::FieldErrors> FactReader::read()
{
    read_names();
    read_working_time();
    read_clients();
    read_care_workers();
    read_shifts();
    read_visits();
    read_ties();
    read_history();
    read_decisions();
    TravelTimes travel = read_travel();
    if (!faults_.empty())
        return tl::unexpected(std::move(faults_));
    auto period = PlanningPeriod::of(std::move(facts_), zone_, handbook_);
    if (!period)
        return tl::unexpected(api::FieldErrors{{.pointer = "", .code = period.error().code, .values = {}}});
    return ReadFacts{std::move(*period), std::move(travel), std::move(names_)};
}

/// Everything that others may refer to, before anything is read that does.
void FactReader::read_names()
{
    const auto add_all = [&](auto& book, const auto& items, const char* kind) {
        for (std::size_t index = 0; index < items.size(); ++index)
            name(book, items[index].id, fmt::format("/{}/{}", kind, index));
    };
    add_all(names_.places, file_.places, "places");
    add_all(names_.clients, file_.clients, "clients");
    add_all(names_.care_workers, file_.care_workers, "care_workers");
    add_all(names_.shifts, file_.shifts, "shifts");
    add_all(names_.visits, file_.visits, "visits");
    for (const auto& place : file_.places) {
        Address address;
        address.id = names_.places.id_of(place.id);
        address.external_id = place.id;
        address.point = {place.latitude.value_or(0), place.longitude.value_or(0)};
        facts_.places.push_back(std::move(address));
    }
    facts_.section.id = SectionId(Uuid::derived(Uuid(), "section"));
    facts_.section.name = file_.name.value_or("");
    if (!facts_.places.empty())
        facts_.section.office_id = facts_.places.front().id;
}

void FactReader::read_working_time()
{
    if (!file_.working_time)
        return;
    const pf::WorkingTime& given = *file_.working_time;
    const auto set = [](Minutes& length, const std::optional<int>& minutes) {
        if (minutes)
            length = Minutes(*minutes);
    };
    set(handbook_.longest_stretch, given.longest_stretch_min);
    set(handbook_.break_time, given.break_min);
    set(handbook_.daily_rest, given.daily_rest_min);
    set(handbook_.weekly_rest, given.weekly_rest_min);
    if (given.day_boundary)
        handbook_.day_boundary = *parse_clock(*given.day_boundary);
}

void FactReader::read_clients()
{
    std::unordered_set<std::string> teams;
    const auto team_of = [&](const std::optional<std::string>& given) {
        const std::string team = given.value_or(kWithoutTeams);
        if (teams.insert(team).second) {
            Team made;
            made.id = names_.teams.id_of(team);
            made.section_id = facts_.section.id;
            made.name = team;
            names_.teams.add(team);
            facts_.teams.push_back(std::move(made));
        }
        return names_.teams.id_of(team);
    };
    for (std::size_t index = 0; index < file_.clients.size(); ++index) {
        const pf::Client& given = file_.clients[index];
        const std::string pointer = fmt::format("/clients/{}", index);
        Client made;
        made.id = names_.clients.id_of(given.id);
        made.external_id = given.id;
        made.section_id = facts_.section.id;
        made.team_id = team_of(given.team);
        made.address_id = refer(names_.places, given.place, pointer + "/place");
        made.has_pets = given.has_pets.value_or(false);
        made.has_smoke = given.has_smoke.value_or(false);
        made.served = validity(std::nullopt, std::nullopt);
        facts_.clients.push_back(std::move(made));
        read_wishes(given, pointer);
    }
}

void FactReader::read_wishes(const pf::Client& client, const std::string& pointer)
{
    const auto contacts = list(client.contacts);
    for (std::size_t index = 0; index < contacts.size(); ++index) {
        ContactAppointment made;
        made.client_id = names_.clients.id_of(client.id);
        made.care_worker_id = refer(names_.care_workers, contacts[index].care_worker,
                                    fmt::format("{}/contacts/{}/care_worker", pointer, index));
        made.status = AppointmentStatus::accepted;
        made.valid = validity(contacts[index].from, contacts[index].until);
        facts_.contact_appointments.push_back(std::move(made));
    }
    const auto likings = list(client.likings);
    for (std::size_t index = 0; index < likings.size(); ++index) {
        ClientWish made;
        made.client_id = names_.clients.id_of(client.id);
        made.care_worker_id = refer(names_.care_workers, likings[index].care_worker,
                                    fmt::format("{}/likings/{}/care_worker", pointer, index));
        made.kind = member(std::optional(likings[index].kind), ClientWishKind::preferred);
        made.valid = validity(likings[index].from, likings[index].until);
        facts_.client_wishes.push_back(std::move(made));
    }
}

void FactReader::read_care_workers()
{
    const bool has_teams = std::any_of(file_.clients.begin(), file_.clients.end(),
                                       [](const pf::Client& client) { return client.team.has_value(); });
    for (const pf::CareWorker& given : file_.care_workers) {
        CareWorker made;
        made.id = names_.care_workers.id_of(given.id);
        made.external_id = given.id;
        made.section_id = facts_.section.id;
        if (given.team)
            made.team_id = names_.teams.id_of(*given.team);
        else if (!has_teams)
            made.team_id = names_.teams.id_of(kWithoutTeams);
        made.title = Title::assistant_nurse;
        made.gender = member(given.gender, Gender::other);
        made.avoids_pets = given.avoids_pets.value_or(false);
        made.avoids_smoke = given.avoids_smoke.value_or(false);
        made.avoids_lifting = given.avoids_lifting.value_or(false);
        made.employed = validity(std::nullopt, std::nullopt);
        for (const pf::Skill& skill : list(given.skills)) {
            Delegation held;
            held.task = skill.skill;
            held.valid = validity(skill.from, skill.until);
            made.delegations.push_back(std::move(held));
        }
        facts_.care_workers.push_back(std::move(made));
    }
}

void FactReader::read_shifts()
{
    for (std::size_t index = 0; index < file_.shifts.size(); ++index) {
        const pf::Shift& given = file_.shifts[index];
        const std::string pointer = fmt::format("/shifts/{}", index);
        Shift made;
        made.id = names_.shifts.id_of(given.id);
        made.care_worker_id = refer(names_.care_workers, given.care_worker, pointer + "/care_worker");
        made.office_id = refer(names_.places, given.place, pointer + "/place");
        if (given.end_place)
            made.ends_at = refer(names_.places, *given.end_place, pointer + "/end_place");
        made.mode = member(std::optional(given.mode), TravelMode::foot);
        made.break_time = Minutes(given.break_min.value_or(static_cast<int>(handbook_.break_time.count())));
        const auto time = stretch(given.from, given.until, pointer);
        if (!time)
            continue;
        made.time = *time;
        made.on = zone_.local_date(time->from);
        read_reserved(given, made, pointer);
        if (made.on >= facts_.dates.until)
            note(pointer + "/from", "problem.outside_dates", {{"date", format_date(made.on)}});
        (facts_.dates.holds(made.on) ? facts_.shifts : facts_.earlier_shifts).push_back(std::move(made));
    }
}

void FactReader::read_reserved(const pf::Shift& shift, Shift& made, const std::string& pointer)
{
    const auto reserved = list(shift.reserved);
    Instant free_from = made.time.from;
    for (std::size_t index = 0; index < reserved.size(); ++index) {
        const std::string at = fmt::format("{}/reserved/{}", pointer, index);
        const auto time = stretch(reserved[index].from, reserved[index].until, at);
        if (!time)
            continue;
        if (time->from < free_from || time->until > made.time.until)
            note(at, "problem.not_apart", {});
        free_from = time->until;
        made.reserved.push_back({ReservedKind::own_work, *time});
    }
}

void FactReader::read_visits()
{
    for (std::size_t index = 0; index < file_.visits.size(); ++index) {
        const pf::Visit& given = file_.visits[index];
        const std::string pointer = fmt::format("/visits/{}", index);
        Visit made;
        made.id = names_.visits.id_of(given.id);
        made.entry_id = ScheduleEntryId(
            Uuid::derived(Uuid(), given.series ? "series:" + *given.series : "visit:" + given.id));
        made.client_id = refer(names_.clients, given.client, pointer + "/client");
        made.care_time = Minutes(given.care_min);
        made.staff_needed = given.staff.value_or(1);
        if (given.second_care_min) {
            made.second_care_time = Minutes(*given.second_care_min);
            if (made.staff_needed != 2)
                note(pointer + "/second_care_min", "problem.second_of_one", {});
        }
        made.requirements.delegations = list(given.skills);
        if (given.gender)
            made.requirements.gender = member(given.gender, Gender::other);
        made.requirements.needs_lifting = given.needs_lifting.value_or(false);
        for (const auto& mode : list(given.ruled_out_modes))
            made.requirements.ruled_out_modes.push_back(member(std::optional(mode), TravelMode::foot));
        made.priority = member(given.priority, Priority::personal_care);
        made.who = member(given.who, WhoComes::anyone);
        made.is_optional = given.is_optional.value_or(false);
        read_windows(given, made, pointer);
        facts_.visits.push_back(std::move(made));
    }
}

void FactReader::read_windows(const pf::Visit& visit, Visit& made, const std::string& pointer)
{
    for (std::size_t index = 0; index < visit.windows.size(); ++index) {
        const pf::Window& given = visit.windows[index];
        const std::string at = fmt::format("{}/windows/{}", pointer, index);
        VisitDay day{.on = given.on, .start_window = {}, .promised = {}, .agreed_start = {}};
        day.start_window = {clock_time(given.on, given.from), clock_time(given.on, given.until)};
        day.promised = {clock_time(given.on, given.promised_from.value_or(given.from)),
                        clock_time(given.on, given.promised_until.value_or(given.until))};
        if (given.agreed)
            day.agreed_start = clock_time(given.on, *given.agreed);
        if (!facts_.dates.holds(given.on))
            note(at + "/on", "problem.outside_dates", {{"date", format_date(given.on)}});
        if (day.start_window.until < day.start_window.from)
            note(at + "/until", "problem.ends_before_it_starts",
                 {{"from", given.from}, {"until", given.until}});
        if (day.promised.from < day.start_window.from || day.promised.until > day.start_window.until ||
            day.promised.until < day.promised.from)
            note(at, "problem.promise_outside", {});
        if (!made.days.empty() && (given.on < made.days.back().on ||
                                   (given.on == made.days.back().on &&
                                    day.start_window.from <= made.days.back().start_window.until)))
            note(at, "problem.not_apart", {});
        made.days.push_back(day);
    }
}

void FactReader::read_ties()
{
    const auto lags = list(file_.lags);
    for (std::size_t index = 0; index < lags.size(); ++index) {
        const pf::Lag& given = lags[index];
        const std::string pointer = fmt::format("/lags/{}", index);
        VisitLag made{.first = refer(names_.visits, given.first, pointer + "/first"),
                      .then = refer(names_.visits, given.then, pointer + "/then"),
                      .min_lag = Minutes(given.min.value_or(0))};
        if (given.max)
            made.max_lag = Minutes(*given.max);
        if (given.max && *given.max < given.min.value_or(0))
            note(pointer + "/max", "problem.most_below_least", {});
        if (given.first == given.then)
            note(pointer + "/then", "problem.tied_to_itself", {});
        facts_.lags.push_back(made);
    }
    std::unordered_map<std::string, int> staff;
    for (const auto& visit : file_.visits)
        staff.emplace(visit.id, visit.staff.value_or(1));
    const auto ties = list(file_.ties);
    for (std::size_t index = 0; index < ties.size(); ++index) {
        const pf::Tie& given = ties[index];
        const std::string pointer = fmt::format("/ties/{}", index);
        const auto kind = given.staff == "same" ? StaffTie::Kind::same : StaffTie::Kind::different;
        facts_.staff_ties.push_back({refer(names_.visits, given.first, pointer + "/first"),
                                     refer(names_.visits, given.then, pointer + "/then"), kind});
        if (given.first == given.then)
            note(pointer + "/then", "problem.tied_to_itself", {});
        if (kind == StaffTie::Kind::same && (staff[given.first] == 2 || staff[given.then] == 2))
            note(pointer + "/staff", "problem.same_person_of_two", {});
    }
}

void FactReader::read_history()
{
    const auto history = list(file_.history);
    const DateRange look_back{add_days(facts_.dates.from, -kLookBackDays), facts_.dates.from};
    for (std::size_t index = 0; index < history.size(); ++index) {
        const pf::Met& given = history[index];
        const std::string pointer = fmt::format("/history/{}", index);
        PerformedVisit made;
        made.client_id = refer(names_.clients, given.client, pointer + "/client");
        made.care_worker_id = refer(names_.care_workers, given.care_worker, pointer + "/care_worker");
        made.starts_at = clock_time(given.on, "12:00");
        if (!look_back.holds(given.on))
            note(pointer + "/on", "problem.outside_look_back", {{"date", format_date(given.on)}});
        facts_.history.insert(facts_.history.end(), static_cast<std::size_t>(given.visits.value_or(1)), made);
    }
}

/// What is published to start before the freeze is locked, unless a locked decision speaks of it already.
void FactReader::read_decisions()
{
    const auto read_all = [&](const std::vector<pf::Assignment>& given, const char* kind,
                              std::vector<Assignment>& made) {
        for (std::size_t index = 0; index < given.size(); ++index)
            if (const auto decision = read_decision(given[index], fmt::format("/{}/{}", kind, index)))
                made.push_back(*decision);
    };
    read_all(list(file_.locked), "locked", facts_.locked);
    read_all(list(file_.published), "published", facts_.published);
    if (!file_.frozen_until)
        return;
    const std::vector<Assignment> decided = facts_.locked;
    for (Assignment told : facts_.published) {
        const bool is_decided = std::any_of(decided.begin(), decided.end(), [&](const Assignment& other) {
            return other.visit_id == told.visit_id && other.part == told.part;
        });
        if (told.starts_at >= *file_.frozen_until || is_decided)
            continue;
        told.is_locked = true;
        facts_.locked.push_back(told);
    }
}

std::optional<Assignment> FactReader::read_decision(const pf::Assignment& given, const std::string& pointer)
{
    const VisitId visit_id = refer(names_.visits, given.visit, pointer + "/visit");
    const ShiftId shift_id = refer(names_.shifts, given.shift, pointer + "/shift");
    const auto visit = std::find_if(facts_.visits.begin(), facts_.visits.end(),
                                    [&](const Visit& candidate) { return candidate.id == visit_id; });
    const auto shift = std::find_if(facts_.shifts.begin(), facts_.shifts.end(),
                                    [&](const Shift& candidate) { return candidate.id == shift_id; });
    if (shift == facts_.shifts.end() && names_.shifts.holds(given.shift))
        note(pointer + "/shift", "problem.shift_before", {{"name", given.shift}});
    if (visit == facts_.visits.end() || shift == facts_.shifts.end())
        return std::nullopt;
    if (given.part.value_or(0) >= visit->staff_needed)
        note(pointer + "/part", "problem.no_such_part", {});
    if (!visit->find_day(given.on))
        note(pointer + "/on", "problem.no_such_day", {{"date", format_date(given.on)}});
    if (given.care_worker && names_.care_workers.id_of(*given.care_worker) != shift->care_worker_id)
        note(pointer + "/care_worker", "problem.not_their_shift", {{"name", *given.care_worker}});
    return Assignment{.visit_id = visit_id,
                      .part = given.part.value_or(0),
                      .care_worker_id = shift->care_worker_id,
                      .shift_id = shift_id,
                      .on = given.on,
                      .starts_at = given.starts_at,
                      .is_locked = true,
                      .special_reason = std::nullopt};
}

TravelTimes FactReader::read_travel()
{
    const std::size_t count = file_.places.size();
    std::array<TravelTimes::Table, kTravelModeCount> tables;
    for (std::size_t index = 0; index < file_.travel.size(); ++index) {
        const pf::Travel& given = file_.travel[index];
        const std::string pointer = fmt::format("/travel/{}", index);
        auto& table = tables[static_cast<std::size_t>(member(std::optional(given.mode), TravelMode::foot))];
        if (!table.empty())
            note(pointer + "/mode", "problem.name_twice", {{"name", given.mode}});
        table.clear();
        if (given.seconds.size() != count)
            note(pointer + "/seconds", "problem.table_size", {{"places", std::to_string(count)}});
        for (std::size_t row = 0; row < given.seconds.size(); ++row) {
            if (given.seconds[row].size() != count)
                note(fmt::format("{}/seconds/{}", pointer, row), "problem.table_size",
                     {{"places", std::to_string(count)}});
            for (const std::int64_t seconds : given.seconds[row])
                table.push_back(static_cast<std::int32_t>(seconds));
        }
    }
    for (std::size_t index = 0; index < file_.shifts.size(); ++index)
        if (tables[static_cast<std::size_t>(
                       member(std::optional(file_.shifts[index].mode), TravelMode::foot))]
                .empty())
            note(fmt::format("/shifts/{}/mode", index), "problem.no_table",
                 {{"mode", file_.shifts[index].mode}});
    // A mode that nobody uses has no table of its own; nothing asks for its times.
    for (auto& table : tables)
        table.resize(count * count, 0);
    std::vector<AddressId> places;
    std::set<AddressId> different;
    for (const auto& place : facts_.places) {
        places.push_back(place.id);
        different.insert(place.id);
    }
    if (different.size() < places.size())
        return TravelTimes({}, {}); // told as a fault already: nobody gets to ask for times
    return TravelTimes(std::move(places), std::move(tables));
}

} // namespace samma::cli
