#include "app/command_door.hpp"

namespace samma::app {

std::string actor_of(const Caller& caller)
{
    return caller.account_id.is_nil() ? "session:" + caller.session_id.to_string()
                                      : "account:" + caller.account_id.to_string();
}

namespace {

/// Never empty: what concerns nothing that exists is asked for as an unknown client.
std::vector<Demand> demands_of(const Command& command, store::UnitOfWork& work)
{
    if (!command.find_demands)
        return {{command.action, {.client_id = {}, .care_worker_id = {}, .section_id = command.section_id}}};
    auto demands = command.find_demands(work);
    if (demands.empty())
        demands.push_back({command.action, Subject::client(ClientId())});
    return demands;
}

} // namespace

Result<std::string> apply_command(const Ports& ports, const Caller& caller, const Command& command,
                                  const Decide& decide)
{
    const auto work = ports.store.begin_write(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto demands = demands_of(command, *work);
    const Grant grant = SAMMA_TRY(access.demand(demands.front().action, demands.front().subject));
    for (std::size_t more = 1; more < demands.size(); ++more)
        SAMMA_TRY(access.demand(demands[more].action, demands[more].subject));
    if (const auto applied = work->operations().find(command.operation_id)) {
        if (applied->request_digest != command.request_digest || applied->name != command.name)
            return fail("operation.reused");
        return applied->result;
    }

    const store::ChangeContext context{ports.clock.now(), actor_of(caller), command.operation_id};
    SAMMA_CHECK(work->operations().record({.id = command.operation_id,
                                           .name = command.name,
                                           .actor = context.actor,
                                           .applied_at = context.at,
                                           .request_digest = command.request_digest,
                                           .result = command.subject_id}));
    SAMMA_CHECK(decide(*work, context));
    work->audit().append({.at = context.at,
                          .action = command.name,
                          .actor = context.actor,
                          .role = std::string(name_of(grant.role)),
                          .resource_kind = command.subject_kind,
                          .resource_id = command.subject_id,
                          .client_id = demands.front().subject.client_id,
                          .relation = std::string(name_of(grant.relation)),
                          .operation_id = command.operation_id,
                          .details = {}});
    work->events().append({.sequence = 0,
                           .at = context.at,
                           .kind = command.event_kind,
                           .section_id = command.section_id,
                           .subject_id = command.subject_id,
                           .operation_id = command.operation_id});
    work->commit();
    return command.subject_id;
}

} // namespace samma::app
