#include "planner/replan.hpp"

#include "planner/ejection.hpp"
#include "planner/recreate.hpp"
#include "planner/replan_ground.hpp"
#include "planner/replan_report.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace samma::planner {

namespace {

/// One way of looking for an answer: what counts how much. Level 2 stands above the change, and the change
/// above level 3; the second and third way let go of that so that the coordinator has something to choose
/// from.
struct Way {
    ChangePrices prices;
    bool bars_first = false; ///< the first struck visit must not go where the first way puts it
};

std::array<Way, 4> ways(const Weights& weights)
{
    Weights kept = weights;
    kept.outside_visit = 300'000;
    kept.outside_minute = 10'000;
    Weights known = kept;
    known.new_person = 12'000;
    known.spread = 2 * weights.spread;
    Weights even = kept;
    even.unevenness = 20 * weights.unevenness;
    return {{{{kept, 60'000, 4'000}, false},
             {{known, 8'000, 1'500}, false},
             {{even, 20'000, 6'000}, false},
             {{kept, 60'000, 4'000}, true}}};
}

/// A state that meets the event.
struct Outcome {
    State state;
    std::vector<SlotIndex> slots; ///< of every part: tells outcomes apart
};

/// Looks for an answer in one way.
class WaySearch {
  public:
    WaySearch(const ReplanGround& ground, const Way& way, const ReplanRequest& request)
        : ground_(ground), problem_(ground.hand->problem()),
          meter_(*ground.hand, way.prices, ground.effect.on, ground.has_lost_place),
          state_(ground.hand->state()), chains_(state_, meter_, ground.may_move),
          iterations_(request.iterations), random_(request.seed)
    {
    }

    void bar(StaffIndex staff)
    {
        std::vector<std::uint8_t> all(problem_.staff_ids.size(), 1);
        all[index_of(staff)] = 0;
        chains_.use_staff(all);
    }

    State run()
    {
        state_.begin();
        insert_all(ground_.open, 3);
        insert_all(ground_.waiting, 1);
        state_.commit();
        improve();
        return std::move(state_);
    }

  private:
    void insert_all(const std::vector<PartIndex>& parts, int depth)
    {
        for (const PartIndex part : parts) {
            if (!state_.is_placed(part))
                chains_.insert(part, depth);
            const PartIndex partner = problem_.parts[index_of(part)].partner;
            if (partner != kNone && !state_.is_placed(partner))
                chains_.insert(partner, depth);
        }
    }

    void find_active();
    void improve();
    void ruin();
    void take(PartIndex part);
    [[nodiscard]] bool is_free(PartIndex part) const
    {
        return state_.is_placed(part) && !problem_.parts[index_of(part)].is_locked &&
               problem_.days[index_of(problem_.slots[index_of(state_.slot(part))].day)].on ==
                   ground_.effect.on;
    }

    const ReplanGround& ground_;
    const Problem& problem_;
    ChangeMeter meter_;
    State state_;
    EjectionChains chains_;
    int iterations_;
    Random random_;
    std::vector<PartIndex> active_; ///< what stands in a route that was touched
    std::vector<PartIndex> removed_;
    std::vector<ShiftIndex> shifts_;
};

/// A route is touched when a visit has left it or come to it, or when one of its visits is struck.
void WaySearch::find_active()
{
    std::vector<std::uint8_t> is_touched(problem_.shifts.size(), 0);
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        const SlotIndex told = ground_.hand->told().of(part).slot;
        const SlotIndex now = state_.slot(part);
        if (told == now && ground_.is_struck[index_of(part)] == 0)
            continue;
        for (const SlotIndex slot : {told, now})
            if (slot != kNone)
                is_touched[index_of(problem_.slots[index_of(slot)].shift)] = 1;
    }
    active_.clear();
    for (PartIndex part = 0; part < problem_.part_count(); ++part)
        if (is_free(part) && is_touched[index_of(state_.shift(part))] != 0)
            active_.push_back(part);
}

void WaySearch::take(PartIndex part)
{
    if (part == kNone || !is_free(part))
        return;
    const PartIndex partner = problem_.parts[index_of(part)].partner;
    shifts_.push_back(state_.shift(part));
    state_.take_out(part);
    removed_.push_back(part);
    if (partner == kNone || !is_free(partner))
        return;
    shifts_.push_back(state_.shift(partner));
    state_.take_out(partner);
    removed_.push_back(partner);
}

