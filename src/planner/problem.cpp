#include "planner/problem.hpp"

#include "base/assert.hpp"
#include "planner/eligibility.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace samma::planner {

namespace {

template <typename T>
std::int32_t size_of(const std::vector<T>& items)
{
    return static_cast<std::int32_t>(items.size());
}

/// Reads a period once, front to back, into a Problem.
class ProblemBuilder {
  public:
    ProblemBuilder(const PlanningPeriod& period, const TravelTimes& travel, const ModelSettings& settings)
        : period_(period), travel_(travel), settings_(settings), eligibility_(period)
    {
    }

    Result<Problem> build()
    {
        problem_.section_id = period_.section().id;
        problem_.dates = period_.dates();
        problem_.origin = period_.zone().place(at_clock(period_.dates().from, Minutes(0))).instant;
        if (period_.care_workers().size() > static_cast<std::size_t>(kMostStaff))
            return fail("plan.too_many_staff", {}, {{"most", std::to_string(kMostStaff)}});
        add_people();
        add_travel();
        SAMMA_CHECK(add_visits());
        SAMMA_CHECK(add_shifts());
        if (const auto unknown = find_decided(period_.locked(), locked_))
            return fail("plan.locked_unknown", {}, {{"visit", unknown->to_string()}});
        find_decided(period_.published(), published_); // what is no longer there cannot be kept
        add_slots();
        add_lags();
        add_ties();
        add_households();
        return std::move(problem_);
    }

  private:
    [[nodiscard]] Time time_of(Instant instant) const
    {
        return static_cast<Time>(std::chrono::floor<Seconds>(instant - problem_.origin).count());
    }

    void add_people();
    void add_travel();
    Result<void> add_visits();
    Result<void> add_shifts();
    void add_breaks(const Shift& shift, ShiftModel& model);
    using Decided = std::unordered_map<PartIndex, const Assignment*>;
    std::optional<VisitId> find_decided(const std::vector<Assignment>& assignments, Decided& decided) const;
    void add_slots();
    void add_slots_of(VisitIndex visit, PartIndex part);
    [[nodiscard]] bool fits(const ShiftModel& shift, PartIndex part, Slot& slot) const;
    void add_lags();
    void add_bound_pair(VisitIndex first, VisitIndex then);
    void add_ties();
    void add_households();
    void add_look_back();
    [[nodiscard]] VisitIndex visit_of(VisitId id) const
    {
        const auto found = visits_.find(id);
        return found == visits_.end() ? kNone : found->second;
    }
    Result<PlaceIndex> place_of(AddressId address) const;

    const PlanningPeriod& period_;
    const TravelTimes& travel_;
    const ModelSettings& settings_;
    Eligibility eligibility_;
    Problem problem_;
    std::unordered_map<ClientId, ClientIndex> clients_;
    std::unordered_map<CareWorkerId, StaffIndex> staff_;
    std::vector<std::vector<ShiftIndex>> shifts_of_staff_;
    std::unordered_map<VisitId, VisitIndex> visits_;
    Decided locked_;
    Decided published_;
};

void ProblemBuilder::add_people()
{
    std::unordered_map<TeamId, std::int32_t> teams;
    const auto team_number = [&](TeamId id) {
        return teams.emplace(id, static_cast<std::int32_t>(teams.size())).first->second;
    };
    for (const auto& client : period_.clients()) {
        clients_.emplace(client.id, size_of(problem_.client_ids));
        problem_.client_ids.push_back(client.id);
        problem_.client_team.push_back(team_number(period_.team_of(client.id)));
    }
    for (const auto& care_worker : period_.care_workers()) {
        staff_.emplace(care_worker.id, size_of(problem_.staff_ids));
        problem_.staff_ids.push_back(care_worker.id);
        problem_.staff_team.push_back(care_worker.team_id ? team_number(*care_worker.team_id) : kNone);
    }
    problem_.team_count = static_cast<std::int32_t>(teams.size());

    const std::size_t pairs = problem_.client_ids.size() * problem_.staff_ids.size();
    problem_.own_team.assign(pairs, 0);
    add_look_back();
    for (ClientIndex client = 0; client < problem_.client_count(); ++client)
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff)
            problem_.own_team[problem_.pair_index(client, staff)] =
                problem_.client_team[static_cast<std::size_t>(client)] ==
                problem_.staff_team[static_cast<std::size_t>(staff)];
}

