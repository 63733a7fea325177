#include "app/planner_desk.hpp"

#include "app/command_door.hpp"

namespace samma::app {

PlannerQueries::~PlannerQueries() = default;

Result<PlannerDesk::Plan> PlannerDesk::plan_of(store::UnitOfWork& work, SectionId section_id)
{
    const std::int64_t newest_event = work.events().last_sequence();
    {
        const std::lock_guard lock(mutex_);
        const auto kept = kept_.find(section_id);
        if (kept != kept_.end() && kept->second.event_sequence == newest_event)
            return kept->second.plan;
    }
    Plan plan = SAMMA_TRY(take_plan(ports_, work, section_id));
    const std::lock_guard lock(mutex_);
    kept_[section_id] = {newest_event, plan};
    return plan;
}

Result<void> PlannerDesk::look(const Caller& caller, const Question& question,
                               const std::function<Result<void>(const PlanAtHand&)>& answer)
{
    const Grant grant = SAMMA_TRY(authorize(caller, question.action, question.section_id));
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const Plan plan = SAMMA_TRY(plan_of(*work, question.section_id));
    SAMMA_CHECK(answer(*plan));
    std::optional<ClientId> client_id = question.client_id;
    if (question.visit_id)
        if (const Visit* visit = plan->section.period.find_visit(*question.visit_id))
            client_id = visit->client_id;
    work->audit().append({.at = ports_.clock.now(),
                          .action = std::string(name_of(question.action)),
                          .actor = actor_of(caller),
                          .role = std::string(name_of(grant.role)),
                          .resource_kind = question.resource_kind,
                          .resource_id = question.section_id.to_string(),
                          .client_id = client_id,
                          .relation = std::string(name_of(grant.relation)),
                          .operation_id = {},
                          .details = {}});
    work->commit();
    return {};
}

} // namespace samma::app
