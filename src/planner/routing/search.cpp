#include "planner/routing/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samma::planner::routing {

namespace {

constexpr double kBlink = 0.01;
/// Temperatures as shares of what a task costs on average. Measured: docs/adr/0016.
constexpr double kStartShare = 3;
constexpr double kEndShare = 0.03;
/// Where travel has no price. Measured: docs/adr/0103-where-travel-is-free-near-is-near-in-time.md.
constexpr double kUntravelledStartShare = 0.5;
constexpr double kUntravelledEndShare = 0.1;

} // namespace

Search::Search(const Model& model, std::uint64_t seed)
    : model_(model), random_(seed), ruin_(model, random_), recreate_(model, random_, kBlink), current_(model),
      best_(model), trial_(model)
{
    recreate_.run(current_);
    current_.recompute();
    current_cost_ = current_.guided_cost();
    best_ = current_;
    best_cost_ = best_.cost();
    set_temperatures();
}

/// By what a task costs in travel, which all sets share; where travel has no price, by what the day costs
/// apart from what it breaks or leaves out.
void Search::set_temperatures()
{
    Cost cost = current_.travel_cost();
    const bool is_untravelled = cost == 0;
    if (is_untravelled) {
        cost = current_cost_;
        for (const int visit : current_.absent())
            cost -= model_.visit(visit).skip_price;
        cost %= kHard;
    }
    const double each = static_cast<double>(cost) / std::max(1, model_.tasks());
    start_temperature_ = std::max(1.0, (is_untravelled ? kUntravelledStartShare : kStartShare) * each);
    end_temperature_ = std::max(0.01, (is_untravelled ? kUntravelledEndShare : kEndShare) * each);
}

void Search::step(double progress)
{
    const double temperature = start_temperature_ * std::pow(end_temperature_ / start_temperature_, progress);
    trial_ = current_;
    trial_.remove(ruin_.choose(trial_));
    recreate_.run(trial_);
    if (model_.has_lunches())
        for (int worker = 0; worker < model_.workers(); ++worker)
            if (trial_.sums(worker) != current_.sums(worker)) // otherwise its lunch has its place
                trial_.place_lunch(worker);
    const Cost cost = trial_.guided_cost();
    if (static_cast<double>(cost) >=
        static_cast<double>(current_cost_) - temperature * std::log(random_.unit()))
        return;
    std::swap(current_, trial_);
    current_cost_ = cost;
    if (current_.cost() < best_cost_) {
        current_.recompute();
        current_cost_ = current_.guided_cost();
        best_ = current_;
        best_cost_ = best_.cost();
    }
}

} // namespace samma::planner::routing