/// One visit of a touched route, often with its neighbours, and what stands near where it was told to be.
void WaySearch::ruin()
{
    const PartIndex seed = active_[random_.below(static_cast<std::uint32_t>(active_.size()))];
    if (!is_free(seed))
        return;
    const NodeIndex before = state_.prev(seed);
    const NodeIndex then = state_.next(seed);
    take(seed);
    if (problem_.is_part(then) && random_.chance(0.6))
        take(then);
    if (problem_.is_part(before) && random_.chance(0.4))
        take(before);
    for (int more = 0; more < 2; ++more)
        if (random_.chance(0.5))
            take(active_[random_.below(static_cast<std::uint32_t>(active_.size()))]);
    state_.settle();
}

void WaySearch::improve()
{
    std::int64_t current = meter_.price_of(state_);
    for (int iteration = 0; iteration < iterations_; ++iteration) {
        if (iteration % 50 == 0)
            find_active();
        if (active_.empty())
            return;
        removed_.clear();
        shifts_.clear();
        state_.begin();
        ruin();
        slide_breaks(state_, shifts_, random_, 0.1);
        random_.shuffle(removed_);
        insert_all(removed_, random_.chance(0.15) ? 2 : 1);
        insert_all(ground_.open, 1);
        insert_all(ground_.waiting, 1);
        if (const std::int64_t price = meter_.price_of(state_); !removed_.empty() && price <= current) {
            current = price;
            state_.commit();
        } else {
            state_.rollback();
        }
    }
}

std::vector<SlotIndex> slots_of(const State& state)
{
    std::vector<SlotIndex> slots;
    for (PartIndex part = 0; part < state.problem().part_count(); ++part)
        slots.push_back(state.slot(part));
    return slots;
}

/// Who has the first open visit in that outcome; kNone when nobody.
StaffIndex first_taker(const ReplanGround& ground, const State& state)
{
    for (const PartIndex part : ground.open)
        if (state.is_placed(part))
            return state.staff_of(part);
    return kNone;
}

std::vector<Outcome> look_all_ways(const ReplanGround& ground, const ReplanRequest& request)
{
    std::vector<Outcome> outcomes;
    for (const Way& way : ways(ground.hand->weights())) {
        WaySearch search(ground, way, request);
        if (way.bars_first) {
            const StaffIndex taker = first_taker(ground, outcomes.front().state);
            const bool has_enough = static_cast<int>(outcomes.size()) >= request.alternatives;
            if (taker == kNone || has_enough)
                continue;
            search.bar(taker);
        }
        State state = search.run();
        auto slots = slots_of(state);
        const bool is_new = std::none_of(outcomes.begin(), outcomes.end(),
                                         [&](const Outcome& other) { return other.slots == slots; });
        if (is_new)
            outcomes.push_back({std::move(state), std::move(slots)});
    }
    return outcomes;
}

/// How alternatives are compared: levels 1 and 2, the change, then the block of continuity, travel last.
auto worth(const ReplanAlternative& alternative)
{
    const LevelOrder levels = in_order(alternative.cost, ContinuityOrder::balanced);
    return std::tuple(levels[0], levels[1], levels[2], alternative.count.other_person,
                      alternative.count.moved_quarters, levels[3], alternative.cost.unevenness,
                      alternative.cost.travel_seconds);
}

} // namespace

Result<Replanned> replan(const PlanInHand& told, const TravelTimes& travel, const ReplanRequest& request)
{
    ReplanGround ground = SAMMA_TRY(lay_ground(told, travel, request));
    std::vector<ReplanAlternative> alternatives;
    for (const Outcome& outcome : look_all_ways(ground, request))
        alternatives.push_back(report_alternative(told, travel, ground, outcome.state));
    std::stable_sort(alternatives.begin(), alternatives.end(),
                     [](const ReplanAlternative& one, const ReplanAlternative& other) {
                         return worth(one) < worth(other);
                     });
    // Nobody is offered more vacant visits than need be.
    std::erase_if(alternatives, [&](const ReplanAlternative& alternative) {
        return alternative.cost.vacant > alternatives.front().cost.vacant;
    });
    if (static_cast<int>(alternatives.size()) > request.alternatives)
        alternatives.erase(alternatives.begin() + request.alternatives, alternatives.end());
    return Replanned{*ground.period, std::move(ground.effect), std::move(alternatives)};
}

} // namespace samma::planner
