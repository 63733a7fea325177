#pragma once

#include "demo/section_draft.hpp"

#include <array>

namespace samma::demo {

enum class DayType { weekday, weekend };
DayType day_type(LocalDate date);

/// The two-hour blocks that tightness is measured in: 07-09, 09-11 … 19-21.
inline constexpr int kBlockCount = 7;
/// The block that a clock time falls in; missing outside 07-21.
std::optional<int> block_of(Minutes clock);
ClockWindow block_window(int block);

/// People on duty that a section needs, by type of day.
struct StaffingNeed {
    std::array<double, 2> day{};     ///< shifts from the morning
    std::array<double, 2> evening{}; ///< shifts until the evening's end

    [[nodiscard]] double of(DayType type) const
    {
        return day.at(static_cast<std::size_t>(type)) + evening.at(static_cast<std::size_t>(type));
    }
    /// Over the fortnight: ten weekdays and four days of weekend.
    [[nodiscard]] double in_fortnight() const { return 10 * of(DayType::weekday) + 4 * of(DayType::weekend); }
};

/// What the visits of the days ask for at the wanted tightness: care at the promised times and an estimate
/// of travel against the minutes that shifts leave in each block.
StaffingNeed size_staffing(const SectionDraft& draft);

} // namespace samma::demo
