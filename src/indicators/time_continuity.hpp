#pragma once

#include "indicators/definitions.hpp"
#include "indicators/planned_visits.hpp"
#include "indicators/statistics.hpp"

namespace samma::indicators {

/// Whether visits come at the agreed time, and at the same time each day.
struct TimeContinuity {
    Share within_near; ///< of the visits with an agreed clock time
    Share within_wide;
    /// Entries of the service schedules that are made at least twice in the period, and the sums over them.
    std::int64_t entries = 0;
    double deviation_sum_min = 0; ///< standard deviation of the start's clock time
    double range_sum_min = 0;     ///< latest start - earliest start, by the clock

    [[nodiscard]] std::optional<double> deviation_min() const;
    [[nodiscard]] std::optional<double> range_min() const;

    TimeContinuity& operator+=(const TimeContinuity& other);
    friend bool operator==(const TimeContinuity&, const TimeContinuity&) = default;
};

TimeContinuity time_continuity(const PlanningPeriod& period, const std::vector<const PlannedVisit*>& visits,
                               const TimeContinuityDefinition& definition);

} // namespace samma::indicators
