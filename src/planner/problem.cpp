#include "planner/problem.hpp"

#include "base/assert.hpp"
#include "planner/eligibility.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace samma::planner {

namespace {

template <typename T>
std::int32_t size_of(const std::vector<T>& items)
{
    return static_cast<std::int32_t>(items.size());
}

std::int32_t weight_of(Priority priority)
{
    switch (priority) {
    case Priority::medical:
        return 4;
    case Priority::personal_care:
        return 2;
    case Priority::domestic_service:
        return 1;
    }
    return 1;
}

/// Reads a period once, front to back, into a Problem.
class ProblemBuilder {
  public:
    ProblemBuilder(const PlanningPeriod& period, const TravelTimes& travel)
        : period_(period), travel_(travel), eligibility_(period)
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
        SAMMA_CHECK(find_locked());
        add_slots();
        add_lags();
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
    Result<void> find_locked();
    void add_slots();
    void add_slots_of(VisitIndex visit, PartIndex part);
    [[nodiscard]] bool fits(const ShiftModel& shift, PartIndex part, Slot& slot) const;
    void add_lags();
    Result<PlaceIndex> place_of(AddressId address) const;

    const PlanningPeriod& period_;
    const TravelTimes& travel_;
    Eligibility eligibility_;
    Problem problem_;
    std::unordered_map<ClientId, ClientIndex> clients_;
    std::unordered_map<CareWorkerId, StaffIndex> staff_;
    std::vector<std::vector<ShiftIndex>> shifts_of_staff_;
    std::unordered_map<PartIndex, const Assignment*> locked_;
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
    problem_.met.assign(pairs, 0);
    problem_.own_team.assign(pairs, 0);
    for (const auto& performed : period_.history())
        if (const auto client = clients_.find(performed.client_id); client != clients_.end())
            if (const auto staff = staff_.find(performed.care_worker_id); staff != staff_.end())
                problem_.met[problem_.pair_index(client->second, staff->second)] = 1;
    for (ClientIndex client = 0; client < problem_.client_count(); ++client)
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff)
            problem_.own_team[problem_.pair_index(client, staff)] =
                problem_.client_team[static_cast<std::size_t>(client)] ==
                problem_.staff_team[static_cast<std::size_t>(staff)];
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
                 .weight = weight_of(visit.priority)});
            problem_.node_place.push_back(place);
            problem_.node_care.push_back(static_cast<Time>(Seconds(visit.care_time_of(number)).count()));
            problem_.fixed_start.push_back(0);
            problem_.node_shift.push_back(kNone);
        }
        problem_.visits.push_back(model);
        problem_.visit_ids.push_back(visit.id);
    }
    return {};
}