void ProblemBuilder::add_look_back()
{
    problem_.counts_look_back = settings_.counts_look_back;
    problem_.met.assign(problem_.client_ids.size() * problem_.staff_ids.size(), 0);
    for (const auto& performed : period_.history())
        if (const auto client = clients_.find(performed.client_id); client != clients_.end())
            if (const auto staff = staff_.find(performed.care_worker_id); staff != staff_.end())
                if (auto& met = problem_.met[problem_.pair_index(client->second, staff->second)]; met < 255)
                    ++met;
    for (ClientIndex client = 0; client < problem_.client_count(); ++client) {
        const auto own =
            settings_.target_people_of.find(problem_.client_ids[static_cast<std::size_t>(client)]);
        problem_.client_target.push_back(own != settings_.target_people_of.end()
                                             ? own->second
                                             : settings_.target_people.value_or(kMostStaff));
        std::int32_t given = 0;
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff)
            given += problem_.is_given(client, staff) ? 1 : 0;
        problem_.client_given.push_back(given);
    }
}

Result<PlaceIndex> ProblemBuilder::place_of(AddressId address) const
{
    const auto found = travel_.find_place(address);
    if (!found)
        return fail("plan.unknown_place", {}, {{"id", address.to_string()}});
    return *found;
}

void ProblemBuilder::add_travel()
{
    problem_.place_count = static_cast<std::size_t>(travel_.size());
    for (int mode = 0; mode < kTravelModeCount; ++mode) {
        const auto& table = travel_.table(static_cast<TravelMode>(mode));
        problem_.travel_tables[static_cast<std::size_t>(mode)].assign(table.begin(), table.end());
    }
}

Result<void> ProblemBuilder::add_visits()
{
    std::unordered_map<ScheduleEntryId, std::int32_t> series;
    for (const auto& visit : period_.visits()) {
        const VisitIndex index = size_of(problem_.visits);
        const ClientIndex client = clients_.at(visit.client_id);
        const PlaceIndex place =
            SAMMA_TRY(place_of(period_.clients()[static_cast<std::size_t>(client)].address_id));
        VisitModel model{.first_part = size_of(problem_.parts),
                         .part_count = visit.staff_needed,
                         .first_day = size_of(problem_.days),
                         .day_count = size_of(visit.days)};
        model.series = series.emplace(visit.entry_id, static_cast<std::int32_t>(series.size())).first->second;
        for (const auto& day : visit.days) {
            DayOption option{.on = day.on,
                             .earliest = time_of(day.start_window.from),
                             .latest = time_of(day.start_window.until),
                             .promised_from = time_of(day.promised.from),
                             .promised_until = time_of(day.promised.until)};
            if (day.agreed_start)
                option.agreed = time_of(*day.agreed_start);
            if (const auto contact = period_.contact_of(visit.client_id, day.on))
                if (const auto found = staff_.find(*contact); found != staff_.end())
                    option.contact = found->second;
            option.date_index = days_between(problem_.dates.from, day.on);
            problem_.days.push_back(option);
        }
        for (int number = 0; number < visit.staff_needed; ++number) {
            const PartIndex part = size_of(problem_.parts);
            problem_.parts.push_back(
                {.visit = index,
                 .number = number,
                 .client = client,
                 .partner = visit.staff_needed == 2 ? (number == 0 ? part + 1 : part - 1) : kNone,
                 .weight = visit.is_optional
                               ? 0
                               : settings_.vacancy_weights[static_cast<std::size_t>(visit.priority)],
                 .is_optional = visit.is_optional});
            problem_.node_place.push_back(place);
            problem_.node_care.push_back(static_cast<Time>(Seconds(visit.care_time_of(number)).count()));
            problem_.fixed_start.push_back(0);
            problem_.node_shift.push_back(kNone);
        }
        problem_.visits.push_back(model);
        visits_.emplace(visit.id, index);
        problem_.visit_ids.push_back(visit.id);
    }
    return {};
}

