#pragma once

#include "base/time.hpp"

#include <optional>

namespace samma {

/// Days on which something holds: [from, until), open-ended when `until` is missing.
struct Validity {
    LocalDate from;
    std::optional<LocalDate> until;

    [[nodiscard]] bool holds(LocalDate date) const { return from <= date && (!until || date < *until); }

    friend bool operator==(const Validity&, const Validity&) = default;
};

/// A half-open stretch of the wall clock, minutes since midnight; past 24:00 it reaches into the next day.
struct ClockWindow {
    Minutes from{};
    Minutes until{};

    friend bool operator==(const ClockWindow&, const ClockWindow&) = default;
};

} // namespace samma
