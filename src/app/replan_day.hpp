#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"
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
    PlanningPeriod period; ///< as the event makes it
    planner::EventEffect effect;
    std::vector<JudgedAlternative> alternatives; ///< best first
};

/// Up to three ways to meet what has happened, with the least change to what people were told; nothing is
/// stored. Errors: `resource.unknown`, `plan.none`, and those of planner::effect_of.
Result<ReplanPreview> preview_replan(const Ports& ports, const Caller& caller, SectionId section_id,
                                     const planner::ReplanRequest& request);

} // namespace samma::app
