#pragma once

#include "base/time.hpp"

#include <string>
#include <vector>

namespace samma {

/// A public holiday (helgdag): moves the fortnight that the national indicator is measured in.
struct PublicHoliday {
    LocalDate on;
    std::string name;

    friend auto operator<=>(const PublicHoliday&, const PublicHoliday&) = default;
};

/// Sweden's public holidays of a year, ascending, without ordinary Sundays. Source: lag (1989:253) om
/// allmänna helgdagar, and Midsummer's, Christmas and New Year's Eve, which agreements treat alike.
std::vector<PublicHoliday> swedish_holidays(int year);

} // namespace samma
