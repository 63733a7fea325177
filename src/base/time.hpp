#pragma once

#include "base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace samma {

/// A moment, UTC, to the millisecond: what happened, and what a plan has been placed at.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// A calendar day: plans, contracts, absence.
using LocalDate = std::chrono::year_month_day;
/// Wall clock: appointments, windows, shifts as drawn.
using LocalMinute = std::chrono::local_time<std::chrono::minutes>;
/// A length that people agree on.
using Minutes = std::chrono::minutes;
/// A length that the planner and the rules reckon with.
using Seconds = std::chrono::seconds;

/// A half-open stretch of time [from, until).
struct Interval {
    Instant from;
    Instant until;

    [[nodiscard]] Seconds length() const { return std::chrono::duration_cast<Seconds>(until - from); }
    [[nodiscard]] bool holds(Instant moment) const { return from <= moment && moment < until; }
    [[nodiscard]] bool overlaps(const Interval& other) const
    {
        return from < other.until && other.from < until;
    }

    friend auto operator<=>(const Interval&, const Interval&) = default;
};

/// A half-open stretch of days [from, until).
struct DateRange {
    LocalDate from;
    LocalDate until;

    [[nodiscard]] int days() const;
    [[nodiscard]] bool holds(LocalDate date) const { return from <= date && date < until; }

    friend auto operator<=>(const DateRange&, const DateRange&) = default;
};

/// The date so many days later (or earlier, when negative).
LocalDate add_days(LocalDate date, int days);
/// Days from `from` to `until`; negative when `until` is earlier.
int days_between(LocalDate from, LocalDate until);
std::chrono::weekday weekday_of(LocalDate date);
/// The Monday on or before the date.
LocalDate monday_of(LocalDate date);

/// "2026-11-30"; rejects days that the calendar does not have, such as 31 November.
Result<LocalDate> parse_date(std::string_view text);
std::string format_date(LocalDate date);

/// "2026-11-30T07:30" (or a space in place of T).
Result<LocalMinute> parse_local_minute(std::string_view text);
std::string format_local_minute(LocalMinute moment);

/// "07:30" as minutes since midnight; 24:00 and later (up to 47:59) name the small hours of the next day.
Result<Minutes> parse_clock(std::string_view text);
std::string format_clock(Minutes since_midnight);

/// "2026-11-30T06:30:00Z"; milliseconds are written only when there are any.
std::string format_instant(Instant instant);
Result<Instant> parse_instant(std::string_view text);

LocalDate date_of(LocalMinute moment);
LocalMinute at_clock(LocalDate date, Minutes since_midnight);
Minutes clock_of(LocalMinute moment);

} // namespace samma
