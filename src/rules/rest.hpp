#pragma once

#include "rules/reading.hpp"

#include <optional>

namespace samma::rules {

/// When the person's 24 hours start on the day: by the personal day boundary, else by the handbook's.
Instant day_boundary(const PlanningPeriod& period, CareWorkerId care_worker, LocalDate day);

/// Too little rest around a shift of the period.
struct TooShortRest {
    const Shift* shift = nullptr; ///< the last one of the stretch of time that was judged
    Interval judged;
    Seconds rest{}; ///< the longest stretch without work in it, elapsed time
};

/// Judges one stretch of time: nothing when no shift of the period touches it, or when it holds a rest in one
/// piece of at least `least`. Shifts that are not known yet count as rest.
std::optional<TooShortRest> find_too_short_rest(const PlanningPeriod& period,
                                                const std::vector<const Shift*>& shifts, Interval judged,
                                                Seconds least);

Finding about_rest(const TooShortRest& too_short, Seconds least);

} // namespace samma::rules
