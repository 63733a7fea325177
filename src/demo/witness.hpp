#pragma once

#include "demo/staffing.hpp"

#include <optional>

namespace samma::demo {

/// The plan that proves that every visit of a section can be made.
struct Witness {
    Plan plan;
    double tightness = 0; ///< measured on the plan, 0.90 = 90 %; 0 for a night patrol
};

/// Calls in substitutes until every visit of the days has its place, and then on or off until the tightest
/// block has the wanted load. Puts the extra shifts in the draft. Without a need the roster is only filled up
/// where visits find no room, as for a night patrol.
Witness make_witness(SectionDraft& draft, const std::optional<StaffingNeed>& need);

} // namespace samma::demo