Result<void> ProblemBuilder::add_shifts()
{
    shifts_of_staff_.resize(problem_.staff_ids.size());
    for (const auto& shift : period_.shifts()) {
        const PlaceIndex office = SAMMA_TRY(place_of(shift.office_id));
        const PlaceIndex end_place = SAMMA_TRY(place_of(shift.end_place()));
        const ShiftIndex index = size_of(problem_.shifts);
        ShiftModel model{.staff = staff_.at(shift.care_worker_id),
                         .from = time_of(shift.time.from),
                         .until = time_of(shift.time.until),
                         .mode = static_cast<std::int32_t>(shift.mode),
                         .first_node = size_of(problem_.node_place),
                         .node_count = size_of(shift.reserved) + 2,
                         .date_index = days_between(problem_.dates.from, shift.on)};
        const auto add_stop = [&](PlaceIndex place, Time start, Time length) {
            problem_.node_place.push_back(place);
            problem_.node_care.push_back(length);
            problem_.fixed_start.push_back(start);
            problem_.node_shift.push_back(index);
        };
        Time free = model.until - model.from;
        add_stop(office, model.from, 0);
        for (const auto& reserved : shift.reserved) {
            const auto length = static_cast<Time>(reserved.time.length().count());
            add_stop(SAMMA_TRY(place_of(shift.place_of(reserved))), time_of(reserved.time.from), length);
            free -= length;
        }
        add_stop(end_place, model.until, 0);
        add_breaks(shift, model);
        for (int number = 0; number < model.break_count; ++number)
            free -= problem_.breaks[static_cast<std::size_t>(model.first_break + number)].length;
        model.minutes_inverse = (1 << 20) / std::max(1, free / 60);
        shifts_of_staff_[static_cast<std::size_t>(model.staff)].push_back(index);
        problem_.shifts.push_back(model);
        problem_.shift_ids.push_back(shift.id);
    }
    return {};
}

/// As few breaks as keep every stretch within the handbook's longest. With n breaks of length b in a shift of
/// length L and stretches of at most H there are (n+1)H + nb - L seconds to play with; each break gets a
/// window of an n-th of them, so that breaks may move independently of each other. For one break this is
/// exact. Source: ATL 1982:673, 15 §.
void ProblemBuilder::add_breaks(const Shift& shift, ShiftModel& model)
{
    model.first_break = size_of(problem_.breaks);
    const auto longest = static_cast<Time>(Seconds(period_.handbook().longest_stretch).count());
    const Minutes chosen = shift.break_time > Minutes(0) ? shift.break_time : period_.handbook().break_time;
    const auto length = static_cast<Time>(Seconds(chosen).count());
    const Time shift_length = model.until - model.from;
    int count = 0;
    while ((count + 1) * longest + count * length < shift_length)
        ++count;
    const Time play = (count + 1) * longest + count * length - shift_length;
    for (int number = 1; number <= count; ++number) {
        const Time last = model.from + number * longest + (number - 1) * length;
        const Time width = play / count;
        problem_.breaks.push_back({.earliest = std::max(model.from, last - number * width),
                                   .latest = std::min(model.until - length, last - (number - 1) * width),
                                   .length = length});
    }
    model.break_count = count;
}

/// Fills in what the period knows; returns the first visit of which it does not know what is said.
std::optional<VisitId> ProblemBuilder::find_decided(const std::vector<Assignment>& assignments,
                                                    Decided& decided) const
{
    std::optional<VisitId> unknown;
    for (const auto& assignment : assignments) {
        const VisitIndex visit = visit_of(assignment.visit_id);
        const Shift* shift = period_.find_shift(assignment.shift_id);
        const bool is_known = visit != kNone && shift && shift->care_worker_id == assignment.care_worker_id &&
                              assignment.part >= 0 &&
                              assignment.part < problem_.visits[static_cast<std::size_t>(visit)].part_count &&
                              period_.find_visit(assignment.visit_id)->find_day(assignment.on) != nullptr;
        if (is_known)
            decided.insert_or_assign(
                problem_.visits[static_cast<std::size_t>(visit)].first_part + assignment.part, &assignment);
        else if (!unknown)
            unknown = assignment.visit_id;
    }
    return unknown;
}