Result<void> ProblemBuilder::add_shifts()
{
    shifts_of_staff_.resize(problem_.staff_ids.size());
    for (const auto& shift : period_.shifts()) {
        const PlaceIndex office = SAMMA_TRY(place_of(shift.office_id));
        const ShiftIndex index = size_of(problem_.shifts);
        ShiftModel model{.staff = staff_.at(shift.care_worker_id),
                         .from = time_of(shift.time.from),
                         .until = time_of(shift.time.until),
                         .mode = static_cast<std::int32_t>(shift.mode),
                         .first_node = size_of(problem_.node_place),
                         .node_count = size_of(shift.reserved) + 2,
                         .date_index = days_between(problem_.dates.from, shift.on)};
        const auto add_stop = [&](Time start, Time length) {
            problem_.node_place.push_back(office);
            problem_.node_care.push_back(length);
            problem_.fixed_start.push_back(start);
            problem_.node_shift.push_back(index);
        };
        Time free = model.until - model.from;
        add_stop(model.from, 0);
        for (const auto& reserved : shift.reserved) {
            const auto length = static_cast<Time>(reserved.time.length().count());
            add_stop(time_of(reserved.time.from), length);
            free -= length;
        }
        add_stop(model.until, 0);
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

Result<void> ProblemBuilder::find_locked()
{
    std::unordered_map<VisitId, VisitIndex> visits;
    for (VisitIndex index = 0; index < size_of(problem_.visit_ids); ++index)
        visits.emplace(problem_.visit_ids[static_cast<std::size_t>(index)], index);
    for (const auto& assignment : period_.locked()) {
        const auto visit = visits.find(assignment.visit_id);
        const Shift* shift = period_.find_shift(assignment.shift_id);
        const bool is_known =
            visit != visits.end() && shift && shift->care_worker_id == assignment.care_worker_id &&
            assignment.part >= 0 &&
            assignment.part < problem_.visits[static_cast<std::size_t>(visit->second)].part_count &&
            period_.find_visit(assignment.visit_id)->find_day(assignment.on) != nullptr;
        if (!is_known)
            return fail("plan.locked_unknown", {}, {{"visit", assignment.visit_id.to_string()}});
        const PartIndex part =
            problem_.visits[static_cast<std::size_t>(visit->second)].first_part + assignment.part;
        locked_.insert_or_assign(part, &assignment);
    }
    return {};
}

/// Tries the part alone in every gap between the shift's fixed stops; the slot's window is what the gaps that
/// hold it span.
bool ProblemBuilder::fits(const ShiftModel& shift, PartIndex part, Slot& slot) const
{
    const auto& day = problem_.days[static_cast<std::size_t>(slot.day)];
    const Time care = problem_.node_care[static_cast<std::size_t>(part)];
    const Time out = problem_.travel(shift.mode, shift.first_node, part);
    const Time back = problem_.travel(shift.mode, part, shift.first_node);
    slot.earliest = kNever;
    slot.latest = -kNever;
    for (NodeIndex before = shift.first_node; before + 1 < shift.first_node + shift.node_count; ++before) {
        const auto from = static_cast<std::size_t>(before);
        const Time earliest =
            std::max(day.earliest, problem_.fixed_start[from] + problem_.node_care[from] + out);
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
    for (int number = 0; number < model.day_count; ++number) {
        const VisitDay& day = source.days[static_cast<std::size_t>(number)];
        const DayOption& option = problem_.days[static_cast<std::size_t>(model.first_day + number)];
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff) {
            Hindrance best =
                eligibility_.judge(source, day, period_.care_workers()[static_cast<std::size_t>(staff)]);
            const bool is_eligible = best == Hindrance::no_shift;
            for (const ShiftIndex shift : shifts_of_staff_[static_cast<std::size_t>(staff)]) {
                const ShiftModel& duty = problem_.shifts[static_cast<std::size_t>(shift)];
                Slot slot{.shift = shift,
                          .day = model.first_day + number,
                          .staff = staff,
                          .promised_from = option.promised_from,
                          .promised_until = option.promised_until,
                          .is_contact = option.contact == staff,
                          .is_outside_team = !problem_.is_own_team(target.client, staff)};
                const bool is_the_locked =
                    locked != locked_.end() && locked->second->on == day.on &&
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

void ProblemBuilder::add_lags()
{
    std::unordered_map<VisitId, VisitIndex> visits;
    for (VisitIndex index = 0; index < size_of(problem_.visit_ids); ++index)
        visits.emplace(problem_.visit_ids[static_cast<std::size_t>(index)], index);
    std::vector<std::vector<LagEnd>> into(problem_.visits.size());
    std::vector<std::vector<LagEnd>> out_of(problem_.visits.size());
    for (const auto& lag : period_.lags()) {
        const auto first = visits.find(lag.first);
        const auto then = visits.find(lag.then);
        if (first == visits.end() || then == visits.end())
            continue;
        const auto at_least = static_cast<Time>(lag.min_lag.count());
        into[static_cast<std::size_t>(then->second)].push_back({first->second, at_least});
        out_of[static_cast<std::size_t>(first->second)].push_back({then->second, at_least});
    }
    for (std::size_t visit = 0; visit < problem_.visits.size(); ++visit) {
        auto& model = problem_.visits[visit];
        model.first_lag_in = size_of(problem_.lags_in);
        model.lag_in_count = size_of(into[visit]);
        problem_.lags_in.insert(problem_.lags_in.end(), into[visit].begin(), into[visit].end());
        model.first_lag_out = size_of(problem_.lags_out);
        model.lag_out_count = size_of(out_of[visit]);
        problem_.lags_out.insert(problem_.lags_out.end(), out_of[visit].begin(), out_of[visit].end());
    }
}

} // namespace

Result<Problem> Problem::from(const PlanningPeriod& period, const TravelTimes& travel)
{
    return ProblemBuilder(period, travel).build();
}

} // namespace samma::planner
