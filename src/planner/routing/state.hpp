#pragma once

#include "planner/routing/model.hpp"
#include "planner/routing/solution.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace samma::planner::routing {

/// Where a task stands in its visit's tie.
enum class Role : std::uint8_t { alone, twin, first, second };

/// A task in a route, or the start or end of a worker's day; absent tasks have route -1.
///
/// `ready` is the earliest start by the worker's own route, `start` the earliest that also keeps the tie: the
/// least solution of the precedence graph of routes and ties. `latest` is the latest start that adds no
/// lateness anywhere downstream, on other routes too: a task pushed no further than `latest` costs nothing
/// more (the O(1) test) where prices are plain; elsewhere it tells what a push is likely to cost.
struct Node {
    int prev = -1;
    int next = -1;
    int route = -1;
    int place = 0;
    int partner = -1; ///< the other task of a tie
    int visit = -1;
    Time duration = 0;
    Time ready = 0;
    Time start = 0;
    Time late = 0;
    Time own_latest = 0;
    Time latest = 0;
    Time from = 0; ///< of the first window
    Time to = kNever;
    Role role = Role::alone;
    std::span<const StartWindow> later_windows = {}; ///< all but the first
    bool lunch_after = false;                        ///< between this node and the next
};

/// What a route adds up to.
struct RouteSums {
    Time work = 0; ///< travel and service
    int load = 0;
    int tasks = 0;
    bool has_lunch = false;
    friend bool operator==(const RouteSums&, const RouteSums&) = default;
};

/// A place in a route for a task.
struct Position {
    int prev = -1;
    bool lunch_first =
        true; ///< a lunch that stood after `prev` stays there; otherwise it comes after the task
};

/// The routes of a day with their times and costs, changed by insertion and removal. Copies are cheap:
/// vectors of plain values.
class State {
  public:
    explicit State(const Model& model);

