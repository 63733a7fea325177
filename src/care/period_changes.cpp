#include "care/planning_period.hpp"

#include <algorithm>
#include <tuple>

namespace samma {

namespace {

template <typename T>
void put(std::vector<T>& items, const std::vector<T>& changed)
{
    for (const T& item : changed) {
        const auto same = std::find_if(items.begin(), items.end(),
                                       [&](const T& candidate) { return candidate.id == item.id; });
        if (same == items.end())
            items.push_back(item);
        else
            *same = item;
    }
}

template <typename T, typename Id>
void remove(std::vector<T>& items, const std::vector<Id>& ids)
{
    std::erase_if(items,
                  [&](const T& item) { return std::find(ids.begin(), ids.end(), item.id) != ids.end(); });
}

void sort_shifts(std::vector<Shift>& shifts)
{
    std::stable_sort(shifts.begin(), shifts.end(), [](const Shift& one, const Shift& other) {
        return std::tie(one.time.from, one.care_worker_id) < std::tie(other.time.from, other.care_worker_id);
    });
}

} // namespace

/// Of a loan whose shift has gone, or whose time is taken, the section knows nothing.
void PlanningPeriod::take_loans(const std::vector<LoanTerms>& loans)
{
    if (loans.empty())
        return;
    for (const LoanTerms& terms : loans)
        if (terms.loan.lending_section_id == section_.id)
            lend(terms);
        else if (terms.loan.borrowing_section_id == section_.id)
            borrow(terms);
    sort_shifts(shifts_);
}

void PlanningPeriod::lend(const LoanTerms& terms)
{
    const auto shift = std::find_if(shifts_.begin(), shifts_.end(), [&](const Shift& candidate) {
        return has_room_for(candidate, terms.loan);
    });
    if (shift == shifts_.end())
        return;
    const Reserved lent = lent_time(terms.loan);
    const auto later = [&](const Reserved& other) { return other.time.from > lent.time.from; };
    shift->reserved.insert(std::find_if(shift->reserved.begin(), shift->reserved.end(), later), lent);
    put(places_, {terms.address});
    loans_.push_back(terms);
}

void PlanningPeriod::borrow(const LoanTerms& terms)
{
    if (!dates_.holds(terms.loan.on) || !terms.care_worker.employed.holds(terms.loan.on))
        return;
    put(care_workers_, {as_borrowed(terms)});
    put(shifts_, {borrowed_shift(terms.loan)});
    loans_.push_back(terms);
}

PlanningPeriod PlanningPeriod::with(const PeriodChanges& changes) const
{
    PlanningPeriod changed = *this;
    put(changed.visits_, changes.visits);
    remove(changed.visits_, changes.removed_visits);
    const auto is_removed = [&](VisitId id) {
        return std::find(changes.removed_visits.begin(), changes.removed_visits.end(), id) !=
               changes.removed_visits.end();
    };
    const auto is_gone = [&](const auto& tie) { return is_removed(tie.first) || is_removed(tie.then); };
    std::erase_if(changed.lags_, is_gone);
    std::erase_if(changed.staff_ties_, is_gone);
    std::erase_if(changed.households_,
                  [&](const HouseholdPair& pair) { return is_removed(pair.one) || is_removed(pair.other); });
    put(changed.shifts_, changes.shifts);
    remove(changed.shifts_, changes.removed_shifts);
    put(changed.care_workers_, changes.care_workers);
    put(changed.clients_, changes.clients);
    put(changed.places_, changes.places);
    put(changed.contact_appointments_, changes.contact_appointments);
    put(changed.client_wishes_, changes.client_wishes);
    changed.take_loans(changes.loans);
    if (changes.locked)
        changed.locked_ = *changes.locked;
    std::stable_sort(changed.visits_.begin(), changed.visits_.end(),
                     [](const Visit& one, const Visit& other) {
                         return std::tie(one.days.front().on, one.client_id, one.days.front().start_window,
                                         one.id) < std::tie(other.days.front().on, other.client_id,
                                                            other.days.front().start_window, other.id);
                     });
    sort_shifts(changed.shifts_);
    changed.client_index_.clear();
    changed.care_worker_index_.clear();
    changed.visit_index_.clear();
    changed.shift_index_.clear();
    changed.index();
    return changed;
}

} // namespace samma
