#include "app/plan_look.hpp"

#include "app/command_door.hpp"

#include <algorithm>

namespace samma::app {

Result<PlanLook> PlanLook::open(const Ports& ports, const Caller& caller, Action action, SectionId section_id)
{
    auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const Grant grant = SAMMA_TRY(access.demand(action, Subject::section(section_id)));
    return PlanLook(caller, std::move(work), std::move(access), {action, grant});
}

Result<PlanLook> PlanLook::begin(const Ports& ports, SectionStates& states, const Caller& caller,
                                 Action action, SectionId section_id, const WorkOut& work_out)
{
    SectionStates::State worked_out;
    const auto work_out_from = [&](const SectionStates::State& state) {
        if (work_out && state != worked_out)
            work_out(state);
        worked_out = state;
    };
    {
        const auto work = ports.store.begin_read(ports.tenant_id);
        // Who will be refused must not learn from the time it takes that there is a plan.
        if (Access(ports, *work, caller).decide_on(action, Subject::section(section_id)))
            if (const auto state = states.state_of(*work, section_id))
                work_out_from(*state);
    }
    auto look = SAMMA_TRY(open(ports, caller, action, section_id));
    look.state_ = SAMMA_TRY(states.state_of(*look.work_, section_id));
    work_out_from(look.state_);
    return look;
}

void PlanLook::log(std::string resource_kind, std::string resource_id, std::vector<ClientId> clients)
{
    const store::AuditEvent event{.at = access_.now(),
                                  .action = std::string(name_of(right_.action)),
                                  .actor = actor_of(caller_),
                                  .role = std::string(name_of(right_.grant.role)),
                                  .resource_kind = std::move(resource_kind),
                                  .resource_id = std::move(resource_id),
                                  .client_id = {},
                                  .relation = std::string(name_of(right_.grant.relation)),
                                  .operation_id = {},
                                  .details = {}};
    std::sort(clients.begin(), clients.end());
    clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
    std::vector<store::AuditEvent> rows;
    for (const ClientId client : clients) {
        rows.push_back(event);
        rows.back().client_id = client;
    }
    if (rows.empty())
        rows.push_back(event);
    work_->audit().append(rows);
    work_->commit();
}

} // namespace samma::app
