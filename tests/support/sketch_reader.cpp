#include "support/sketch_reader.hpp"

#include "care/enum_names.hpp"

#include <algorithm>
#include <charconv>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace samma::test {

using namespace std::chrono_literals;

namespace {

constexpr Minutes kColumn{10};
constexpr ClockWindow kAlways{0h, 48h};

template <typename T>
T id_of(std::string_view kind, std::string_view name)
{
    return T(Uuid::derived(Uuid(), std::string(kind) + " " + std::string(name)));
}

std::vector<std::string> words_of(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::istringstream stream(text);
    std::vector<std::string> pieces;
    for (std::string piece; std::getline(stream, piece, separator);)
        pieces.push_back(piece);
    return pieces;
}

bool are_hours(const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return word.size() == 2 && std::isdigit(word[0]) != 0 && std::isdigit(word[1]) != 0;
    });
}

/// "Client_7#2" speaks of a visit of Client_7.
std::string client_of(const std::string& visit)
{
    return visit.substr(0, visit.find('#'));
}

template <typename T>
T valid(Result<T> result)
{
    if (!result)
        throw std::invalid_argument(to_string(result.error()));
    return *result;
}

} // namespace

SketchReader::SketchReader(std::string_view text)
{
    const LocalDate first = 2026y / 11 / 30;
    block_ = {first, add_days(first, 1)};
    sketch.dates = {};
    sketch.handbook.start_of_shift = sketch.handbook.end_of_shift = sketch.handbook.documentation = 0min;
    sketch.handbook.shortest_shift = 10min;
    sketch.handbook.whole_day = sketch.handbook.night = kAlways;

    Section section;
    section.id = id_of<SectionId>("section", "S01");
    section.external_id = section.name = "S01";
    section.office_id = id_of<AddressId>("address", "office");
    sketch.data.sections.push_back(section);
    Address office;
    office.id = section.office_id;
    sketch.data.addresses.push_back(office);

    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);)
        read(line);
    if (sketch.dates == DateRange{})
        sketch.dates = block_;
}

void SketchReader::fail_at_line(std::string_view why) const
{
    throw std::invalid_argument(std::string(why) + ": " + line_);
}

void SketchReader::read(const std::string& line)
{
    line_ = line;
    const Words words = words_of(line);
    if (words.empty() || words.front().front() == '#')
        return;
    if (are_hours(words))
        return read_hours(line);
    if (parse_date(words.front()))
        return read_dates(words);
    if (read_setting(words))
        return;
    if (words.front().back() == ':') {
        const std::string name = words.front().substr(0, words.front().size() - 1);
        const std::string rest = line.substr(line.find(':') + 1);
        return name == "vacant" ? read_vacancies(rest) : read_route(name, rest);
    }
    if (words.size() > 1 && (words[1].front() == '[' || words[1].front() == '<'))
        return read_bar(words.front(), line);
    read_sentence(words);
}

bool SketchReader::read_setting(const Words& words)
{
    if (words.front() == "travel" && words.size() >= 3) {
        const auto mode = find_enum<TravelMode>(words[1]);
        const Seconds length = Minutes(std::stoi(words[mode ? 2 : 1]));
        if (mode)
            travel[static_cast<std::size_t>(*mode)] = length;
        else
            travel.fill(length);
    } else if (words.front() == "period" && words.size() == 3) {
        sketch.dates = {block_.from, add_days(block_.from, std::stoi(words[1]))};
    } else if (words.front() == "boundary" && words.size() == 2) {
        sketch.handbook.day_boundary = valid(parse_clock(words[1]));
    } else if (words.front() == "night" && words.size() == 2) {
        sketch.data.sections.front().kind = SectionKind::night_patrol;
    } else {
        return false;
    }
    return true;
}

void SketchReader::read_dates(const Words& words)
{
    const LocalDate from = valid(parse_date(words.front()));
    const LocalDate last = words.size() == 3 ? valid(parse_date(words[2])) : from;
    block_ = {from, add_days(last, 1)};
    if (sketch.dates == DateRange{})
        sketch.dates = block_;
    sketch.dates.until = std::max(sketch.dates.until, block_.until);
}

void SketchReader::read_hours(const std::string& line)
{
    first_hour_column_ = line.find_first_not_of(' ');
    first_hour_ = std::chrono::hours(std::stoi(line.substr(*first_hour_column_, 2)));
    for (std::size_t column = *first_hour_column_; column < line.size(); ++column)
        if (line[column] != ' ' && (column == 0 || line[column - 1] == ' ') &&
            std::chrono::hours(std::stoi(line.substr(column, 2))) != clock_of_column(column))
            fail_at_line("an hour does not stand six columns after the one before");
}

