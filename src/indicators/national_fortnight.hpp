#pragma once

#include "care/holidays.hpp"

#include <span>

namespace samma::indicators {

/// The fortnight in which the national indicator of a month is measured: 14 days from the first Monday, moved
/// on by a week for as long as it holds a public holiday. Source: Helsingborg's definition of U21401.
DateRange national_fortnight(std::chrono::year_month month, std::span<const PublicHoliday> holidays);

} // namespace samma::indicators
