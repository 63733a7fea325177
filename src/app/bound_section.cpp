#include "app/bound_section.hpp"

#include "app/report.hpp"
#include "app/section_period.hpp"

#include <set>
#include <unordered_map>

namespace samma::app {

Result<SectionBound> bound_section(const Ports& ports, const Caller& caller, SectionId section_id,
                                   const planner::CapacityBoundBudget& budget)
{
    const auto report = SAMMA_TRY(report_section(ports, caller, section_id));
    const Plan& plan = report.revision.plan;
    const auto work = ports.store.begin_read(ports.tenant_id);
    const auto section = SAMMA_TRY(load_section_period(ports, *work, {section_id, plan.dates, {}},
                                                       work->plans().load_adjustments(plan.id)));
    const auto problem = SAMMA_TRY(planner::Problem::from(section.period, section.travel));

    SectionBound bound{.hard = {}, .promised = {}, .dates = plan.dates, .revision = report.revision.revision};
    auto chosen = budget;
    chosen.windows = planner::BoundWindows::hard;
    bound.hard = planner::capacity_bound(problem, chosen);
    chosen.windows = planner::BoundWindows::promised;
    bound.promised = planner::capacity_bound(problem, chosen);

    std::unordered_map<ClientId, std::set<CareWorkerId>> met;
    for (const Assignment& assignment : plan.assignments)
        if (const Visit* visit = section.period.find_visit(assignment.visit_id))
            met[visit->client_id].insert(assignment.care_worker_id);
    for (const auto& [client_id, people] : met)
        bound.planned_people += static_cast<int>(people.size());
    return bound;
}

} // namespace samma::app