Minutes SketchReader::clock_of_column(std::size_t column) const
{
    if (!first_hour_column_)
        fail_at_line("no hours are drawn above");
    const auto columns = static_cast<int>(column) - static_cast<int>(*first_hour_column_);
    return first_hour_ + columns * kColumn;
}

void SketchReader::read_bar(const std::string& name, const std::string& line)
{
    for (std::size_t from = line.find_first_of("[<"); from != std::string::npos;) {
        const bool is_shift = line[from] == '[';
        const std::size_t until = line.find(is_shift ? ']' : '>', from);
        if (until == std::string::npos)
            fail_at_line("a bar has no end");
        if (is_shift)
            read_shift(name, line, from, until);
        else
            read_visit(name, line, from, until);
        from = line.find_first_of("[<", until);
    }
}

void SketchReader::read_shift(const std::string& name, const std::string& line, std::size_t from,
                              std::size_t until)
{
    const CareWorkerId worker = care_worker(name).id;
    MasterData& data = sketch.data;
    for (const LocalDate date : block()) {
        ExtraShift shift;
        shift.id = id_of<ExtraShiftId>("shift", std::to_string(data.extra_shifts.size()));
        shift.care_worker_id = worker;
        shift.from = at_clock(date, clock_of_column(from));
        shift.until = at_clock(date, clock_of_column(until));
        shift.mode = care_worker(name).usual_mode;
        data.extra_shifts.push_back(shift);
        for (std::size_t column = from + 1; column < until;) {
            const std::size_t next = std::min(line.find_first_not_of(line[column], column), until);
            const ClockWindow time{clock_of_column(column), clock_of_column(next)};
            if (line[column] == 'b') {
                breaks.push_back({name, date, time});
            } else if (line[column] == 'm' || line[column] == 'w') {
                ReservedTime reserved;
                reserved.id = id_of<ReservedTimeId>("reserved", std::to_string(data.reserved_times.size()));
                reserved.kind = line[column] == 'm' ? ReservedKind::team_meeting : ReservedKind::own_work;
                reserved.care_worker_id = worker;
                reserved.recurrence = OnDates{{date}};
                reserved.time = time;
                data.reserved_times.push_back(reserved);
            } else if (line[column] != '=') {
                fail_at_line("a shift is drawn with = b m w");
            }
            column = next;
        }
    }
}

void SketchReader::read_visit(const std::string& name, const std::string& line, std::size_t from,
                              std::size_t until)
{
    std::smatch drawn;
    const std::string bar = line.substr(from, until - from + 1);
    if (!std::regex_match(bar, drawn, std::regex("<-*(?:([12])x)?([0-9]+)-*>")))
        fail_at_line("a visit is drawn <--45--> or <-2x45->");
    const int position = ++visits_of_client_[name];
    const std::string visit = position == 1 ? name : name + "#" + std::to_string(position);

    ServiceSchedule schedule;
    schedule.id = id_of<ServiceScheduleId>("schedule", visit);
    schedule.client_id = client(name).id;
    schedule.valid = {block_.from, block_.until};
    ScheduleEntry entry;
    entry.id = id_of<ScheduleEntryId>("entry", visit);
    entry.external_id = visit;
    entry.granted_service_id = id_of<GrantedServiceId>("service", name);
    entry.recurrence = EveryDay{};
    const bool is_night = sketch.data.sections.front().kind == SectionKind::night_patrol;
    entry.wish = is_night ? PartOfDay::night : PartOfDay::whole_day;
    entry.start_window = ClockWindow{clock_of_column(from), clock_of_column(until)};
    entry.care_time = Minutes(std::stoi(drawn[2]));
    entry.staff_needed = drawn[1].matched ? std::stoi(drawn[1]) : 1;
    entries.emplace(visit, entry.id);
    schedule.entries.push_back(entry);
    sketch.data.service_schedules.push_back(schedule);
}

void SketchReader::read_route(const std::string& name, const std::string& text)
{
    for (const auto& item : split(text, ',')) {
        const Words words = words_of(item);
        if (words.size() < 2 || !entries.contains(words[0]))
            fail_at_line("a route is drawn as Usk_1: Client_7 08:10, Client_9 09:30");
        for (const LocalDate date : block()) {
            DrawnVisit drawn{.care_worker = name,
                             .visit = words[0],
                             .on = date,
                             .at = valid(parse_clock(words[1])),
                             .special_reason = std::nullopt};
            drawn.is_locked = words.size() == 3 && words[2] == "locked";
            if (words.size() == 4 && words[2] == "because")
                drawn.special_reason = find_enum<SpecialReason>(words[3]);
            if (words.size() > 2 && !drawn.is_locked && !drawn.special_reason)
                fail_at_line("after the time may follow: locked, or because REASON");
            visits.push_back(drawn);
        }
    }
}

