#pragma once

#include "base/random.hpp"
#include "planner/solve.hpp"
#include "planner/state.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace samma::planner {

/// Where a run stands between two rounds: with it another process goes on, and ends with the same plan as if
/// the first had not been stopped.
struct RunPosition {
    SolveStats stats;
    Random random{0};
    double travel_price = 1; ///< of a second, in the search's scalar
};

/// The position and its states as bytes that only this version of the program reads.
std::vector<std::uint8_t> write_checkpoint(const Problem& problem, const Budget& budget,
                                           const RunPosition& position, std::span<const State* const> states);

/// Puts the states back and returns the position. Nothing, and no state changed, when the bytes are not of
/// this problem, this budget and this version: then the run begins anew, which is slower and never wrong.
std::optional<RunPosition> read_checkpoint(const Problem& problem, const Budget& budget,
                                           std::span<const std::uint8_t> bytes,
                                           std::span<State* const> states);

} // namespace samma::planner
