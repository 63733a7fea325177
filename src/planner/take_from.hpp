#pragma once

#include "planner/plan_in_hand.hpp"

#include <set>
#include <utility>

namespace samma::planner {

/// What became of the visits that were taken from another plan.
struct TakenCount {
    int as_proposed = 0; ///< taken parts that stand with the person whom the other plan gives them
    int as_before = 0;   ///< with whom they were: that person's day has no room beside what is left
    int elsewhere = 0;   ///< with somebody else, because both days are full
    int vacant = 0;      ///< with nobody
};

/// A plan that takes some visits from another plan and leaves the rest as it was.
struct TakenPlan {
    Plan plan;
    TakenCount count;
};

/// Takes the named parts of visits from `other` into the plan in hand. What is not taken keeps its person and
/// its start to the second; what is taken stands as near its start in `other` as that leaves room for (within
/// kMostDrift), otherwise with whom it was before, otherwise where it costs least. Locked visits stay. The
/// exact rules must judge the result.
TakenPlan take_from(const PlanInHand& hand, const Plan& other,
                    const std::set<std::pair<VisitId, int>>& parts);

} // namespace samma::planner