void SketchReader::read_vacancies(const std::string& text)
{
    for (const auto& item : split(text, ',')) {
        const Words words = words_of(item);
        const auto reason =
            words.size() == 2 ? find_enum<VacancyReason>(words[1]) : std::optional(VacancyReason::no_room);
        if (words.empty() || !entries.contains(words[0]) || !reason)
            fail_at_line("a vacant visit is drawn as vacant: Client_9 no_room");
        for (const LocalDate date : block())
            vacancies.push_back({words[0], date, *reason});
    }
}

void SketchReader::read_sentence(const Words& words)
{
    const std::string name = client_of(words.front());
    const bool is_client = visits_of_client_.contains(name) || name.starts_with("Client");
    bool is_understood = false;
    if (words.size() < 2)
        is_understood = false;
    else if (!is_client)
        is_understood = says_of_person(care_worker(name), words);
    else if (words[0] == name && says_of_client(client(name), words))
        is_understood = true;
    else if (entries.contains(words.front()))
        is_understood = says_of_entry(sketch.entry(words.front()), words);
    if (!is_understood)
        fail_at_line("not a sentence of the drawing language");
}

bool SketchReader::says_of_person(CareWorker& person, const Words& words)
{
    const auto says = [&](std::string_view verb, std::size_t size) {
        return words[1] == verb && words.size() == size;
    };
    if (says("holds", 3)) {
        person.competences.push_back(words[2]);
    } else if (words.size() >= 4 && words[1] == "is" && words[2] == "delegated") {
        Delegation delegation;
        delegation.task = words[3];
        delegation.valid.from = add_days(sketch.dates == DateRange{} ? block_.from : sketch.dates.from, -90);
        if (words.size() == 6)
            delegation.valid.until = valid(parse_date(words[5]));
        person.delegations.push_back(delegation);
    } else if (says("is", 5) && words[2] == "contact") {
        ContactAppointment appointment;
        appointment.id = id_of<ContactAppointmentId>("contact", words[0] + words[4]);
        appointment.care_worker_id = person.id;
        appointment.client_id = client(words[4]).id;
        appointment.valid.from = add_days(block_.from, -90);
        sketch.data.contact_appointments.push_back(appointment);
    } else if (says("is", 3) && find_enum<Gender>(words[2])) {
        person.gender = *find_enum<Gender>(words[2]);
    } else if (says("is", 3) && find_enum<Title>(words[2])) {
        person.title = *find_enum<Title>(words[2]);
    } else if (says("avoids", 3)) {
        person.avoids_pets |= words[2] == "pets";
        person.avoids_smoke |= words[2] == "smoke";
        person.avoids_lifting |= words[2] == "lifting";
    } else if (says("goes", 4) && find_enum<TravelMode>(words[3])) {
        person.usual_mode = *find_enum<TravelMode>(words[3]);
        for (auto& shift : sketch.data.extra_shifts)
            if (shift.care_worker_id == person.id)
                shift.mode = person.usual_mode;
    } else if (says("has", 4) && words[2] == "boundary") {
        person.day_boundary = valid(parse_clock(words[3]));
    } else if (says("belongs", 4)) {
        person.team_id = team(words[3]);
    } else {
        return false;
    }
    return true;
}

bool SketchReader::says_of_client(Client& client_said, const Words& words)
{
    const auto says = [&](std::string_view verb, std::size_t size) {
        return words[1] == verb && words.size() == size;
    };
    if (says("has", 3)) {
        client_said.has_pets |= words[2] == "pets";
        client_said.has_smoke |= words[2] == "smoke";
    } else if (says("refuses", 3)) {
        ClientWish wish;
        wish.id = id_of<ClientWishId>("wish", words[0] + words[2]);
        wish.client_id = client_said.id;
        wish.care_worker_id = care_worker(words[2]).id;
        wish.kind = ClientWishKind::excluded;
        wish.valid.from = add_days(block_.from, -90);
        sketch.data.client_wishes.push_back(wish);
    } else if (says("lives", 4)) {
        const ClientId id = client_said.id;
        const AddressId shared = client(words[3]).address_id;
        for (auto& candidate : sketch.data.clients)
            if (candidate.id == id)
                candidate.address_id = shared;
    } else if (says("was", 4) && words[2] == "born") {
        client_said.born_on = valid(parse_date(words[3]));
    } else if (says("is", 4) && words[2] == "away") {
        ClientAbsence absence;
        absence.id = id_of<ClientAbsenceId>("absence", words[0] + words[3]);
        absence.client_id = client_said.id;
        absence.days.from = valid(parse_date(words[3]));
        absence.days.until = add_days(absence.days.from, 1);
        sketch.data.client_absences.push_back(absence);
    } else if (says("belongs", 4)) {
        client_said.team_id = team(words[3]);
    } else {
        return false;
    }
    return true;
}

