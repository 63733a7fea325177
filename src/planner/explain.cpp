#include "planner/explain.hpp"

#include "planner/insertion.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace samma::planner {

namespace {

constexpr std::size_t kMostConsidered = 5;

/// Two different people could start both parts at one moment, if nothing else were planned.
bool has_two_people(const Problem& problem, const Part& part)
{
    if (part.partner == kNone)
        return true;
    const PartIndex own = problem.parts[index_of(part.partner)].partner;
    for (const Slot& one : problem.slots_of(own))
        for (const Slot& other : problem.slots_of(part.partner))
            if (one.day == other.day && one.staff != other.staff &&
                std::max(one.earliest, other.earliest) <= std::min(one.latest, other.latest))
                return true;
    return false;
}

std::vector<CareWorkerId> considered(const State& state, const Part& part)
{
    const Problem& problem = state.problem();
    std::vector<StaffIndex> people(problem.staff_ids.size());
    for (StaffIndex staff = 0; staff < problem.staff_count(); ++staff)
        people[index_of(staff)] = staff;
    const auto rank = [&](StaffIndex staff) {
        return std::tuple(-static_cast<int>(problem.hindrance(part.visit, staff)),
                          -state.parts_of_pair(part.client, staff),
                          problem.is_own_team(part.client, staff) ? 0 : 1, staff);
    };
    std::sort(people.begin(), people.end(),
              [&](StaffIndex one, StaffIndex other) { return rank(one) < rank(other); });
    std::vector<CareWorkerId> ids;
    for (const StaffIndex staff : people)
        if (ids.size() < kMostConsidered && problem.hindrance(part.visit, staff) != Hindrance::requirements)
            ids.push_back(problem.staff_ids[index_of(staff)]);
    return ids;
}

bool is_on_duty(const Problem& problem, StaffIndex staff, std::int32_t date)
{
    return std::any_of(problem.shifts.begin(), problem.shifts.end(), [&](const ShiftModel& shift) {
        return shift.staff == staff && shift.date_index == date;
    });
}

/// The contact person is eligible and fits in the shift: what stands in the way there.
SpecialReason reason_in_route(const State& state, PartIndex part, StaffIndex contact)
{
    const Problem& problem = state.problem();
    std::vector<std::uint8_t> only_contact(problem.staff_ids.size(), 0);
    only_contact[index_of(contact)] = 1;
    const Weights none;
    Inserter inserter(state, none);
    inserter.use_scope({.staff = only_contact});
    std::vector<Candidate> places;
    inserter.collect(part, places);
    const auto date_of = [&](const Slot& slot) { return problem.days[index_of(slot.day)].date_index; };
    std::erase_if(places, [&](const Candidate& place) {
        return date_of(problem.slots[index_of(place.position.slot)]) != state.date_of(part);
    });
    if (!places.empty()) {
        const bool keeps_promise = std::any_of(places.begin(), places.end(), [](const Candidate& place) {
            return place.position.minutes_outside == 0;
        });
        return keeps_promise ? SpecialReason::fewer_people_for_others : SpecialReason::keeps_promised_time;
    }

    PartIndex nearest = kNone;
    for (const Slot& slot : problem.slots_of(part)) {
        if (slot.staff != contact || date_of(slot) != state.date_of(part))
            continue;
        const ShiftModel& shift = problem.shifts[index_of(slot.shift)];
        const NodeIndex last = shift.first_node + shift.node_count - 1;
        for (NodeIndex node = state.next(shift.first_node); node != last; node = state.next(node))
            if (problem.is_part(node) &&
                (nearest == kNone || std::abs(state.earliest(node) - state.earliest(part)) <
                                         std::abs(state.earliest(nearest) - state.earliest(part))))
                nearest = node;
    }
    if (nearest == kNone)
        return SpecialReason::contact_shift_too_short;
    const Slot& taken = problem.slots[index_of(state.slot(nearest))];
    return taken.is_contact ? SpecialReason::contact_with_own_client
                            : SpecialReason::contact_with_other_client;
}

} // namespace

VacancyReason vacancy_reason(const Problem& problem, PartIndex index)
{
    const Part& part = problem.parts[index_of(index)];
    Hindrance nearest = Hindrance::requirements;
    for (StaffIndex staff = 0; staff < problem.staff_count(); ++staff)
        nearest = std::max(nearest, problem.hindrance(part.visit, staff));
    switch (nearest) {
    case Hindrance::requirements:
        return VacancyReason::nobody_meets_requirements;
    case Hindrance::delegation:
        return VacancyReason::nobody_holds_delegation;
    case Hindrance::exclusion:
        return VacancyReason::everybody_excluded;
    case Hindrance::no_shift:
        return VacancyReason::nobody_on_duty;
    case Hindrance::none:
        break;
    }
    return has_two_people(problem, part) ? VacancyReason::no_room : VacancyReason::no_second_person;
}

std::vector<VacantVisit> explain_vacant(const State& state)
{
    const Problem& problem = state.problem();
    std::vector<VacantVisit> vacant;
    for (PartIndex index = 0; index < problem.part_count(); ++index) {
        const Part& part = problem.parts[index_of(index)];
        if (state.is_placed(index) || part.is_optional)
            continue;
        vacant.push_back({.visit_id = problem.visit_ids[index_of(part.visit)],
                          .part = part.number,
                          .reason = vacancy_reason(problem, index),
                          .considered = considered(state, part)});
    }
    std::sort(vacant.begin(), vacant.end(), [](const VacantVisit& one, const VacantVisit& other) {
        return std::tie(one.visit_id, one.part) < std::tie(other.visit_id, other.part);
    });
    return vacant;
}

std::optional<SpecialReason> special_reason(const State& state, PartIndex index)
{
    const Problem& problem = state.problem();
    const Part& part = problem.parts[index_of(index)];
    const Slot& slot = problem.slots[index_of(state.slot(index))];
    const DayOption& day = problem.days[index_of(slot.day)];
    if (day.contact == kNone || slot.is_contact || !is_on_duty(problem, day.contact, day.date_index))
        return std::nullopt;
    if (part.is_locked)
        return SpecialReason::coordinator_choice;
    if (part.partner != kNone && state.is_placed(part.partner) && state.staff_of(part.partner) == day.contact)
        return SpecialReason::contact_is_the_other;
    const auto slots = problem.slots_of(index);
    const bool fits = std::any_of(slots.begin(), slots.end(), [&](const Slot& other) {
        return other.staff == day.contact && problem.days[index_of(other.day)].on == day.on;
    });
    if (fits)
        return reason_in_route(state, index, day.contact);
    switch (problem.hindrance(part.visit, day.contact)) {
    case Hindrance::requirements:
    case Hindrance::delegation:
        return SpecialReason::contact_lacks_requirement;
    case Hindrance::exclusion:
        return SpecialReason::contact_excluded;
    case Hindrance::no_shift:
    case Hindrance::none:
        break;
    }
    return SpecialReason::contact_shift_too_short;
}

} // namespace samma::planner
