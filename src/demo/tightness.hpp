#pragma once

#include "demo/staffing.hpp"
#include "demo/witness_day.hpp"

#include <array>

namespace samma::demo {

/// Minutes of work and of shift in each two-hour block of one date.
struct BlockLoad {
    std::array<double, kBlockCount> busy_s{};
    std::array<double, kBlockCount> net_s{};
};

/// The load of one date: care and travel at the promised time, or when the witness has it where only a part
/// of the day is promised; reserved time where it lies; shift time without breaks.
BlockLoad measure_load(const WitnessDay& day);

/// The tightest block of a stretch of dates.
struct Tightness {
    double share = 0; ///< 0.90 = 90 %
    DayType type = DayType::weekday;
    int block = 0;
};

/// Weekdays and weekends each as the mean over their dates; the tightest block of the two counts.
Tightness measure_tightness(const std::vector<std::pair<LocalDate, BlockLoad>>& loads);

} // namespace samma::demo
