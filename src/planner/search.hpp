#pragma once

#include "planner/recreate.hpp"
#include "planner/ruin.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace samma::planner {

/// The moves, in the order of SearchCount::accepted_by_move and of the bits that leave one out.
inline constexpr std::array<std::string_view, 10> kMoveNames{
    "strings", "vacant", "shift", "client", "pair", "replace", "transfer", "series", "exchange", "cross"};

/// How one search goes about it.
struct SearchPlan {
    Weights weights;
    std::int64_t iterations = 0;
    double start_temperature = 0; ///< in units of the scalar
    double end_temperature = 0;
    std::uint64_t seed = 0;
    std::uint32_t moves_off = 0; ///< a bit a move: those that an ablation leaves out
};

/// What a search did.
struct SearchCount {
    std::int64_t iterations = 0;
    std::int64_t accepted = 0;
    std::array<std::int64_t, kMoveNames.size()> accepted_by_move{}; ///< that made the plan better
};

/// Simulated annealing over ruin and recreate on one domain of a state: take some visits out, put them back,
/// keep the result when the scalar says so, otherwise undo.
SearchCount search(State& state, const Lookup& lookup, const Domain& domain, const SearchPlan& plan);

} // namespace samma::planner