    [[nodiscard]] const Model& model() const { return *model_; }
    [[nodiscard]] const Node& node(int index) const { return nodes_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool is_placed(int task) const { return node(task).route >= 0; }
    [[nodiscard]] const RouteSums& sums(int worker) const { return sums_[static_cast<std::size_t>(worker)]; }
    [[nodiscard]] Time max_late() const { return max_late_; }
    [[nodiscard]] Time end_time(int index) const { return node(index).start + node(index).duration; }
    /// Visits that are not made.
    [[nodiscard]] std::span<const int> absent() const { return absent_; }

    /// The moment at which a node may begin that is reached at `at`: inside a window, or late where that is
    /// cheaper than waiting for the next window.
    [[nodiscard]] Time open_at(const Node& node, Time at) const
    {
        if (at <= node.from)
            return node.from;
        return node.later_windows.empty() ? at : open_among(node, at);
    }
    [[nodiscard]] Time late_at(const Node& node, Time start) const
    {
        return std::max<Time>(0, start - end_of_window(node, start));
    }
    /// The number of the last window that has opened at `start`.
    [[nodiscard]] std::size_t window_at(int task, Time start) const
    {
        std::size_t window = 0;
        for (const StartWindow& later : node(task).later_windows)
            window += later.from <= start ? 1 : 0;
        return window;
    }
    struct Pair {
        Time first;
        Time second;
    };
    /// The least starts of the two tasks of a tie that their routes allow.
    [[nodiscard]] Pair tied(const Node& first, const Node& second, Pair ready) const;

    /// Arrival at `to` after leaving `from` at `leaves`, with lunch between them or not; kNever where the
    /// lunch would begin too late.
    [[nodiscard]] Time arrival(int from, Time leaves, int to, bool with_lunch) const;

    /// Whether a task must wait for another by the order of routes and the ties. A lag's longest distance is
    /// taken as a tie both ways; that can only say yes too often.
    bool reaches(int from, int to);

    /// What arriving at node `next` at `at` costs in lateness and waiting there and downstream, told against
    /// now; kMustBeMade where it would reach `bound`, or cannot be.
    /// `largest`: the largest lateness before.
    Cost push_cost(int next, Time at, Cost bound, Time largest);

    /// Puts all tasks of a visit into routes, one position a task. False, and nothing changed, where the
    /// times run away in a cycle or a lunch is lost.
    bool insert(int visit, std::span<const Position> positions);
    /// The change of lateness, waiting and travel by an insertion that is taken back; kMustBeMade where it
    /// would reach `bound`, or cannot be.
    Cost try_insert(int visit, std::span<const Position> positions, Cost bound);
    /// Takes visits out of their routes and lets the times fall.
    void remove(std::span<const int> visits);
    /// Puts the lunch of a route to where the day costs least.
    void place_lunch(int worker);

    [[nodiscard]] Cost travel_cost() const { return model_->prices().travel * travel_; }
    /// Travel, lateness, waiting, idle time, balance, lunches, worker costs and visits left out.
    [[nodiscard]] Cost cost() const;
    /// Shift without travel, service and lunch.
    [[nodiscard]] Time idle(int worker) const;
    /// The idle time if the route had `more_work` and ended at `ends`.
    [[nodiscard]] Time idle_with(int worker, Time more_work, Time ends) const;
    /// The idle time of the most idle worker.
    [[nodiscard]] Time max_idle() const;
    /// The power mean of order 8 of the workers' idle times: a little below the largest, and every long one
    /// counts. That all travel a minute longer takes no more from it than from the largest.
    [[nodiscard]] double idle_mean() const;
    /// The cost with the power mean of the idle times in place of the largest: what a search goes by, since
    /// most changes leave the largest as it is.
    [[nodiscard]] Cost guided_cost() const;
    [[nodiscard]] Cost balance() const { return balance_with(-1, 0); }
    /// The balance if a worker had `more` work.
    [[nodiscard]] Cost balance_with(int worker, Time more) const;

    [[nodiscard]] Solution solution() const;
    /// All times anew from nothing: the same values, unless a cycle of ties held some of them up.
    void recompute();

  private:
    [[nodiscard]] Time lunch_alone(int worker) const;
    struct Saved {
        int node;
        Time ready;
        Time start;
        Time late;
    };

    Node& at(int index) { return nodes_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] Time open_among(const Node& node, Time at) const;
    /// Of the last window that has opened at `start`.
    [[nodiscard]] static Time end_of_window(const Node& node, Time start)
    {
        Time to = node.to;
        for (const StartWindow& later : node.later_windows)
            to = later.from <= start ? later.to : to;
        return to;
    }
    [[nodiscard]] Cost late_price(int index) const
    {
        return model_->is_task(index) ? model_->prices().lateness : model_->prices().overtime;
    }
    [[nodiscard]] Time arrival_at(int index) const;
    void make_task_nodes();
    void make_day_nodes();
    void link(int task, const Position& position);
    void unlink(int task);
    void set_lunch(int after, bool is_there);
    /// The stop that the route's lunch comes after; -1 without one.
    [[nodiscard]] int lunch_of(int worker) const;
    /// Puts the route's lunch there, or takes it away, and settles the times; whether they can be.
    bool turn_lunch(int after, bool is_there);
    void begin_changes();
    void save(int index);
    void take_back();
    void set_start(int index, Time start);
    void set_starts_of(int index);
    bool settle_node(int index);
    void await(int index);
    bool settle(Cost bound);
    void settle_latest();
    bool find_latest(int index);
    bool drop_lost_lunches();
    void find_max_late();
    [[nodiscard]] Cost max_lateness_grown(Time largest) const;
    bool apply(int visit, std::span<const Position> positions, Cost bound);
    void revert(int visit);
    [[nodiscard]] Cost route_waiting(int worker) const;
    [[nodiscard]] Cost timed_cost() const { return late_cost_ + model_->prices().waiting * waiting_; }
    [[nodiscard]] Cost moved_cost() const { return model_->prices().travel * travel_ + worker_costs_; }
    void add_route(int worker, Solution& solution) const;

    const Model* model_;
    std::vector<Node> nodes_;
    std::vector<RouteSums> sums_;
    std::vector<int> absent_;
    Cost travel_ = 0;
    Cost late_cost_ = 0;
    Cost waiting_ = 0;
    Cost worker_costs_ = 0;
    Time max_late_ = 0;

    std::vector<int> stack_;       ///< nodes whose arrival may have changed
    std::vector<char> is_waiting_; ///< on the stack
    std::vector<Saved> saved_;
    std::vector<unsigned> stamps_;
    unsigned epoch_ = 0;
    std::vector<int> backward_;
};

} // namespace samma::planner::routing
