#pragma once

#include "care/client.hpp"
#include "care/visit.hpp"

#include <span>
#include <vector>

namespace samma {

/// The visits of couples, and of others who share a home and are planned together, that one person can make
/// right after one another inside what both were promised: each visit goes with the one of the next of the
/// household that was promised nearest in time. Double visits, and visits with a choice of days, go by
/// themselves. `visits` as comes_before orders them.
std::vector<HouseholdPair> find_household_pairs(std::span<const Client> clients,
                                                std::span<const Visit> visits);

} // namespace samma
