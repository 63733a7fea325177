#include "planner/routing/ruin.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace samma::planner::routing {

StringRuin::StringRuin(const Model& model, Random& random)
    : model_(model), random_(random),
      near_(static_cast<std::size_t>(model.tasks()) * static_cast<std::size_t>(model.tasks())),
      is_chosen_(static_cast<std::size_t>(model.visits())),
      is_ruined_(static_cast<std::size_t>(model.workers()))
{
    for (int task = 0; task < model.tasks(); ++task) {
        const auto begin = near_.begin() + static_cast<std::ptrdiff_t>(task) * model.tasks();
        const auto end = begin + model.tasks();
        std::iota(begin, end, 0);
        const int place = model.task(task).place;
        const auto distance = [&](int other) {
            if (model.is_by_waiting())
                return std::abs(model.task(task).windows.front().from -
                                model.task(other).windows.front().from);
            const int to = model.task(other).place;
            return model.travel(place, to) + model.travel(to, place);
        };
        std::stable_sort(begin, end, [&](int left, int right) { return distance(left) < distance(right); });
    }
}

void StringRuin::take(int visit)
{
    if (is_chosen_[static_cast<std::size_t>(visit)])
        return;
    is_chosen_[static_cast<std::size_t>(visit)] = true;
    chosen_.push_back(visit);
}

/// The first task of a string of `length` that holds `task`, at random among those that fit in the route.
int StringRuin::string_start(const State& state, int task, int length)
{
    int before = 0, after = 0;
    for (int index = state.node(task).prev; model_.is_task(index) && before < length - 1;
         index = state.node(index).prev)
        ++before;
    for (int index = state.node(task).next; model_.is_task(index) && after < length - 1;
         index = state.node(index).next)
        ++after;
    const int least = std::max(0, length - 1 - after);
    for (int back = random_.between(least, std::max(least, before)); back > 0; --back)
        task = state.node(task).prev;
    return task;
}

void StringRuin::take_string(const State& state, int task, int length)
{
    int index = string_start(state, task, length);
    for (int taken = 0; taken < length && model_.is_task(index); ++taken, index = state.node(index).next)
        take(state.node(index).visit);
}

/// Takes a longer string but keeps some tasks in its middle.
void StringRuin::take_split_string(const State& state, int task, int length)
{
    const int most = state.sums(state.node(task).route).tasks - length;
    int kept = 1;
    while (kept < most && random_.unit() > split_depth)
        ++kept;
    kept = std::min(kept, most);
    int index = string_start(state, task, length + kept);
    const int keep_from = random_.between(0, length);
    for (int at = 0; at < length + kept && model_.is_task(index); ++at, index = state.node(index).next)
        if (at < keep_from || at >= keep_from + kept)
            take(state.node(index).visit);
}

const std::vector<int>& StringRuin::choose(const State& state)
{
    for (const int visit : chosen_)
        is_chosen_[static_cast<std::size_t>(visit)] = false;
    chosen_.clear();
    std::fill(is_ruined_.begin(), is_ruined_.end(), false);
    int routes = 0, placed = 0;
    for (int worker = 0; worker < model_.workers(); ++worker) {
        routes += state.sums(worker).tasks > 0;
        placed += state.sums(worker).tasks;
    }
    if (placed == 0)
        return chosen_;
    const double mean_length = static_cast<double>(placed) / routes;
    const double longest = std::min<double>(longest_string, mean_length);
    const double most_strings = 4.0 * mean_removed / (1.0 + longest) - 1.0;
    int strings = static_cast<int>(random_.unit() * std::max(1.0, most_strings) + 1.0);
    const int seed = static_cast<int>(random_.below(static_cast<std::uint32_t>(model_.tasks())));
    for (int rank = 0; rank < model_.tasks() && strings > 0; ++rank) {
        const int task = near(seed)[rank];
        if (!state.is_placed(task) || is_chosen_[static_cast<std::size_t>(state.node(task).visit)])
            continue;
        const int worker = state.node(task).route;
        if (is_ruined_[static_cast<std::size_t>(worker)])
            continue;
        is_ruined_[static_cast<std::size_t>(worker)] = true;
        --strings;
        const double limit = std::min<double>(state.sums(worker).tasks, longest);
        const int length = static_cast<int>(random_.unit() * limit + 1.0);
        if (length > 1 && length < state.sums(worker).tasks && random_.chance(split_chance))
            take_split_string(state, task, length);
        else
            take_string(state, task, std::min(length, state.sums(worker).tasks));
    }
    return chosen_;
}

} // namespace samma::planner::routing
