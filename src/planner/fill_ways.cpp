#include "planner/fill_ways.hpp"

#include "planner/ejection.hpp"
#include "planner/fill_probe.hpp"
#include "planner/try_place.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <set>

namespace samma::planner {

namespace {

constexpr std::int64_t kMovedVisit = 20'000; ///< price of another visit that changes hands
constexpr std::int64_t kMovedQuarter = 2'000;
constexpr std::size_t kMostLaidOut = 24; ///< probes that are laid out exactly before the search gives up

/// Collects ways that hold, one of each kind first.
class Filler {
  public:
    Filler(const PlanInHand& hand, const TravelTimes& travel, PartIndex part, const HoldsByRules& holds)
        : hand_(hand), travel_(travel), part_(part), before_(hand.state().levels()), holds_(holds)
    {
    }

    std::vector<FillWay> run(std::size_t most)
    {
        try_as_it_stands();
        std::size_t laid_out = 0;
        std::set<FillKind> kinds;
        std::vector<const FillProbe*> others;
        const auto probes = probe_fills(hand_, travel_, part_);
        for (const FillProbe& probe : probes) {
            if (kinds.contains(probe.kind))
                others.push_back(&probe);
            else if (laid_out++ < kMostLaidOut && lay_out(probe))
                kinds.insert(probe.kind);
        }
        for (const FillProbe* probe : others)
            if (ways_.size() < most && laid_out++ < kMostLaidOut)
                lay_out(*probe);
        std::stable_sort(ways_.begin(), ways_.end(),
                         [](const Priced& one, const Priced& other) { return one.price < other.price; });
        std::vector<FillWay> found;
        for (Priced& way : ways_)
            if (found.size() < most)
                found.push_back(std::move(way.way));
        return found;
    }

  private:
    struct Priced {
        FillWay way;
        std::int64_t price;
    };

    void try_as_it_stands();
    bool lay_out(const FillProbe& probe);
    bool keep(FillWay way, const PlanInHand& hand, const State& state, PartIndex part, std::int64_t asked);

    const PlanInHand& hand_;
    const TravelTimes& travel_;
    PartIndex part_;
    Levels before_;
    const HoldsByRules& holds_;
    std::vector<Priced> ways_;
};

/// Writes the way down with its plan, when the rules approve of it.
bool Filler::keep(FillWay way, const PlanInHand& hand, const State& state, PartIndex part, std::int64_t asked)
{
    const Problem& problem = hand.problem();
    const Schedule schedule = choose_times(state, hand.told().starts());
    way.plan = plan_of(state, schedule);
    for (Assignment& assignment : way.plan.assignments)
        if (const auto* told =
                hand.told().of(hand.find_part(assignment.visit_id, assignment.part)).assignment)
            assignment.is_locked = told->is_locked;
    if (!holds_(hand.period(), way.plan))
        return false;
    way.care_worker_id = problem.staff_ids[index_of(state.staff_of(part))];
    way.starts_at = problem.instant(schedule.starts[index_of(part)]);
    for (PartIndex other = 0; other < problem.part_count(); ++other) {
        const Told& told = hand.told().of(other);
        if (other == part || told.slot == kNone || !state.is_placed(other))
            continue;
        if (told.staff != state.staff_of(other) ||
            quarters_beyond_first(schedule.starts[index_of(other)] - told.start) > 0)
            way.moved.push_back(problem.visit_ids[index_of(problem.parts[index_of(other)].visit)]);
    }
    way.cost = difference(state.levels(), before_);
    ways_.push_back({std::move(way), scalar(state.totals(), hand_.weights()) + asked});
    return true;
}

/// Straight in where there is room; else by chains that move up to two others of the day.
void Filler::try_as_it_stands()
{
    const Problem& problem = hand_.problem();
    const VisitModel& visit = problem.visits[index_of(problem.parts[index_of(part_)].visit)];
    const LocalDate on = problem.days[index_of(visit.first_day)].on;
    std::vector<std::uint8_t> may_move(problem.parts.size(), 0);
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Assignment* told = hand_.told().of(part).assignment;
        const Part& model = problem.parts[index_of(part)];
        may_move[index_of(part)] = told && told->on == on && !told->is_locked && !model.is_locked &&
                                           model.partner == kNone && hand_.state().is_placed(part)
                                       ? 1
                                       : 0;
    }
    const ChangePrices prices{hand_.weights(), kMovedVisit, kMovedQuarter};
    const ChangeMeter meter(hand_, prices, on, std::vector<std::uint8_t>(problem.parts.size(), 0));
    State state = hand_.state();
    state.begin();
    EjectionChains chains(state, meter, may_move);
    if (!chains.insert(part_, 3))
        return;
    state.commit();
    FillWay way;
    const std::int64_t asked = meter.price_of(state) - scalar(state.totals(), prices.weights);
    if (keep(way, hand_, state, part_, asked) && !ways_.back().way.moved.empty())
        ways_.back().way.kind = FillKind::move_others;
}

bool Filler::lay_out(const FillProbe& probe)
{
    const PlanningPeriod period = hand_.period().with(probe.changes);
    const auto made = PlanInHand::take(period, travel_, hand_.told().plan());
    const Part& model = hand_.problem().parts[index_of(part_)];
    const PartIndex part =
        made ? (*made)->find_part(hand_.problem().visit_ids[index_of(model.visit)], model.number) : kNone;
    if (part == kNone || (*made)->gone().size() > hand_.gone().size())
        return false;
    State state = (*made)->state();
    const auto place = best_place_with(state, hand_.weights(), part, probe.staff);
    if (!place)
        return false;
    state.place(part, place->position);
    state.settle();
    FillWay way;
    way.kind = probe.kind;
    way.shift = probe.shift;
    way.extra_paid = probe.extra_paid;
    way.wider_by = probe.wider_by;
    way.missing = probe.missing;
    way.changes = probe.changes;
    const std::int64_t asked = probe.price - scalar(state.totals(), hand_.weights());
    return keep(std::move(way), **made, state, part, std::max<std::int64_t>(asked, 0));
}

} // namespace

Result<std::vector<FillWay>> ways_to_fill(const PlanInHand& hand, const TravelTimes& travel, VisitId visit_id,
                                          int part, std::size_t most, const HoldsByRules& holds)
{
    const PartIndex index = hand.find_part(visit_id, part);
    if (index == kNone)
        return fail("plan.unknown_visit", {}, {{"id", visit_id.to_string()}});
    if (hand.state().is_placed(index))
        return fail("plan.not_vacant", {}, {{"id", visit_id.to_string()}});
    return Filler(hand, travel, index, holds).run(most);
}

} // namespace samma::planner
