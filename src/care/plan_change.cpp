#include "care/plan_change.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace samma {

namespace {

using PartKey = std::pair<VisitId, int>;

std::map<PartKey, PartPlace> places_of(const Plan& plan)
{
    std::map<PartKey, PartPlace> places;
    for (const auto& assignment : plan.assignments)
        places[{assignment.visit_id, assignment.part}].assignment = assignment;
    for (const auto& vacant : plan.vacant)
        places[{vacant.visit_id, vacant.part}].vacant = vacant;
    for (auto& [key, place] : places)
        std::tie(place.visit_id, place.part) = key;
    return places;
}

auto break_order(const PlannedBreak& planned)
{
    return std::tie(planned.time, planned.shift_id);
}

std::vector<PlannedBreak> without(const std::vector<PlannedBreak>& some,
                                  const std::vector<PlannedBreak>& others)
{
    std::vector<PlannedBreak> left;
    std::copy_if(some.begin(), some.end(), std::back_inserter(left), [&](const PlannedBreak& planned) {
        return std::find(others.begin(), others.end(), planned) == others.end();
    });
    return left;
}

void put_places(Plan& plan, const std::vector<PartPlace>& places)
{
    std::set<PartKey> keys;
    for (const auto& place : places)
        keys.emplace(place.visit_id, place.part);
    const auto is_put = [&](const auto& item) { return keys.contains({item.visit_id, item.part}); };
    std::erase_if(plan.assignments, is_put);
    std::erase_if(plan.vacant, is_put);
    for (const auto& place : places) {
        if (place.assignment)
            plan.assignments.push_back(*place.assignment);
        if (place.vacant)
            plan.vacant.push_back(*place.vacant);
    }
    std::sort(plan.assignments.begin(), plan.assignments.end(),
              [](const Assignment& one, const Assignment& other) {
                  return std::tie(one.starts_at, one.visit_id, one.part) <
                         std::tie(other.starts_at, other.visit_id, other.part);
              });
    std::sort(plan.vacant.begin(), plan.vacant.end(), [](const VacantVisit& one, const VacantVisit& other) {
        return std::tie(one.visit_id, one.part) < std::tie(other.visit_id, other.part);
    });
}

void put_breaks(Plan& plan, const std::vector<PlannedBreak>& gone, const std::vector<PlannedBreak>& come)
{
    plan.breaks = without(plan.breaks, gone);
    plan.breaks.insert(plan.breaks.end(), come.begin(), come.end());
    std::sort(plan.breaks.begin(), plan.breaks.end(), [](const PlannedBreak& one, const PlannedBreak& other) {
        return break_order(one) < break_order(other);
    });
}

} // namespace

PlanChange difference(const AdjustedPlan& from, const AdjustedPlan& to)
{
    PlanChange change;
    const auto before = places_of(from.plan);
    const auto after = places_of(to.plan);
    std::set<PartKey> keys;
    for (const auto* places : {&before, &after})
        for (const auto& [key, place] : *places)
            keys.insert(key);
    const auto place_in = [](const std::map<PartKey, PartPlace>& places, const PartKey& key) {
        const auto found = places.find(key);
        return found == places.end() ? PartPlace{key.first, key.second, {}, {}} : found->second;
    };
    for (const auto& key : keys) {
        auto was = place_in(before, key);
        auto is = place_in(after, key);
        if (was == is)
            continue;
        change.before.push_back(std::move(was));
        change.after.push_back(std::move(is));
    }
    change.breaks_before = without(from.plan.breaks, to.plan.breaks);
    change.breaks_after = without(to.plan.breaks, from.plan.breaks);
    const auto own = static_cast<std::ptrdiff_t>(std::min(from.adjustments.size(), to.adjustments.size()));
    change.adjustments.assign(to.adjustments.begin() + own, to.adjustments.end());
    return change;
}

void make(AdjustedPlan& plan, const PlanChange& change)
{
    put_places(plan.plan, change.after);
    put_breaks(plan.plan, change.breaks_before, change.breaks_after);
    plan.adjustments.insert(plan.adjustments.end(), change.adjustments.begin(), change.adjustments.end());
}

void undo(AdjustedPlan& plan, const PlanChange& change)
{
    put_places(plan.plan, change.before);
    put_breaks(plan.plan, change.breaks_after, change.breaks_before);
    plan.adjustments.resize(plan.adjustments.size() - change.adjustments.size());
}

} // namespace samma
