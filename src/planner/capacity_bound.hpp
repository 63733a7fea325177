#pragma once

#include "planner/problem.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace samma::planner {

/// Which start windows the plans have that the bound speaks of.
enum class BoundWindows {
    hard,     ///< every plan that keeps the rules
    promised, ///< every plan that also keeps what was promised to the clients, where the roster lets it
};

struct CapacityBoundBudget {
    int steps = 150; ///< of the multipliers; each gives a valid bound
    BoundWindows windows = BoundWindows::hard;
    std::function<bool()> should_stop = {}; ///< asked after each step; may be empty
};

/// How few different people the clients of a section can meet when everybody competes for the same shifts.
struct CapacityBound {
    double people = 0;       ///< B1: proven least sum over clients of different staff
    std::int64_t roster = 0; ///< B0: the same sum when each client has the roster to herself
    int clients = 0;         ///< with visits that somebody can make
    int steps = 0;
    bool is_exact_per_client = true; ///< false where a client's search was cut off; the bound still holds
    /// Per client of the problem, what she costs at the best multipliers, in people: which clients are
    /// dear on this roster. They sum to more than `people`, by the price of the capacity.
    std::vector<double> client_price;

    [[nodiscard]] double mean() const { return clients > 0 ? people / clients : 0.0; }
};

/// B1, the capacity-coupled Lagrangian bound (planner design §6.3): true for any plan of this roster that
/// leaves no visit vacant which somebody could take. Each shift's minutes are relaxed, over the whole shift
/// and over every stretch of it, with the least journey into each visit; a client's subproblem is a facility
/// problem (open a person for 1, visits at the multipliers' price), solved exactly by branch and bound.
/// L(lambda) = sum over clients of z(lambda) - lambda · capacity is a bound for every lambda >= 0, and B0 at
/// 0.
CapacityBound capacity_bound(const Problem& problem, const CapacityBoundBudget& budget);

} // namespace samma::planner
