#include "planner/routing/model.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace samma::planner::routing {

Model::Model(const Problem& problem) : problem_(problem), into_(problem.travel.size())
{
    for (int from = 0; from < problem.places; ++from)
        for (int to = 0; to < problem.places; ++to)
            into_[row(to) + static_cast<std::size_t>(from)] = travel(from, to);
    worker_costs_.assign(problem.tasks.size() * problem.workers.size(), kMustBeMade);
    for (std::size_t task = 0; task < problem.tasks.size(); ++task) {
        const auto& given = problem.tasks[task];
        for (std::size_t index = 0; index < given.workers.size(); ++index)
            worker_costs_[task * problem.workers.size() + static_cast<std::size_t>(given.workers[index])] =
                given.worker_costs.empty() ? 0 : given.worker_costs[index];
    }
    has_lunches_ = std::any_of(problem.workers.begin(), problem.workers.end(),
                               [](const Worker& worker) { return worker.has_lunch; });
    const auto& prices = problem.prices;
    is_plain_ = prices.waiting == 0 && prices.max_idle == 0 && prices.balance == 0 && !has_lunches_;
    least_late_price_ = prices.lateness;
    if (std::any_of(problem.workers.begin(), problem.workers.end(),
                    [](const Worker& worker) { return worker.shift_to < kNever; }))
        least_late_price_ = std::min(prices.lateness, prices.overtime);
    for (int index = 0; index < visits(); ++index)
        if (visit(index).tasks == 2 && task(visit(index).first_task).windows.size() > 1)
            visits_of_one_window_.push_back(index);
    for (const auto& one : problem.visits)
        if (one.tie == Tie::lag)
            longest_lag_ = std::max(longest_lag_, one.max_lag);
    find_classes();
}

void Model::find_classes()
{
    using Key = std::tuple<int, int, Time, Time, int, bool, std::vector<Cost>>;
    std::map<Key, int> known;
    for (int index = 0; index < workers(); ++index) {
        const auto& one = worker(index);
        std::vector<Cost> costs;
        for (int task = 0; task < tasks(); ++task)
            costs.push_back(worker_cost(task, index));
        const Key key{one.from_place, one.to_place,  one.shift_from,  one.shift_to,
                      one.capacity,   one.has_lunch, std::move(costs)};
        classes_.push_back(known.emplace(key, static_cast<int>(known.size())).first->second);
    }
}

} // namespace samma::planner::routing
