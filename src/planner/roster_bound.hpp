#pragma once

#include "planner/problem.hpp"

#include <vector>

namespace samma::planner {

/// The fewest different people who can make all of a client's visits, given the roster alone.
struct ClientBound {
    ClientId client_id;
    int b0 = 0;           ///< proven least number over the period, without history
    int distinct = 0;     ///< how many the plan uses; 0 in a bound without a plan
    bool is_exact = true; ///< false when the search for a smaller team was cut off: b0 still holds

    friend bool operator==(const ClientBound&, const ClientBound&) = default;
};

/// B0, exact for each client on her own (planner design §6.1): people eligible for a visit whose shift holds
/// it with direct travel from and to the office; two different people for a double visit; visits that must
/// overlap in time cannot share a person. Visits that nobody at all can make are left out. A true lower bound
/// on different staff in any plan on this roster.
std::vector<ClientBound> roster_bound(const Problem& problem);

/// The same of one client.
ClientBound roster_bound_of(const Problem& problem, ClientIndex client);

} // namespace samma::planner
