#pragma once

#include "base/time.hpp"

#include <string_view>

namespace samma {

/// The only door between wall clock and moments. A copyable handle on one entry of the system's time-zone
/// database.
class Zone {
  public:
    /// e.g. "Europe/Stockholm"; an error names a zone that the system does not know.
    static Result<Zone> find(std::string_view name);
    /// Europe/Stockholm; stops the program where the system has no time-zone database.
    static const Zone& stockholm();

    [[nodiscard]] std::string_view name() const;

    /// A dated wall time as a moment. In the hour that occurs twice it is the first; in the hour that does
    /// not exist it is an error, `time.does_not_exist`.
    [[nodiscard]] Result<Instant> to_instant(LocalMinute moment) const;

    struct Placed {
        Instant instant;
        bool was_moved =
            false; ///< the wall time does not exist that day; the first minute that does is taken
    };
    /// For what recurs: a wall time that does not exist moves to the first minute that exists.
    [[nodiscard]] Placed place(LocalMinute moment) const;

    /// The wall clock at the moment; seconds are cut off.
    [[nodiscard]] LocalMinute to_local(Instant instant) const;
    [[nodiscard]] LocalDate local_date(Instant instant) const { return date_of(to_local(instant)); }

    friend bool operator==(const Zone&, const Zone&) = default;

  private:
    explicit Zone(const void* entry) : entry_(entry) {}
    const void* entry_; ///< date::time_zone of the process-wide database, which is never unloaded
};

} // namespace samma
