#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace samma::planner {

/// What a match costs: the first figure that differs decides, less is better. Sums add figure by figure.
struct MatchCost {
    std::int64_t vacant = 0;  ///< weight of what stays vacant; making it is negative
    std::int64_t outside = 0; ///< minutes outside what was promised
    std::int64_t travel = 0;  ///< seconds

    friend auto operator<=>(const MatchCost&, const MatchCost&) = default;
    friend MatchCost operator+(const MatchCost& one, const MatchCost& other)
    {
        return {one.vacant + other.vacant, one.outside + other.outside, one.travel + other.travel};
    }
    friend MatchCost operator-(const MatchCost& one, const MatchCost& other)
    {
        return {one.vacant - other.vacant, one.outside - other.outside, one.travel - other.travel};
    }
};

/// That the row may have the column, and for what.
struct MatchEdge {
    std::int32_t row = 0;
    std::int32_t column = 0;
    MatchCost cost;
};

/// For each row the number of the edge that it gets, or -1: no column twice, and the sum of the costs is the
/// least that there is; a row without an edge costs nothing. Successive shortest paths: rows are added one
/// after the other, each by the cheapest alternating path. Source: Ahuja, Magnanti, Orlin, Network Flows
/// (1993), 9.7.
std::vector<std::int32_t> cheapest_matching(std::int32_t rows, std::int32_t columns,
                                            std::span<const MatchEdge> edges);

} // namespace samma::planner