/// Tries the part alone in every gap between the shift's fixed stops; the slot's window is what the gaps that
/// hold it span.
bool ProblemBuilder::fits(const ShiftModel& shift, PartIndex part, Slot& slot) const
{
    const auto& day = problem_.days[static_cast<std::size_t>(slot.day)];
    const Time care = problem_.node_care[static_cast<std::size_t>(part)];
    slot.earliest = kNever;
    slot.latest = -kNever;
    for (NodeIndex before = shift.first_node; before + 1 < shift.first_node + shift.node_count; ++before) {
        const auto from = static_cast<std::size_t>(before);
        const Time out = problem_.travel(shift.mode, before, part);
        const Time earliest =
            std::max(day.earliest, problem_.fixed_start[from] + problem_.node_care[from] + out);
        const Time back = problem_.travel(shift.mode, part, before + 1);
        const Time latest = std::min(day.latest, problem_.fixed_start[from + 1] - back - care);
        if (earliest <= latest) {
            slot.earliest = std::min(slot.earliest, earliest);
            slot.latest = std::max(slot.latest, latest);
        }
    }
    return slot.earliest <= slot.latest;
}

void ProblemBuilder::add_slots()
{
    problem_.hindrances.assign(problem_.visits.size() * problem_.staff_ids.size(), Hindrance::requirements);
    for (VisitIndex visit = 0; visit < size_of(problem_.visits); ++visit) {
        const VisitModel model = problem_.visits[static_cast<std::size_t>(visit)];
        for (int number = 0; number < model.part_count; ++number)
            add_slots_of(visit, model.first_part + number);
    }
}

void ProblemBuilder::add_slots_of(VisitIndex visit, PartIndex part)
{
    const Visit& source = period_.visits()[static_cast<std::size_t>(visit)];
    const VisitModel& model = problem_.visits[static_cast<std::size_t>(visit)];
    Part& target = problem_.parts[static_cast<std::size_t>(part)];
    target.first_slot = size_of(problem_.slots);
    const auto locked = locked_.find(part);
    const auto told = published_.find(part);
    target.was_published = told != published_.end();
    for (int number = 0; number < model.day_count; ++number) {
        const VisitDay& day = source.days[static_cast<std::size_t>(number)];
        const DayOption& option = problem_.days[static_cast<std::size_t>(model.first_day + number)];
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff) {
            Hindrance best =
                eligibility_.judge(source, day, period_.care_workers()[static_cast<std::size_t>(staff)]);
            const bool is_eligible = best == Hindrance::no_shift;
            const auto against_wish = static_cast<std::int8_t>(eligibility_.against_wish(
                source, day, period_.care_workers()[static_cast<std::size_t>(staff)],
                option.contact == staff));
            for (const ShiftIndex shift : shifts_of_staff_[static_cast<std::size_t>(staff)]) {
                const ShiftModel& duty = problem_.shifts[static_cast<std::size_t>(shift)];
                Slot slot{.shift = shift,
                          .day = model.first_day + number,
                          .staff = staff,
                          .promised_from = option.promised_from,
                          .promised_until = option.promised_until,
                          .is_contact = option.contact == staff,
                          .is_outside_team = !problem_.is_own_team(target.client, staff),
                          .is_published = target.was_published && told->second->on == day.on &&
                                          told->second->care_worker_id ==
                                              problem_.staff_ids[static_cast<std::size_t>(staff)],
                          .against_wish = against_wish};
                const bool is_the_locked =
                    locked != locked_.end() &&
                    &day == source.find_day(locked->second->on, locked->second->starts_at) &&
                    locked->second->shift_id == problem_.shift_ids[static_cast<std::size_t>(shift)];
                const bool is_candidate =
                    is_eligible && duty.from < option.latest + 1 && option.earliest < duty.until &&
                    Eligibility::mode_fits(source, static_cast<TravelMode>(duty.mode)) &&
                    fits(duty, part, slot);
                if (is_candidate) {
                    best = Hindrance::none;
                    target.contact_could = target.contact_could || slot.is_contact;
                }
                if (is_the_locked)
                    slot.earliest = slot.latest = time_of(locked->second->starts_at);
                if (locked == locked_.end() ? is_candidate : is_the_locked)
                    problem_.slots.push_back(slot);
            }
            auto& nearest = problem_.hindrances[static_cast<std::size_t>(visit) * problem_.staff_ids.size() +
                                                static_cast<std::size_t>(staff)];
            nearest = std::max(nearest, best);
        }
    }
    target.slot_count = size_of(problem_.slots) - target.first_slot;
    target.is_locked = locked != locked_.end();
}

