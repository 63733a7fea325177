#pragma once

#include "planner/fill_ways.hpp"

#include <cstdint>
#include <vector>

namespace samma::planner {

/// A way that a rough try has found; still to be laid out exactly.
struct FillProbe {
    FillKind kind = FillKind::as_it_stands;
    StaffIndex staff = kNone;
    std::int64_t price = 0; ///< the search's price with what the way asks of people
    PeriodChanges changes = {};
    std::optional<Shift> shift = {};
    Minutes extra_paid{};
    Minutes wider_by{};
    std::vector<std::string> missing = {};
};

/// Rough tries of every kind that asks for another period: everything of the kind is loosened at once, the
/// part is tried with each person, and only what she really needs is kept. Ordered by price.
std::vector<FillProbe> probe_fills(const PlanInHand& hand, const TravelTimes& travel, PartIndex part);

} // namespace samma::planner
