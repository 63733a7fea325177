#pragma once

#include "planner/solve.hpp"

#include <span>
#include <string>

namespace samma::bench {

/// A section that the gate plans, and for how long.
struct GateInstance {
    std::string name;
    int clients = 0;
    int tightness_pct = 90;
    std::uint64_t seed = 1;
    std::int64_t iterations = 0;
};

/// Eight small ones and two of medium size.
std::span<const GateInstance> gate_instances();

/// What a plan is worth, in the figures that the gate compares.
struct GateFigures {
    std::int64_t vacant = 0;
    std::int64_t outside_minutes = 0;
    std::int64_t contact_missed = 0;
    std::int64_t outside_team = 0;
    std::int64_t people = 0;       ///< pairs of client and care worker
    std::int64_t bound_people = 0; ///< B0 of the same clients
    std::int64_t most_people = 0;
    std::int64_t travel_seconds = 0;
    std::string digest; ///< the same for plans that decide the same
};

/// Plans the instance by that budget; with so many iterations a part, or else, where the budget has none, the
/// instance's.
GateFigures plan_instance(const GateInstance& instance, planner::Budget budget,
                          std::optional<std::int64_t> iterations_per_part = {});

/// The capacity bound of the instance, in hundredths of a person: the other long computation.
std::int64_t bound_instance(const GateInstance& instance, int steps);

} // namespace samma::bench
