// What a state costs as a whole, and what people see of it.
#include "planner/routing/state.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace samma::planner::routing {

/// When a worker without visits eats; kNever when not.
Time State::lunch_alone(int worker) const
{
    const auto& given = model_->worker(worker);
    const auto& lunch = model_->problem().lunch;
    const Time begins = std::max(given.shift_from, lunch.start.from);
    const bool eats =
        given.has_lunch && begins <= lunch.start.to && begins + lunch.duration <= given.shift_to;
    return eats ? begins : kNever;
}

Time State::idle_with(int worker, Time more_work, Time ends) const
{
    const auto& given = model_->worker(worker);
    if (given.shift_to >= kNever)
        return 0;
    const auto& route = sums(worker);
    const auto& lunch = model_->problem().lunch;
    if (route.tasks == 0 && more_work == 0) {
        const Time begins = std::max(given.shift_from, lunch.start.from);
        const bool eats =
            given.has_lunch && begins <= lunch.start.to && begins + lunch.duration <= given.shift_to;
        return given.shift_to - given.shift_from - (eats ? lunch.duration : 0);
    }
    return std::max(ends, given.shift_to) - given.shift_from - route.work - more_work -
           (route.has_lunch ? lunch.duration : 0);
}

Time State::idle(int worker) const
{
    return idle_with(worker, 0, node(model_->end_of(worker)).start);
}

Time State::max_idle() const
{
    Time most = 0;
    for (int worker = 0; worker < model_->workers(); ++worker)
        most = std::max(most, idle(worker));
    return most;
}

/// Sum over workers of ceil |own work − mean work|, exact: |n × own − sum| / n rounded up.
Cost State::balance_with(int worker, Time more) const
{
    const Cost count = model_->workers();
    Cost sum = more, apart = 0;
    for (const auto& route : sums_)
        sum += route.work;
    for (int other = 0; other < model_->workers(); ++other) {
        const Cost own = sums(other).work + (other == worker ? more : 0);
        apart += (std::abs(count * own - sum) + count - 1) / count;
    }
    return apart;
}

double State::idle_mean() const
{
    double sum = 0;
    for (int worker = 0; worker < model_->workers(); ++worker) {
        const double own = idle(worker);
        const double square = own * own;
        sum += square * square * square * square;
    }
    return std::sqrt(std::sqrt(std::sqrt(sum / std::max(1, model_->workers()))));
}

Cost State::guided_cost() const
{
    const Cost price = model_->prices().max_idle;
    return cost() + (price > 0 ? std::llround(static_cast<double>(price) * (idle_mean() - max_idle())) : 0);
}

Cost State::cost() const
{
    const auto& prices = model_->prices();
    Cost total = prices.travel * travel_ + timed_cost() + worker_costs_ + prices.max_lateness * max_late_;
    for (const int visit : absent_)
        total += model_->visit(visit).skip_price;
    for (const int visit : model_->visits_of_one_window()) {
        const int task = model_->visit(visit).first_task;
        if (is_placed(task) && window_at(task, node(task).start) != window_at(task + 1, node(task + 1).start))
            total += kMustBeMade; // no better than leaving it out
    }
    if (prices.max_idle > 0)
        total += prices.max_idle * max_idle();
    if (prices.balance > 0)
        total += prices.balance * balance();
    if (prices.missed_lunch > 0)
        for (int worker = 0; worker < model_->workers(); ++worker)
            if (model_->worker(worker).has_lunch && !sums(worker).has_lunch &&
                (sums(worker).tasks > 0 || lunch_alone(worker) >= kNever))
                total += prices.missed_lunch;
    return total;
}

void State::add_route(int worker, Solution& solution) const
{
    auto& stops = solution.routes.emplace_back();
    const auto& lunch = model_->problem().lunch;
    if (sums(worker).tasks == 0 && lunch_alone(worker) < kNever)
        stops.push_back({kLunchTask, lunch_alone(worker)});
    for (int index = model_->start_of(worker); index >= 0; index = node(index).next) {
        if (model_->is_task(index))
            stops.push_back({index, node(index).start});
        const int next = node(index).next;
        if (!node(index).lunch_after || next < 0)
            continue;
        const Time there = end_time(index) + model_->travel(node(index).place, node(next).place);
        Time begins = std::max(there, lunch.start.from);
        if (!model_->is_task(next) || begins > lunch.start.to)
            begins = std::max(end_time(index), lunch.start.from);
        stops.push_back({kLunchTask, begins});
    }
}

Solution State::solution() const
{
    Solution solution;
    for (int worker = 0; worker < model_->workers(); ++worker)
        add_route(worker, solution);
    solution.cost = cost();
    for (const int visit : absent_)
        solution.left_out += model_->visit(visit).skip_price >= kMustBeMade;
    return solution;
}

int State::lunch_of(int worker) const
{
    if (!sums(worker).has_lunch)
        return -1;
    int index = model_->start_of(worker);
    while (!node(index).lunch_after)
        index = node(index).next;
    return index;
}

bool State::turn_lunch(int after, bool is_there)
{
    const int worker = node(after).route;
    begin_changes();
    waiting_ -= route_waiting(worker);
    set_lunch(after, is_there);
    waiting_ += route_waiting(worker);
    await(node(after).next);
    const bool fits = settle(kMustBeMade);
    find_max_late();
    return fits;
}

void State::place_lunch(int worker)
{
    if (!model_->worker(worker).has_lunch || sums(worker).tasks == 0)
        return;
    const int now = lunch_of(worker);
    Cost best_cost = cost();
    if (now >= 0)
        turn_lunch(now, false);
    const Cost without = cost();
    int best = without < best_cost ? -1 : now;
    best_cost = std::min(best_cost, without);
    const auto& lunch = model_->problem().lunch;
    for (int index = model_->start_of(worker); node(index).next >= 0; index = node(index).next) {
        const int next = node(index).next;
        if (node(next).start < lunch.start.from && model_->is_task(next))
            continue; // the next visit would have to wait for a lunch that has not begun
        if (end_time(index) > lunch.start.to)
            break;
        const Cost late_before = late_cost_, waiting_before = waiting_;
        const Time most_late_before = max_late_;
        if (turn_lunch(index, true) && cost() < best_cost) {
            best_cost = cost();
            best = index;
        }
        take_back();
        set_lunch(index, false);
        late_cost_ = late_before;
        waiting_ = waiting_before;
        max_late_ = most_late_before;
    }
    if (best >= 0)
        turn_lunch(best, true);
}

} // namespace samma::planner::routing
