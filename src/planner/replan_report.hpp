#pragma once

#include "planner/replan_ground.hpp"

namespace samma::planner {

/// What an outcome means for clients and care workers, beside the plan that they were told.
ReplanAlternative report_alternative(const PlanInHand& told, const TravelTimes& travel,
                                     const ReplanGround& ground, const State& state);

} // namespace samma::planner