/// Lays the lists of each visit end to end in `flat`; `note` is told where each visit's own begins.
template <typename T, typename Note>
void flatten(const std::vector<std::vector<T>>& lists, std::vector<T>& flat, Note&& note)
{
    for (std::size_t visit = 0; visit < lists.size(); ++visit) {
        note(visit, size_of(flat), size_of(lists[visit]));
        flat.insert(flat.end(), lists[visit].begin(), lists[visit].end());
    }
}

void ProblemBuilder::add_lags()
{
    std::vector<std::vector<LagEnd>> into(problem_.visits.size());
    std::vector<std::vector<LagEnd>> out_of(problem_.visits.size());
    for (const auto& lag : period_.lags()) {
        const VisitIndex first = visit_of(lag.first);
        const VisitIndex then = visit_of(lag.then);
        if (first == kNone || then == kNone)
            continue;
        LagEnd end{.other = first, .at_least = static_cast<Time>(lag.min_lag.count())};
        if (lag.max_lag) {
            end.at_most = static_cast<Time>(lag.max_lag->count());
            add_bound_pair(first, then);
        }
        into[static_cast<std::size_t>(then)].push_back(end);
        end.other = then;
        out_of[static_cast<std::size_t>(first)].push_back(end);
    }
    flatten(into, problem_.lags_in, [&](std::size_t visit, std::int32_t first, std::int32_t count) {
        problem_.visits[visit].first_lag_in = first;
        problem_.visits[visit].lag_in_count = count;
    });
    flatten(out_of, problem_.lags_out, [&](std::size_t visit, std::int32_t first, std::int32_t count) {
        problem_.visits[visit].first_lag_out = first;
        problem_.visits[visit].lag_out_count = count;
    });
}

void ProblemBuilder::add_bound_pair(VisitIndex first, VisitIndex then)
{
    problem_.bound_pairs.resize(static_cast<std::size_t>(problem_.dates.days()));
    const VisitModel& model = problem_.visits[static_cast<std::size_t>(first)];
    std::int32_t noted = kNone; // windows of one date follow each other
    for (std::int32_t day = model.first_day; day < model.first_day + model.day_count; ++day) {
        const std::int32_t date = problem_.days[static_cast<std::size_t>(day)].date_index;
        if (date != noted)
            problem_.bound_pairs[static_cast<std::size_t>(date)].push_back({first, then});
        noted = date;
    }
}

void ProblemBuilder::add_ties()
{
    std::vector<std::vector<TieEnd>> ties(problem_.visits.size());
    for (const auto& tie : period_.staff_ties()) {
        const VisitIndex first = visit_of(tie.first);
        const VisitIndex then = visit_of(tie.then);
        if (first == kNone || then == kNone)
            continue;
        const bool is_same = tie.kind == StaffTie::Kind::same;
        ties[static_cast<std::size_t>(first)].push_back({then, is_same});
        ties[static_cast<std::size_t>(then)].push_back({first, is_same});
    }
    flatten(ties, problem_.ties, [&](std::size_t visit, std::int32_t first, std::int32_t count) {
        problem_.visits[visit].first_tie = first;
        problem_.visits[visit].tie_count = count;
    });
}

void ProblemBuilder::add_households()
{
    for (const auto& pair : period_.households()) {
        const VisitIndex one = visit_of(pair.one);
        const VisitIndex other = visit_of(pair.other);
        if (one == kNone || other == kNone)
            continue;
        problem_.households.resize(problem_.visits.size());
        problem_.households[static_cast<std::size_t>(one)].push_back(other);
        problem_.households[static_cast<std::size_t>(other)].push_back(one);
    }
}

} // namespace

Result<Problem> Problem::from(const PlanningPeriod& period, const TravelTimes& travel,
                              const ModelSettings& settings)
{
    return ProblemBuilder(period, travel, settings).build();
}

} // namespace samma::planner
