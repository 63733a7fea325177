#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace samma::planner::routing {

/// A moment or a length in the whole units of the problem (seconds, minutes, tenths …).
using Time = std::int32_t;
using Cost = std::int64_t;

/// A price from which a constraint may not be broken at all.
inline constexpr Cost kHard = 1'000'000'000;
/// What leaving out a visit that must be made costs: more than anything else together.
inline constexpr Cost kMustBeMade = 100'000'000'000'000;
inline constexpr Time kNever = std::numeric_limits<Time>::max() / 4;

/// Moments at which a service may start; both ends are in time.
struct StartWindow {
    Time from = 0;
    Time to = kNever;
};

/// One service by one worker. Lateness counts from the last window that has opened when the service starts;
/// no service starts before its first window.
struct Task {
    int place = 0;
    Time duration = 0;
    std::vector<StartWindow> windows = {}; ///< at least one, by start, without overlap
    std::vector<int> workers = {};         ///< who may give it
    std::vector<Cost> worker_costs = {};   ///< beside `workers`; empty: nothing
    int demand = 0;                        ///< of the worker's capacity
};

/// How the two tasks of a visit hang together in time.
enum class Tie { none, same_start, lag };

/// What is made as a whole or left out as a whole: one task, or two by two workers and in the same window of
/// their lists.
struct Visit {
    int first_task = 0;
    int tasks = 1;
    Tie tie = Tie::none;
    Time min_lag = 0; ///< lag: start of the second task minus start of the first
    Time max_lag = 0;
    Cost skip_price = kMustBeMade;
};

struct Worker {
    int from_place = 0;
    int to_place = 0;
    Time shift_from = 0;
    Time shift_to = kNever; ///< kNever: the shift has no end
    int capacity = std::numeric_limits<int>::max();
    bool has_lunch = false;
};

/// A break at the place of the client before or after: it begins inside the window.
struct Lunch {
    StartWindow start;
    Time duration = 0;
};

/// What a unit of each quantity costs; from kHard on it is a constraint. All are told per unit of time,
/// except missed_lunch. The idle time of a worker is the shift without travel, service and lunch; the work
/// that `balance` evens out is travel and service.
struct Prices {
    Cost travel = 1;
    Cost lateness = 0;
    Cost max_lateness = 0;
    Cost waiting = 0;
    Cost overtime = 0;
    Cost max_idle = 0;
    Cost balance = 0; ///< times the sum over workers of ceil |own work − mean work|
    Cost missed_lunch = 0;
};

/// One day of visits for some workers, with a weighted objective. Tasks of one visit follow each other.
struct Problem {
    int places = 0;
    std::vector<Time> travel; ///< places × places, row = from, column = to
    std::vector<Task> tasks;
    std::vector<Visit> visits;
    std::vector<Worker> workers;
    Lunch lunch;
    Prices prices;
    bool leaves_at_shift_start =
        false; ///< otherwise as late as the first visit allows; waiting counts from there
};

} // namespace samma::planner::routing
