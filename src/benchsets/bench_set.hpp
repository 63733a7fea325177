#pragma once

#include "base/result.hpp"
#include "benchsets/best_known.hpp"
#include "benchsets/day_instance.hpp"
#include "benchsets/vrptw_instance.hpp"
#include "planner/routing/solve.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace samma::benchsets {

/// One instance of a public set, of either kind.
struct BenchInstance {
    std::string name;
    std::variant<DayInstance, VrptwInstance> data;
    BestKnown known;

    /// Clients, by which the sets sort their sizes.
    [[nodiscard]] std::size_t visits() const;
    /// The processor time that the field is measured at: by size for home care, the published method's own
    /// time for the unified set, the usual time for vehicle routing.
    [[nodiscard]] double usual_seconds(std::string_view set) const;
};

/// One run of the engine as the exact checker judged it.
struct BenchRun {
    std::string instance = {};
    std::uint64_t seed = 0;
    double cost = 0; ///< in the set's unit
    std::size_t breaches = 0;
    std::int64_t iterations = 0;
    std::int64_t tests = 0; ///< insertions told
    double cpu_seconds = 0;
};

/// A run with the solution in the format of the set, for other validators.
struct BenchOutcome {
    BenchRun run;
    std::string solution = {};
    std::vector<Breach> breaches = {};
};

/// What of a set is to be solved.
struct BenchSet {
    std::vector<BenchInstance> instances; ///< by name
    std::vector<Error> unread;            ///< of the readers, with the file before the place
};

/// The instances of DIR/SET/instances whose names fit the pattern (* and ?). Errors: bench.set_unknown,
/// bench.no_instances.
Result<BenchSet> load_set(const std::filesystem::path& folder, const std::string& set,
                          const std::string& pattern);

/// Solves and judges. Errors: an objective that the engine does not weigh.
Result<BenchOutcome> run_once(const BenchInstance& instance, const planner::routing::Budget& budget,
                              std::uint64_t seed);

} // namespace samma::benchsets
