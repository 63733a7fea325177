#include "app/board_state.hpp"
#include "base/collation.hpp"

#include <algorithm>

namespace samma::app {

namespace {

/// Where somebody stands when the next visit calls: the last visit or reserved stretch of the shift before
/// the moment.
AddressId place_before(const BoardState& state, const Shift& shift, Instant moment)
{
    AddressId place = shift.office_id;
    Instant left_at = shift.time.from;
    if (const auto route = state.routes.find(shift.id); route != state.routes.end())
        for (const std::size_t position : route->second) {
            const auto& assignment = state.plan().assignments[position];
            if (assignment.starts_at >= moment)
                break;
            const auto* visit = state.period.find_visit(assignment.visit_id);
            const auto* client = visit ? state.period.find_client(visit->client_id) : nullptr;
            if (!client)
                continue;
            place = client->address_id;
            left_at = assignment.starts_at + visit->care_time_of(assignment.part);
        }
    for (const auto& reserved : shift.reserved)
        if (reserved.time.until <= moment && reserved.time.from >= left_at)
            place = shift.place_of(reserved);
    return place;
}

std::optional<NamedPerson> partner_of(const BoardState& state, const Assignment& assignment)
{
    for (const std::size_t position : state.parts.at(assignment.visit_id)) {
        const auto& other = state.plan().assignments[position];
        if (other.part == assignment.part)
            continue;
        if (const auto* worker = state.period.find_care_worker(other.care_worker_id))
            return NamedPerson{worker->id, full_name(*worker)};
    }
    return std::nullopt;
}

DayVisitView visit_view(const Visit& visit, const Client& client, const VisitDay& day, int part)
{
    return {.visit_id = visit.id,
            .part = part,
            .client_id = client.id,
            .client_name = full_name(client),
            .visit_kind = visit.kind,
            .time = {},
            .care_worker_id = {},
            .who_comes = {},
            .is_double = visit.staff_needed > 1,
            .partner = {},
            .agreed_start = day.agreed_start,
            .start_window = day.start_window,
            .promised = day.promised,
            .travel_before = {},
            .is_locked = false,
            .special_reason = {},
            .vacancy_reason = {}};
}

/// Nothing when the assignment speaks of a visit that the period no longer has.
std::optional<DayVisitView> placed_visit(const BoardState& state, const Shift& shift,
                                         const Assignment& assignment)
{
    const auto* visit = state.period.find_visit(assignment.visit_id);
    const auto* client = visit ? state.period.find_client(visit->client_id) : nullptr;
    const auto* day = visit ? visit->find_day(assignment.on, assignment.starts_at) : nullptr;
    if (!client || !day)
        return std::nullopt;
    auto view = visit_view(*visit, *client, *day, assignment.part);
    view.time = {assignment.starts_at, assignment.starts_at + visit->care_time_of(assignment.part)};
    view.care_worker_id = assignment.care_worker_id;
    view.who_comes = state.period.relation_of(client->id, assignment.care_worker_id, assignment.on);
    if (view.is_double)
        view.partner = partner_of(state, assignment);
    view.travel_before = state.travel.between(place_before(state, shift, assignment.starts_at),
                                              client->address_id, shift.mode);
    view.is_locked = assignment.is_locked;
    view.special_reason = assignment.special_reason;
    return view;
}

void add_vacant(const BoardState& state, LocalDate on, std::vector<DayVisitView>& visits)
{
    for (const auto& part : state.plan().vacant) {
        const auto* visit = state.period.find_visit(part.visit_id);
        const auto* client = visit ? state.period.find_client(visit->client_id) : nullptr;
        if (!client || visit->days.front().on != on)
            continue;
        const auto& day = visit->days.front();
        auto view = visit_view(*visit, *client, day, part.part);
        const Instant wished = day.agreed_start.value_or(day.promised.from);
        view.time = {wished, wished + visit->care_time_of(part.part)};
        view.vacancy_reason = part.reason;
        visits.push_back(std::move(view));
    }
}

/// The names of the sections that the stretches of a shift are lent to, empty where they are not.
std::vector<std::string> lent_to(const PlanningPeriod& period, const Shift& shift)
{
    std::vector<std::string> names;
    for (const auto& reserved : shift.reserved) {
        const auto* terms = period.find_loan(shift, reserved);
        names.push_back(terms ? terms->other.name : std::string());
    }
    return names;
}

std::string lent_by(const PlanningPeriod& period, CareWorkerId care_worker)
{
    for (const auto& terms : period.loans())
        if (terms.loan.care_worker_id == care_worker &&
            terms.loan.borrowing_section_id == period.section().id)
            return terms.other.name;
    return {};
}

std::vector<LaneView> empty_lanes(const BoardState& state)
{
    const SwedishOrder order;
    std::vector<std::tuple<bool, bool, std::string, std::string, const CareWorker*>> workers;
    for (const auto& worker : state.period.care_workers())
        workers.emplace_back(state.period.is_borrowed(worker.id), !worker.team_id,
                             order.key(team_name(state.period, worker.team_id)),
                             order.key(full_name(worker).reveal()), &worker);
    std::sort(workers.begin(), workers.end());
    std::vector<LaneView> lanes;
    for (const auto& [is_borrowed, is_without_team, team_key, name_key, worker] : workers)
        lanes.push_back({.care_worker_id = worker->id,
                         .name = full_name(*worker),
                         .initials = initials_of(*worker),
                         .title = worker->title,
                         .team_id = worker->team_id,
                         .team_name = team_name(state.period, worker->team_id),
                         .shifts = {},
                         .lent_by = lent_by(state.period, worker->id)});
    return lanes;
}

} // namespace

Result<DayView> day_view(const BoardState& state, LocalDate on)
{
    if (!state.plan().dates.holds(on))
        return fail("plan.outside_period");
    DayView view{.section_id = state.period.section().id,
                 .on = on,
                 .zone = std::string(state.period.zone().name()),
                 .plan = state.summary(),
                 .lanes = empty_lanes(state),
                 .visits = {}};
    std::unordered_map<CareWorkerId, LaneView*> lane_of;
    for (auto& lane : view.lanes)
        lane_of.emplace(lane.care_worker_id, &lane);
    std::unordered_map<ShiftId, std::vector<Interval>> breaks;
    for (const auto& planned : state.plan().breaks)
        breaks[planned.shift_id].push_back(planned.time);

    for (const auto& shift : state.period.shifts()) {
        if (shift.on != on)
            continue;
        lane_of.at(shift.care_worker_id)
            ->shifts.push_back({shift, breaks[shift.id], lent_to(state.period, shift)});
        if (const auto route = state.routes.find(shift.id); route != state.routes.end())
            for (const std::size_t position : route->second)
                if (auto placed = placed_visit(state, shift, state.plan().assignments[position]))
                    view.visits.push_back(std::move(*placed));
    }
    std::erase_if(view.lanes, [](const LaneView& lane) { return lane.shifts.empty(); });
    add_vacant(state, on, view.visits);
    std::sort(view.visits.begin(), view.visits.end(),
              [](const DayVisitView& left, const DayVisitView& right) {
                  return std::tie(left.time.from, left.visit_id, left.part) <
                         std::tie(right.time.from, right.visit_id, right.part);
              });
    return view;
}

} // namespace samma::app
