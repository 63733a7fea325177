#pragma once

#include "planner/objective.hpp"
#include "planner/problem.hpp"
#include "planner/roster_bound.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace samma::planner {

/// Ruin-and-recreate steps for each part of a visit where the budget names no number, in a section of up to
/// some hundred clients and 14 days, which takes about a minute of one core.
inline constexpr std::int64_t kIterationsPerPart = 450;

/// The steps of a run where the budget names no number: kIterationsPerPart for each part, and fewer for each
/// above 4,000 parts (docs/adr/0101-large-sections-get-fewer-steps-a-visit.md).
std::int64_t usual_iterations(const Problem& problem);

/// What an ablation leaves out of the search; nothing otherwise.
struct LeftOut {
    std::uint32_t moves = 0; ///< a bit a move (kMoveNames)
    bool returns = false;    ///< to the best plan
    bool circles = false;    ///< chosen before the routes
};

/// How long to plan. The same iterations, way (whole or halves) and seed give the same plan, whatever the
/// threads and the machine; `seconds` is an outer stop that may end sooner.
struct Budget {
    /// Of both halves together; missing: usual_iterations, and twice as many in halves, where a step is half
    /// the work.
    std::optional<std::int64_t> iterations = std::nullopt;
    std::optional<Seconds> seconds = std::nullopt;
    int threads = 2;     ///< two are of use in halves only
    bool halves = false; ///< search two halves of the people side by side, docs/adr/0104
    std::uint64_t seed = 1;
    ContinuityOrder order = ContinuityOrder::balanced;
    std::int64_t travel_cap = kNoTravelCap; ///< seconds that level 3 may not go above (guard_rail.hpp)
    LeftOut left_out = {};
};

struct ProgressReport {
    std::int64_t iterations_done = 0;
    std::int64_t iterations = 0;
    Levels best;
    int vacant_parts = 0;
    double distinct_mean = 0; ///< different staff per client with visits
};

/// Writes where the run stands; costs as much as copying the plan a few times.
using CheckpointSource = std::function<std::vector<std::uint8_t>()>;

/// Called between rounds, some times a second, on the calling thread. Each may be empty.
struct Progress {
    std::function<void(const ProgressReport&)> report = {};
    std::function<bool()> should_stop = {};
    /// How many threads the next round may use; missing: the budget's. The plan is the same.
    std::function<int()> threads = {};
    /// Asks for the checkpoint when it is time to keep one.
    std::function<void(const CheckpointSource&)> keep_checkpoint = {};
    /// What another run of the same problem and budget kept; anything else is passed over.
    std::vector<std::uint8_t> resume_from = {};
};

struct SolveStats {
    std::int64_t iterations = 0;
    std::int64_t accepted = 0;
    int rounds = 0;
    bool was_stopped = false;
};

/// A plan that nobody has accepted yet, with its worth and how close to the possible it is.
struct Proposal {
    Plan plan;
    Levels levels;
    std::vector<ClientBound> bounds; ///< per client with visits
    double distinct_mean = 0;
    double bound_mean = 0; ///< mean B0 of the same clients
    double ratio_b0 = 0;   ///< distinct_mean ÷ bound_mean; 0 without visits
    SolveStats stats;
};

/// The prices of the search that lead to the block's order: they bend what balanced prices would choose.
Weights weights_for(ContinuityOrder order);

/// The steps of a run.
std::int64_t iterations_of(const Problem& problem, const Budget& budget);

Proposal solve(const Problem& problem, const Budget& budget, const Progress& progress);

} // namespace samma::planner
