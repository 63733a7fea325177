#pragma once

#include "care/service.hpp"
#include "care/validity.hpp"

#include <string>

namespace samma {

/// The rules of the handbook for equal planning (handbok för likvärdig planering) and of working time, as
/// versioned settings with defaults. Source for defaults: ATL 1982:673; sector agreement from October 2023;
/// handbook practice.
struct Handbook {
    std::string version = "2026-1";

    Minutes daily_rest = std::chrono::hours(11);     ///< in every 24 hours from the day boundary (ATL 13 §)
    Minutes weekly_rest = std::chrono::hours(36);    ///< in every week (ATL 14 §)
    Minutes longest_stretch = std::chrono::hours(5); ///< work in a row without a break (ATL 15 §)
    Minutes break_time{30};                          ///< length of a break where the roster says nothing
    /// Where a 24-hour period starts when no personal boundary is set. At ten there are 12 h of rest after an
    /// evening until 22:00 (22-10) and 11 h 15 min before a night from 21:15 (10-21:15); at five an evening
    /// shift 14-22 could not have 11 h in its own period (05-14 and 22-05).
    Minutes day_boundary = std::chrono::hours(10);
    Minutes shortest_shift = std::chrono::hours(2); ///< what must be left of a shift beside an absence

    Minutes start_of_shift{15}; ///< reading up, keys; at the office
    Minutes end_of_shift{10};   ///< handing over; at the office
    Minutes documentation{20};  ///< notes; before the end of the shift, at the office

    ClockWindow morning{Minutes(7 * 60), Minutes(10 * 60 + 30)};
    ClockWindow midday{Minutes(11 * 60 + 15), Minutes(13 * 60 + 30)};
    ClockWindow afternoon{Minutes(14 * 60), Minutes(17 * 60)};
    ClockWindow evening{Minutes(18 * 60 + 30), Minutes(21 * 60 + 50)};
    ClockWindow night{Minutes(22 * 60 + 30), Minutes(30 * 60)};
    ClockWindow whole_day{Minutes(8 * 60), Minutes(16 * 60)};
    Minutes clock_leeway{60}; ///< hard window around a promised clock time where the entry names none

    [[nodiscard]] ClockWindow window_of(PartOfDay part) const;

    friend bool operator==(const Handbook&, const Handbook&) = default;
};

} // namespace samma
