#include "planner/ejection.hpp"

#include "planner/try_place.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace samma::planner {

namespace {

constexpr std::int64_t kNoPrice = std::numeric_limits<std::int64_t>::max();
constexpr int kMostNodes = 1'500;               ///< places tried for one visit
constexpr std::size_t kMostEjectedPerShift = 4; ///< the nearest in time

} // namespace

EjectionChains::EjectionChains(State& state, const ChangeMeter& meter,
                               const std::vector<std::uint8_t>& may_move)
    : state_(state), meter_(meter), may_move_(may_move), staff_(state.problem().staff_ids.size(), 1),
      inserter_(state, meter.prices().weights)
{
}

/// The place that is cheapest with the change that it means for the part itself.
bool EjectionChains::find_best(PartIndex part, const std::vector<std::uint8_t>& staff, Candidate& best)
{
    std::vector<Candidate> places;
    inserter_.use_scope({.staff = staff});
    inserter_.collect(part, places);
    std::int64_t best_cost = kNoPrice;
    for (const Candidate& place : places) {
        const std::int64_t cost =
            place.cost + meter_.price_of(part, place.staff, place.earliest, place.latest);
        if (cost >= best_cost)
            continue;
        best_cost = cost;
        best = place;
    }
    return best_cost != kNoPrice;
}

void EjectionChains::place(const Candidate& candidate, PartIndex part)
{
    state_.place(part, candidate.position);
    state_.settle();
    steps_.push_back({part, candidate.position, false});
}

void EjectionChains::keep_if_best()
{
    const std::int64_t price = meter_.price_of(state_);
    if (price >= best_price_)
        return;
    best_price_ = price;
    best_steps_ = steps_;
}

void EjectionChains::search(PartIndex part, int depth)
{
    if (--nodes_left_ < 0)
        return;
    Candidate direct;
    if (find_best(part, staff_, direct)) {
        const auto mark = state_.mark();
        place(direct, part);
        keep_if_best();
        steps_.pop_back();
        state_.rollback_to(mark);
    }
    if (depth > 1)
        try_ejecting(part, depth);
}

void EjectionChains::try_ejecting(PartIndex part, int depth)
{
    const Problem& problem = state_.problem();
    std::vector<StaffIndex> people;
    for (const Slot& slot : problem.slots_of(part))
        if (staff_[index_of(slot.staff)] != 0 && (people.empty() || people.back() != slot.staff))
            people.push_back(slot.staff);
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::vector<std::uint8_t> only(staff_.size(), 0);
    for (const StaffIndex staff : people) {
        auto others = parts_in_the_way(state_, part, staff);
        std::erase_if(others, [&](PartIndex other) { return may_move_[index_of(other)] == 0; });
        if (others.size() > kMostEjectedPerShift)
            others.resize(kMostEjectedPerShift);
        only[index_of(staff)] = 1;
        for (const PartIndex other : others) {
            if (nodes_left_ <= 0)
                break;
            const auto mark = state_.mark();
            const std::size_t steps = steps_.size();
            state_.take_out(other);
            state_.settle();
            steps_.push_back({other, {}, true});
            Candidate in_its_place;
            if (find_best(part, only, in_its_place)) {
                place(in_its_place, part);
                const std::int64_t hanging =
                    problem.parts[index_of(other)].weight * meter_.prices().weights.vacant;
                if (meter_.price_of(state_) - hanging < best_price_)
                    search(other, depth - 1);
            }
            steps_.resize(steps);
            state_.rollback_to(mark);
        }
        only[index_of(staff)] = 0;
    }
}

bool EjectionChains::insert_pair(PartIndex part)
{
    inserter_.use_scope({.staff = staff_});
    const auto found = inserter_.best_pair(part, random_);
    if (!found)
        return false;
    state_.place(part, found->first.position);
    state_.place(state_.problem().parts[index_of(part)].partner, found->second.position);
    state_.settle();
    return true;
}

bool EjectionChains::insert(PartIndex part, int depth)
{
    const PartIndex partner = state_.problem().parts[index_of(part)].partner;
    if (partner != kNone && !state_.is_placed(partner) && insert_pair(part))
        return true;
    steps_.clear();
    best_steps_.clear();
    best_price_ = kNoPrice;
    nodes_left_ = kMostNodes;
    search(part, depth);
    if (best_price_ == kNoPrice)
        return false;
    for (const Step& step : best_steps_) {
        if (step.is_taken_out)
            state_.take_out(step.part);
        else
            state_.place(step.part, step.position);
        state_.settle();
    }
    return true;
}

} // namespace samma::planner