bool SketchReader::says_of_entry(ScheduleEntry& entry, const Words& words)
{
    const auto says = [&](std::string_view verb, std::size_t size) {
        return words[1] == verb && words.size() == size;
    };
    Requirements& requirements = entry.requirements;
    if (says("needs", 4) && words[2] == "delegated") {
        requirements.delegations.push_back(words[3]);
    } else if (says("needs", 4) && words[3] == "bike") {
        requirements.rules_out_bike = true;
    } else if (says("needs", 3) && find_enum<Gender>(words[2])) {
        requirements.gender = find_enum<Gender>(words[2]);
    } else if (says("needs", 3) && words[2] == "lifting") {
        requirements.needs_lifting = true;
    } else if (says("needs", 3)) {
        requirements.competences.push_back(words[2]);
    } else if (says("was", 6) && words[2] == "promised") {
        entry.wish = ClockWish{valid(parse_clock(words[3])), Minutes(std::stoi(words[5]))};
    } else if (says("wants", 3) && find_enum<WhoComes>(words[2])) {
        entry.who = *find_enum<WhoComes>(words[2]);
    } else if (says("is", 4) && words[3] == "once") {
        entry.recurrence = OnDates{block()};
    } else if (says("is", 3) && find_enum<VisitKind>(words[2])) {
        entry.kind = *find_enum<VisitKind>(words[2]);
    } else if (says("keeps", 6) && entries.contains(words[5])) {
        const std::string group = words[0] + " " + words[5];
        for (ScheduleEntry* either : {&entry, &sketch.entry(words[5])}) {
            either->spacing_group = group;
            either->min_spacing = Minutes(std::stoi(words[2]));
        }
    } else {
        return false;
    }
    return true;
}

std::vector<LocalDate> SketchReader::block() const
{
    std::vector<LocalDate> dates;
    for (LocalDate date = block_.from; date < block_.until; date = add_days(date, 1))
        dates.push_back(date);
    return dates;
}

CareWorker& SketchReader::care_worker(const std::string& name)
{
    auto& people = sketch.data.care_workers;
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const CareWorker& person) { return person.external_id == name; });
    if (found != people.end())
        return *found;
    CareWorker person;
    person.id = id_of<CareWorkerId>("care worker", name);
    person.external_id = name;
    person.section_id = sketch.data.sections.front().id;
    person.team_id = team("Team_A");
    person.title = Title::assistant_nurse;
    person.employed.from = 2020y / 1 / 1;
    return people.emplace_back(person);
}

Client& SketchReader::client(const std::string& name)
{
    auto& people = sketch.data.clients;
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const Client& person) { return person.external_id == name; });
    if (found != people.end())
        return *found;
    Address home;
    home.id = id_of<AddressId>("address", name);
    sketch.data.addresses.push_back(home);
    Client person;
    person.id = id_of<ClientId>("client", name);
    person.external_id = name;
    person.section_id = sketch.data.sections.front().id;
    person.team_id = team("Team_A");
    person.address_id = home.id;
    person.born_on = 1940y / 6 / 15;
    person.served.from = 2020y / 1 / 1;
    GrantedService service;
    service.id = id_of<GrantedServiceId>("service", name);
    service.client_id = person.id;
    service.valid.from = person.served.from;
    sketch.data.granted_services.push_back(service);
    return people.emplace_back(person);
}

TeamId SketchReader::team(const std::string& name)
{
    const auto id = id_of<TeamId>("team", name);
    auto& teams = sketch.data.teams;
    const bool is_known =
        std::any_of(teams.begin(), teams.end(), [id](const Team& known) { return known.id == id; });
    if (!is_known) {
        Team added;
        added.id = id;
        added.external_id = added.name = name;
        added.section_id = sketch.data.sections.front().id;
        teams.push_back(added);
    }
    return id;
}

} // namespace samma::test
