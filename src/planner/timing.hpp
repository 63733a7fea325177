#pragma once

#include "planner/state.hpp"

#include <span>
#include <vector>

namespace samma::planner {

/// Start times chosen for a finished state.
struct Schedule {
    std::vector<Time> starts;              ///< per part; meaningless while vacant
    std::vector<PlannedBreak> breaks;      ///< ordered by start, then shift
    std::int64_t irregularity_minutes = 0; ///< level 6: sum of distances from the agreed or usual start
};

/// Chooses starts between earliest and latest, in whole minutes where they fit: near the agreed time, and
/// without one near the time at which the same schedule entry is otherwise done. `told` are starts that
/// people already know of, per part (kNone: none; or empty): they are kept to the second where they still
/// hold.
Schedule choose_times(const State& state, std::span<const Time> told = {});

} // namespace samma::planner
