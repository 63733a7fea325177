#include "planner/recombine.hpp"

#include "planner/insertion.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

constexpr int kMostSteps =
    300; ///< of each walk; the best mixture is mostly found in as many as there are regions

std::size_t index_of(std::int32_t number)
{
    return static_cast<std::size_t>(number);
}

/// The prices of what is the same sum whatever other regions are taken.
Weights without_people(Weights weights)
{
    weights.spread = weights.new_person = weights.concentration = 0;
    weights.over_cap = 0;
    return weights;
}

} // namespace

Recombine::Recombine(const Problem& problem)
    : problem_(problem), found_(problem), changes_(problem.client_ids.size() * problem.staff_ids.size(), 0),
      parts_(changes_.size(), 0), people_(problem.client_ids.size(), 0)
{
}

bool Recombine::run(State& plan, const State& other, const Weights& weights)
{
    weights_ = weights;
    found_.find(plan, other);
    regions_.assign(found_.count(), {});
    pairs_.clear();
    for (std::size_t number = 0; number < regions_.size(); ++number)
        price(other, number, plan);
    start_from(plan);
    choose();
    const std::int64_t before = scalar(plan.totals(), weights);
    plan.begin();
    if (!take_over(other, plan) || scalar(plan.totals(), weights) >= before) {
        plan.rollback();
        return false;
    }
    plan.commit();
    return true;
}

void Recombine::price(const State& other, std::size_t number, State& plan)
{
    Region& region = regions_[number];
    list_pairs(plan, other, number);
    const Weights prices = without_people(weights_);
    const std::int64_t cost = scalar(plan.totals(), prices);
    const std::int64_t travel = plan.totals().travel;
    plan.begin();
    region.holds = lay_routes_of(other, found_.shifts_of(number), plan);
    region.cost = scalar(plan.totals(), prices) - cost;
    region.travel = plan.totals().travel - travel;
    plan.rollback();
}

void Recombine::list_pairs(const State& plan, const State& other, std::size_t number)
{
    touched_.clear();
    for (const ShiftIndex shift : found_.shifts_of(number)) {
        count_route(plan, shift, -1);
        count_route(other, shift, 1);
    }
    regions_[number].first_pair = pairs_.size();
    for (const std::size_t pair : touched_) {
        const std::size_t staff = problem_.staff_ids.size();
        if (changes_[pair] != 0)
            pairs_.push_back({static_cast<ClientIndex>(pair / staff), static_cast<StaffIndex>(pair % staff),
                              changes_[pair]});
        changes_[pair] = 0;
    }
    regions_[number].pair_count = pairs_.size() - regions_[number].first_pair;
}

void Recombine::count_route(const State& state, ShiftIndex shift, std::int32_t sign)
{
    const ShiftModel& model = problem_.shifts[index_of(shift)];
    const NodeIndex last = model.first_node + model.node_count - 1;
    for (NodeIndex node = model.first_node; node != last; node = state.next(node)) {
        if (!problem_.is_part(node))
            continue;
        const std::size_t pair = problem_.pair_index(problem_.parts[index_of(node)].client, model.staff);
        changes_[pair] += sign;
        touched_.push_back(pair);
    }
}

void Recombine::start_from(const State& plan)
{
    for (ClientIndex client = 0; client < problem_.client_count(); ++client) {
        const auto parts = plan.parts_by_staff(client);
        std::copy(parts.begin(), parts.end(),
                  parts_.begin() + static_cast<std::ptrdiff_t>(problem_.pair_index(client, 0)));
        people_[index_of(client)] = plan.weighed_people(client);
    }
    travel_ = plan.totals().travel;
    cost_ = best_cost_ = 0;
    taken_.assign(regions_.size(), 0);
    best_ = taken_;
}

std::int64_t Recombine::change_pair(const PairChange& change, std::int32_t sign)
{
    std::int32_t& parts = parts_[problem_.pair_index(change.client, change.staff)];
    const std::int32_t before = parts;
    parts += sign * change.parts;
    const std::int32_t earlier = problem_.earlier_parts(change.client, change.staff);
    std::int64_t cost =
        weights_.concentration * (concentration_of(earlier + parts) - concentration_of(earlier + before));
    if ((before == 0) == (parts == 0))
        return cost;
    const std::int32_t step = parts > 0 ? 1 : -1;
    cost += problem_.was_met(change.client, change.staff) ? 0 : step * weights_.new_person;
    if (problem_.is_given(change.client, change.staff))
        return cost;
    std::int32_t& people = people_[index_of(change.client)];
    const std::int32_t target = problem_.client_target[index_of(change.client)];
    cost += weights_.spread * (spread_of(people + step, target) - spread_of(people, target));
    people += step;
    return cost;
}

/// Takes the region from the plan that it is not taken from; returns what that adds.
std::int64_t Recombine::flip(std::size_t number)
{
    const Region& region = regions_[number];
    const std::int32_t sign = taken_[number] != 0 ? -1 : 1;
    taken_[number] ^= 1U;
    const auto above = [&] { return std::max<std::int64_t>(0, travel_ - weights_.travel_cap); };
    const std::int64_t above_before = above();
    travel_ += sign * region.travel;
    std::int64_t cost = sign * region.cost + weights_.over_cap * (above() - above_before);
    for (std::size_t pair = region.first_pair; pair < region.first_pair + region.pair_count; ++pair)
        cost += change_pair(pairs_[pair], sign);
    cost_ += cost;
    return cost;
}

/// Keeps the cheapest mixture that is met on a walk from the one plan and on another from the other.
void Recombine::choose()
{
    const int steps = std::min(kMostSteps, static_cast<int>(3 * regions_.size()));
    walk(steps);
    for (std::size_t number = 0; number < regions_.size(); ++number)
        if (regions_[number].holds && taken_[number] == 0)
            flip(number);
    walk(steps);
}

/// Step by step the region is taken from the other plan that makes the mixture cheapest, be it dearer than
/// before; one that has changed rests a while (tabu search: Glover 1986).
void Recombine::walk(int steps)
{
    free_from_.assign(regions_.size(), 0);
    const int rest = static_cast<int>(regions_.size()) / 4;
    for (int step = 0; step < steps; ++step) {
        std::size_t chosen = regions_.size();
        std::int64_t least = kAnyCost;
        for (std::size_t number = 0; number < regions_.size(); ++number) {
            if (!regions_[number].holds)
                continue;
            const std::int64_t cost = flip(number);
            const bool is_best = cost_ < best_cost_;
            flip(number);
            if (cost < least && (is_best || free_from_[number] <= step)) {
                least = cost;
                chosen = number;
            }
        }
        if (chosen == regions_.size())
            return;
        flip(chosen);
        free_from_[chosen] = step + 1 + rest;
        if (cost_ < best_cost_) {
            best_cost_ = cost_;
            best_ = taken_;
        }
    }
}

/// A region that no longer holds beside those taken before stays as it was.
bool Recombine::take_over(const State& other, State& plan)
{
    bool has_changed = false;
    for (std::size_t number = 0; number < regions_.size(); ++number) {
        if (best_[number] == 0)
            continue;
        const State::Mark mark = plan.mark();
        if (lay_routes_of(other, found_.shifts_of(number), plan))
            has_changed = true;
        else
            plan.rollback_to(mark);
    }
    return has_changed;
}

} // namespace samma::planner
