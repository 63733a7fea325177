#pragma once

#include "planner/plan_in_hand.hpp"

#include <optional>

namespace samma::planner {

/// A part that somebody wants to put with a person, at a time.
struct WishedPlace {
    VisitId visit_id;
    int part = 0;
    CareWorkerId care_worker_id;
    Instant starts_at;
};

/// How far from the wished time a visit may end up without anybody being asked.
inline constexpr Minutes kMostDrift{30};

/// The plan with the part there, as near the wished time as her day allows: what else is planned keeps its
/// start where it holds and otherwise makes way inside its own windows; breaks move where they must. Nothing
/// where no place within kMostDrift holds, or where a locked visit would have to move: then the exact rules
/// can say what a placing by force breaks.
std::optional<Plan> placed_by_hand(const PlanInHand& hand, const WishedPlace& wish);

} // namespace samma::planner
