#pragma once

#include "planner/routing/problem.hpp"

#include <span>
#include <vector>

namespace samma::planner::routing {

/// A problem with the tables that the search looks things up in; never changed.
///
/// Nodes are numbered: the tasks, then the start of each worker's day, then the end of each worker's day.
class Model {
  public:
    explicit Model(const Problem& problem);
    /// The model refers to the problem.
    explicit Model(Problem&&) = delete;

    [[nodiscard]] const Problem& problem() const { return problem_; }
    [[nodiscard]] const Prices& prices() const { return problem_.prices; }
    [[nodiscard]] const Visit& visit(int index) const
    {
        return problem_.visits[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const Task& task(int index) const
    {
        return problem_.tasks[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const Worker& worker(int index) const
    {
        return problem_.workers[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] int tasks() const { return static_cast<int>(problem_.tasks.size()); }
    [[nodiscard]] int visits() const { return static_cast<int>(problem_.visits.size()); }
    [[nodiscard]] int workers() const { return static_cast<int>(problem_.workers.size()); }
    [[nodiscard]] int nodes() const { return tasks() + 2 * workers(); }
    [[nodiscard]] int start_of(int worker) const { return tasks() + worker; }
    [[nodiscard]] int end_of(int worker) const { return tasks() + workers() + worker; }
    [[nodiscard]] bool is_task(int node) const { return node < tasks(); }

    [[nodiscard]] Time travel(int from, int to) const { return travel_from(from)[to]; }
    /// By place travelled to.
    [[nodiscard]] const Time* travel_from(int place) const { return problem_.travel.data() + row(place); }
    /// By place travelled from.
    [[nodiscard]] const Time* travel_into(int place) const { return into_.data() + row(place); }

    [[nodiscard]] Cost worker_cost(int task, int worker) const
    {
        return worker_costs_[static_cast<std::size_t>(task) * problem_.workers.size() +
                             static_cast<std::size_t>(worker)];
    }
    [[nodiscard]] bool may_serve(int task, int worker) const
    {
        return worker_cost(task, worker) < kMustBeMade;
    }
    /// Workers who are alike in everything but their name share a class.
    [[nodiscard]] int worker_class(int worker) const { return classes_[static_cast<std::size_t>(worker)]; }
    /// Whether a change costs nothing but travel, lateness and worker costs: then `Node::latest` answers in
    /// O(1).
    [[nodiscard]] bool is_plain() const { return is_plain_; }
    /// Whether travel costs nothing and waiting does: what is near is then near in time, and a place is told
    /// with the waiting that it adds or fills.
    [[nodiscard]] bool is_by_waiting() const
    {
        return problem_.prices.waiting > 0 && problem_.prices.travel == 0;
    }
    /// Visits of two tasks that have a choice of windows and must keep to one.
    [[nodiscard]] std::span<const int> visits_of_one_window() const { return visits_of_one_window_; }
    /// Whether being late is forbidden.
    [[nodiscard]] bool is_hard() const { return problem_.prices.lateness >= kHard; }
    /// The least that a unit of lateness costs, wherever it arises.
    [[nodiscard]] Cost least_late_price() const { return least_late_price_; }
    /// The largest distance of a lag: so much earlier than a task another may start that must wait for it.
    [[nodiscard]] Time longest_lag() const { return longest_lag_; }
    [[nodiscard]] bool has_lunches() const { return has_lunches_; }

  private:
    [[nodiscard]] std::size_t row(int place) const
    {
        return static_cast<std::size_t>(place) * static_cast<std::size_t>(problem_.places);
    }
    void find_classes();

    const Problem& problem_;
    std::vector<Time> into_;
    std::vector<Cost> worker_costs_;
    std::vector<int> classes_;
    std::vector<int> visits_of_one_window_;
    Cost least_late_price_ = 0;
    Time longest_lag_ = 0;
    bool is_plain_ = false;
    bool has_lunches_ = false;
};

} // namespace samma::planner::routing
