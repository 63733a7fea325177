#pragma once

#include "planner/routing/problem.hpp"
#include "planner/routing/solution.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace samma::planner::routing {

/// How long to search. The same iterations and seed give the same solution on every machine; with seconds,
/// the solution depends on how far the machine comes in them.
struct Budget {
    std::optional<std::int64_t> iterations = {};
    std::optional<double> cpu_seconds = {};  ///< of this thread's processor time
    std::optional<double> wall_seconds = {}; ///< an outer stop
};

struct Stats {
    std::int64_t iterations = 0;
    std::int64_t tests = 0; ///< places told
    double cpu_seconds = 0;
};

/// Finds a good day: ruin and recreate under simulated annealing (search.hpp), with every change told
/// exactly.
Solution solve(const Problem& problem, const Budget& budget, std::uint64_t seed, Stats* stats = nullptr);

} // namespace samma::planner::routing
