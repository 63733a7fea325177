#pragma once

#include "benchsets/day_instance.hpp"

#include <array>
#include <string>
#include <vector>

namespace samma::benchsets {

/// One constraint that a solution breaks, with its place in the solution.
struct Breach {
    std::string code; ///< e.g. "simultaneous"
    std::string at;   ///< e.g. "c1 p8 s5"
    friend bool operator==(const Breach&, const Breach&) = default;
};

/// What a solution is worth. `components` are in ticks or counts, before weights; the objective of the set is
/// weighted_sum / (ticks × divisor) of the instance where components are times.
struct DayVerdict {
    std::array<std::int64_t, kComponents> components{};
    std::int64_t weighted_sum = 0;
    std::vector<Breach> breaches;
};

/// Judges a solution of a home care set, in integers and from the file's own numbers; shares no code with the
/// planner.
///
/// It accepts every published solution with its published cost, and closes the holes of the published
/// validators: two services of a visit by the same worker or not at the same moment, visits left out,
/// services without the ability, late hard windows, overtime where it is hard, a service or lunch stretched
/// to hide waiting, a lunch away from the route, and workers left out of the file to hide their idle time.
DayVerdict check_day(const DayInstance& instance, const DaySolution& solution);

/// The objective in the set's own unit, for people to read.
double objective_of(const DayInstance& instance, const DayVerdict& verdict);

} // namespace samma::benchsets
