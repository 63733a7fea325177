#pragma once

#include "planner/solve.hpp"

#include <optional>

namespace samma::planner {

/// How much longer the ways of a plan may be than without continuity, where nothing else is said.
inline constexpr int kUsualGuardRailPct = 10;

/// What continuity costs on the roads: the plan beside a reference plan of the same problem that is made with
/// level 3 off, by a tenth of the search. Such a plan is not the shortest there is, so the price is told low
/// rather than high.
struct ContinuityPrice {
    std::int64_t travel_seconds = 0;
    std::int64_t reference_travel_seconds = 0;
    int people = 0; ///< pairs of client and care worker
    int reference_people = 0;
    std::optional<int> guard_rail_pct;
    bool is_within_guard_rail = true;

    /// Seconds that level 3 may not go above; kNoTravelCap without a guard rail.
    [[nodiscard]] std::int64_t travel_cap() const;
    /// Above the reference, in hundredths of it; missing when nobody travels.
    [[nodiscard]] std::optional<double> travel_pct() const;
    /// Minutes of travel for each person fewer that a client meets; missing when none are saved.
    [[nodiscard]] std::optional<double> minutes_per_person_saved() const;
};

struct PricedProposal {
    Proposal proposal;
    ContinuityPrice price;
};

/// Plans with the guard rail (planner design §2.3): level 3 may not raise travel by more than so many
/// hundredths of the reference plan's; without a figure the price is only told. Deterministic like `solve`.
PricedProposal solve_with_guard_rail(const Problem& problem, const Budget& budget,
                                     std::optional<int> guard_rail_pct, const Progress& progress);

} // namespace samma::planner
