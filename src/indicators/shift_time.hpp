#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <functional>
#include <optional>

namespace samma::indicators {

/// What the time of the shifts goes to. A share of the shift without anything planned is slack: room for what
/// a day brings, and for the order that the carer chooses.
struct ShiftTime {
    std::int64_t shifts = 0; ///< all of the period, also those without visits
    Seconds on_duty{};
    Seconds care{};     ///< with clients
    Seconds travel{};   ///< from the office, between clients, and back
    Seconds reserved{}; ///< at the office: meetings, own work, notes, the two ends of the shift
    Seconds breaks{};
    std::int64_t stops = 0; ///< visits made, each person of a double visit counted

    [[nodiscard]] Seconds slack() const { return on_duty - care - travel - reserved - breaks; }
    [[nodiscard]] std::optional<double> slack_min_per_shift() const;
    [[nodiscard]] std::optional<double> travel_min_per_visit() const; ///< for each stop
    [[nodiscard]] std::optional<double> care_pct() const;             ///< of the time on duty

    ShiftTime& operator+=(const ShiftTime& other);
    friend bool operator==(const ShiftTime&, const ShiftTime&) = default;
};

/// Calls `take` once for each shift of the period, with what its time goes to in the plan.
void for_each_shift_time(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan,
                         const std::function<void(const Shift&, const ShiftTime&)>& take);

} // namespace samma::indicators
