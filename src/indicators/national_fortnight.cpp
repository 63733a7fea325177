#include "indicators/national_fortnight.hpp"

#include <algorithm>

namespace samma::indicators {

DateRange national_fortnight(std::chrono::year_month month, std::span<const PublicHoliday> holidays)
{
    const LocalDate seventh_day = month / std::chrono::day(7);
    LocalDate monday = monday_of(seventh_day);
    for (;;) {
        const DateRange fortnight{monday, add_days(monday, 14)};
        const bool holds_holiday =
            std::any_of(holidays.begin(), holidays.end(),
                        [&](const PublicHoliday& holiday) { return fortnight.holds(holiday.on); });
        if (!holds_holiday)
            return fortnight;
        monday = add_days(monday, 7);
    }
}

} // namespace samma::indicators
