#include "app/plan_findings.hpp"
#include "app/planner_desk.hpp"
#include "rules/check.hpp"

namespace samma::app {

namespace {

/// With the travel times that hold after the event from its moment on.
FindingCount count_after(const planner::Replanned& replanned, const TravelTimes& travel, Instant now,
                         const samma::Plan& plan)
{
    if (!replanned.effect.travel)
        return count_hard_findings(replanned.period, travel, plan);
    FindingCount count;
    for (const Finding& finding :
         rules::check(replanned.period, travel, {*replanned.effect.travel, replanned.effect.on, now}, plan))
        if (finding.severity == Severity::hard)
            ++count[finding.rule_id];
    return count;
}

} // namespace

Result<ReplanPreview> PlannerDesk::preview_replan(const Caller& caller, SectionId section_id,
                                                  const planner::ReplanRequest& request)
{
    return ask<ReplanPreview>(
        caller, {.section_id = section_id, .resource_kind = "replan_preview"},
        [&](const BoardState& state) -> Result<ReplanPreview> {
            const TravelTimes& travel = state.travel;
            auto replanned = SAMMA_TRY(planner::replan(*state.hand(), travel, request));
            const auto known = count_hard_findings(state.period, travel, state.plan());
            std::vector<JudgedAlternative> judged;
            for (auto& alternative : replanned.alternatives) {
                const int more =
                    more_findings(count_after(replanned, travel, request.now, alternative.plan), known);
                judged.push_back({std::move(alternative), more});
            }
            return ReplanPreview{state.plan().id, state.revision.revision, std::move(replanned.effect),
                                 std::move(judged)};
        });
}

} // namespace samma::app
