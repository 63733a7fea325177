#include "app/draft_views.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <type_traits>
#include <unordered_set>

namespace samma::app {

namespace {

/// The part of a change that the coordinator pointed at: the one that changes hands, otherwise the first.
std::size_t main_part(const PlanChange& change)
{
    for (std::size_t index = 0; index < change.before.size(); ++index) {
        const auto& was = change.before[index].assignment;
        const auto& is = change.after[index].assignment;
        if (was.has_value() != is.has_value() || (was && was->care_worker_id != is->care_worker_id))
            return index;
    }
    return 0;
}

std::optional<NamedPerson> who_has(const BoardState& state, const PartPlace& place)
{
    const auto* worker =
        place.assignment ? state.period.find_care_worker(place.assignment->care_worker_id) : nullptr;
    return worker ? std::optional(NamedPerson{worker->id, full_name(*worker)}) : std::nullopt;
}

std::optional<LocalDate> day_of(const BoardState& state, const PartPlace& place)
{
    if (place.assignment)
        return place.assignment->on;
    const auto* visit = state.period.find_visit(place.visit_id);
    return visit ? std::optional(visit->days.front().on) : std::nullopt;
}

/// Two findings are the same although their figures may differ.
struct IsSameFinding {
    bool operator()(const Finding* one, const Finding* other) const
    {
        return one->visit_id == other->visit_id && one->part == other->part &&
               one->rule_id == other->rule_id && one->care_worker_id == other->care_worker_id &&
               one->shift_id == other->shift_id && one->client_id == other->client_id &&
               (one->visit_id.has_value() || one->at == other->at);
    }
};

/// By what most findings differ in; what is the same has the same.
struct HashOfFinding {
    std::size_t operator()(const Finding* finding) const
    {
        const auto hash_of = [](const auto& id) {
            return id ? std::hash<std::decay_t<decltype(*id)>>()(*id) : 0;
        };
        return hash_of(finding->visit_id) + 3 * hash_of(finding->shift_id) + 5 * hash_of(finding->client_id) +
               7 * hash_of(finding->care_worker_id) + std::hash<std::string>()(finding->rule_id);
    }
};

std::set<LocalDate> days_of(const BoardState& before, const BoardState& after, const PlanChange& change)
{
    std::set<LocalDate> days;
    const auto add = [&](const BoardState& state, const std::vector<PartPlace>& places) {
        for (const auto& place : places)
            if (const auto day = day_of(state, place))
                days.insert(*day);
    };
    add(before, change.before);
    add(after, change.after);
    for (const auto& adjustment : change.adjustments)
        for (const auto* state : {&before, &after})
            if (const auto* visit = state->period.find_visit(adjustment.visit_id))
                days.insert(visit->days.front().on);
    for (const auto* breaks : {&change.breaks_before, &change.breaks_after})
        for (const auto& planned : *breaks)
            if (const auto* shift = before.period.find_shift(planned.shift_id))
                days.insert(shift->on);
    return days;
}

} // namespace

EditView edit_view(const BoardState& state, const store::PlanEdit& edit, const std::string& actor)
{
    EditView view{.position = edit.position,
                  .kind = edit.kind,
                  .state = edit.state,
                  .client_id = edit.client_id,
                  .client_name = {},
                  .visit_id = {},
                  .on = {},
                  .from = {},
                  .to = {},
                  .starts_at = {},
                  .moved = 0,
                  .reason = edit.reason,
                  .overridden = edit.overridden,
                  .made_at = edit.made_at,
                  .is_own = edit.made_by == actor,
                  .made_by = edit.made_by};
    if (const auto* client = edit.client_id ? state.period.find_client(*edit.client_id) : nullptr)
        view.client_name = full_name(*client);
    const auto& change = edit.change;
    if (!change.adjustments.empty())
        view.visit_id = change.adjustments.front().visit_id;
    if (change.before.empty())
        return view;
    const std::size_t main = main_part(change);
    const auto& after = change.after[main];
    view.visit_id = after.visit_id;
    view.from = who_has(state, change.before[main]);
    view.to = who_has(state, after);
    view.on = after.assignment || after.vacant ? day_of(state, after) : day_of(state, change.before[main]);
    if (after.assignment)
        view.starts_at = after.assignment->starts_at;
    view.moved =
        static_cast<int>(std::count_if(change.after.begin(), change.after.end(), [&](const PartPlace& place) {
            return place.visit_id != after.visit_id;
        }));
    return view;
}

EditOutcome outcome_between(const std::vector<Finding>& before, const BoardState& after)
{
    EditOutcome outcome{.plan = after.summary(),
                        .is_made = false,
                        .edit = {},
                        .appeared = {},
                        .hard_appeared = 0,
                        .disappeared = 0,
                        .days = {}};
    std::unordered_multiset<const Finding*, HashOfFinding, IsSameFinding> known(before.size());
    for (const auto& finding : before)
        known.insert(&finding);
    for (const auto& finding : after.findings) {
        const auto same = known.find(&finding);
        if (same != known.end()) {
            known.erase(same);
            continue;
        }
        outcome.appeared.push_back(named(after, finding));
        outcome.hard_appeared += finding.severity == Severity::hard ? 1 : 0;
    }
    outcome.disappeared = static_cast<int>(known.size());
    std::stable_sort(outcome.appeared.begin(), outcome.appeared.end(),
                     [](const FindingView& one, const FindingView& other) {
                         return one.finding.severity < other.finding.severity;
                     });
    return outcome;
}

EditOutcome outcome_between(const BoardState& before, const BoardState& after, const PlanChange& change)
{
    auto outcome = outcome_between(before.findings, after);
    const auto days = days_of(before, after, change);
    outcome.days.assign(days.begin(), days.end());
    return outcome;
}

bool touch_each_other(const PlanChange& one, const PlanChange& other)
{
    std::set<VisitId> visits;
    std::set<ShiftId> shifts;
    const auto for_each_place = [](const PlanChange& change, auto&& use) {
        for (const auto* places : {&change.before, &change.after})
            for (const auto& place : *places)
                use(place);
    };
    for_each_place(one, [&](const PartPlace& place) {
        visits.insert(place.visit_id);
        if (place.assignment)
            shifts.insert(place.assignment->shift_id);
    });
    for (const auto& adjustment : one.adjustments)
        visits.insert(adjustment.visit_id);
    bool is_touched =
        std::any_of(other.adjustments.begin(), other.adjustments.end(),
                    [&](const VisitAdjustment& adjustment) { return visits.contains(adjustment.visit_id); });
    for_each_place(other, [&](const PartPlace& place) {
        is_touched = is_touched || visits.contains(place.visit_id) ||
                     (place.assignment && shifts.contains(place.assignment->shift_id));
    });
    return is_touched;
}

} // namespace samma::app
