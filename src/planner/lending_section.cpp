#include "planner/lending_section.hpp"

#include "planner/explain.hpp"
#include "planner/place_by_hand.hpp"
#include "planner/try_place.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace samma::planner {

namespace {

/// The promised start where the place leaves it open, else the nearest; in whole minutes where they fit.
Time start_in(const Candidate& place, const DayOption& day)
{
    const Time wished = day.agreed != kNone ? day.agreed : day.promised_from;
    const Time start = std::clamp(wished, place.earliest, place.latest);
    const Time up = (start + 59) / 60 * 60;
    return up <= place.latest ? up : start;
}

} // namespace

PeriodChanges asked_changes(std::span<const VacantPart> asked)
{
    PeriodChanges changes;
    std::set<ClientId> known;
    for (const VacantPart& part : asked) {
        changes.visits.push_back(part.visit);
        if (!known.insert(part.client.id).second)
            continue;
        changes.clients.push_back(part.client);
        changes.places.push_back(part.home);
        changes.client_wishes.insert(changes.client_wishes.end(), part.wishes.begin(), part.wishes.end());
    }
    return changes;
}

LendingSection::LendingSection(const PlanningPeriod& period, Problem problem, const Plan& plan,
                               std::span<const VacantPart> asked)
    : period_(&period), asked_(asked), plan_(std::make_unique<const Plan>(plan)),
      hand_(PlanInHand::take(period, std::move(problem), *plan_))
{
}

Result<LendingSection> LendingSection::ask(const PlanningPeriod& period, const TravelTimes& travel,
                                           const Plan& plan, std::span<const VacantPart> asked)
{
    return LendingSection(period, SAMMA_TRY(Problem::from(period, travel)), plan, asked);
}

std::optional<Candidate> LendingSection::place_of(std::size_t part, StaffIndex staff) const
{
    return best_place_with(hand_->state(), hand_->weights(), hand_->find_part(asked_[part].visit.id, 0),
                           staff);
}

std::vector<LendingOffer> LendingSection::offers() const
{
    const Problem& problem = hand_->problem();
    const ModelSettings settings;
    std::vector<LendingOffer> offers;
    for (std::size_t number = 0; number < asked_.size(); ++number) {
        const VacantPart& asked = asked_[number];
        std::set<StaffIndex> people;
        for (const Slot& slot : problem.slots_of(hand_->find_part(asked.visit.id, 0)))
            people.insert(slot.staff);
        for (const StaffIndex staff : people) {
            const CareWorkerId id = problem.staff_ids[index_of(staff)];
            const bool is_barred =
                std::find(asked.barred.begin(), asked.barred.end(), id) != asked.barred.end();
            const auto place = is_barred || period_->is_borrowed(id) ? std::nullopt : place_of(number, staff);
            if (!place)
                continue;
            const Slot& slot = problem.slots[index_of(place->position.slot)];
            const auto priority = static_cast<std::size_t>(asked.visit.priority);
            offers.push_back({.part = number,
                              .care_worker_id = id,
                              .shift_id = problem.shift_ids[index_of(slot.shift)],
                              .cost = {.vacant = -settings.vacancy_weights[priority],
                                       .outside = std::abs(place->position.minutes_outside),
                                       .travel = place->travel}});
        }
    }
    return offers;
}

VacancyReason LendingSection::reason(std::size_t part) const
{
    return vacancy_reason(hand_->problem(), hand_->find_part(asked_[part].visit.id, 0));
}

std::optional<LentTime> LendingSection::lend(std::size_t part, CareWorkerId care_worker_id)
{
    const VacantPart& asked = asked_[part];
    const Problem& problem = hand_->problem();
    const auto place = place_of(part, hand_->find_staff(care_worker_id));
    if (!place)
        return std::nullopt;
    const Slot& slot = problem.slots[index_of(place->position.slot)];
    const Time start = start_in(*place, problem.days[index_of(slot.day)]);
    auto plan = placed_by_hand(*hand_, {.visit_id = asked.visit.id,
                                        .part = 0,
                                        .care_worker_id = care_worker_id,
                                        .starts_at = problem.instant(start)});
    if (!plan)
        return std::nullopt;
    const auto given =
        std::find_if(plan->assignments.begin(), plan->assignments.end(),
                     [&](const Assignment& assignment) { return assignment.visit_id == asked.visit.id; });
    const LentTime lent{.care_worker_id = care_worker_id,
                        .shift_id = given->shift_id,
                        .on = given->on,
                        .time = {given->starts_at, given->starts_at + asked.visit.care_time}};
    auto next = std::make_unique<const Plan>(*std::move(plan));
    hand_ = PlanInHand::take(*period_, problem, *next);
    before_ = std::exchange(plan_, std::move(next));
    return lent;
}

void LendingSection::take_back()
{
    hand_ = PlanInHand::take(*period_, hand_->problem(), *before_);
    plan_ = std::move(before_);
}

Plan LendingSection::own_plan() const
{
    Plan plan = *plan_;
    std::erase_if(plan.assignments, [&](const Assignment& assignment) {
        return std::any_of(asked_.begin(), asked_.end(),
                           [&](const VacantPart& part) { return part.visit.id == assignment.visit_id; });
    });
    return plan;
}

} // namespace samma::planner
