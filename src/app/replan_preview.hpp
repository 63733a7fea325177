#pragma once

#include "planner/replan.hpp"

namespace samma::app {

/// An answer with how many hard rules it breaks beyond those that the plan in force does: 0, or a fault of
/// ours that must be seen.
struct JudgedAlternative {
    planner::ReplanAlternative alternative;
    int new_hard_findings = 0;
};

struct ReplanPreview {
    PlanId plan_id; ///< of the plan that people were told
    int revision = 1;
    planner::EventEffect effect;
    std::vector<JudgedAlternative> alternatives; ///< best first
};

} // namespace samma::app
