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

} // namespace

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
    if (changes.locked)
        changed.locked_ = *changes.locked;
    std::stable_sort(changed.visits_.begin(), changed.visits_.end(),
                     [](const Visit& one, const Visit& other) {
                         return std::tie(one.days.front().on, one.client_id, one.days.front().start_window,
                                         one.id) < std::tie(other.days.front().on, other.client_id,
                                                            other.days.front().start_window, other.id);
                     });
    std::stable_sort(changed.shifts_.begin(), changed.shifts_.end(),
                     [](const Shift& one, const Shift& other) {
                         return std::tie(one.time.from, one.care_worker_id) <
                                std::tie(other.time.from, other.care_worker_id);
                     });
    changed.client_index_.clear();
    changed.care_worker_index_.clear();
    changed.visit_index_.clear();
    changed.shift_index_.clear();
    changed.index();
    return changed;
}

} // namespace samma
