#include "app/relations/client_flags.hpp"

#include "app/command_door.hpp"

namespace samma::app {

namespace {

using store::ClientFlag;
using store::ClientFlagKind;
using store::FlagStatus;

Action setting(ClientFlagKind kind)
{
    return kind == ClientFlagKind::block ? Action::block_client : Action::protect_client;
}

Command command_of(const std::string& name, store::OperationId operation_id, store::ClientFlagId id)
{
    return {.operation_id = operation_id,
            .name = name,
            .action = Action::protect_client,
            .section_id = {},
            .subject_kind = "client_flag",
            .subject_id = id.to_string(),
            .request_digest = {},
            .event_kind = "access.changed"};
}

using Take = Result<void> (*)(store::UnitOfWork&, ClientFlag&, const store::ChangeContext&);

Result<void> step_flag(const Ports& ports, const Caller& caller, const FlagStep& step,
                       const std::string& name, Take take)
{
    auto command = command_of(name, step.operation_id, step.id);
    command.find_demands = [&](store::UnitOfWork& work) {
        const auto flag = work.access().find_flag(step.id);
        return flag ? std::vector<Demand>{{setting(flag->kind), Subject::client(flag->client_id)}}
                    : std::vector<Demand>{};
    };
    const auto applied =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          auto flag = *work.access().find_flag(step.id);
                          SAMMA_CHECK(take(work, flag, context));
                          return work.access().step(flag);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return {};
}

/// No relative's view of a client with protected identity.
void end_consents(store::UnitOfWork& work, ClientId client_id, const store::ChangeContext& context)
{
    for (const auto& relation : work.access().relations_of_client(client_id))
        if (relation.kind == store::CareRelationKind::consent &&
            relation.status != store::RelationStatus::ended)
            work.access().end(relation.id, context.at, context.actor, "protected identity");
}

} // namespace

Result<void> propose_flag(const Ports& ports, const Caller& caller, const FlagProposal& proposal)
{
    auto command = command_of("propose_flag", proposal.operation_id, proposal.id);
    command.request_digest =
        proposal.client_id.to_string() + " " + std::string(samma::name_of(proposal.kind));
    command.find_demands = [&](store::UnitOfWork&) {
        return std::vector<Demand>{{setting(proposal.kind), Subject::client(proposal.client_id)}};
    };
    const auto applied =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          ClientFlag flag;
                          flag.id = proposal.id;
                          flag.client_id = proposal.client_id;
                          flag.kind = proposal.kind;
                          flag.source = proposal.source;
                          flag.proposed_at = context.at;
                          flag.proposed_by = context.actor;
                          if (proposal.kind == ClientFlagKind::block) {
                              flag.status = FlagStatus::confirmed;
                              flag.confirmed_at = context.at;
                              flag.confirmed_by = context.actor;
                          }
                          return work.access().propose(flag);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return {};
}

Result<void> confirm_flag(const Ports& ports, const Caller& caller, const FlagStep& step)
{
    return step_flag(
        ports, caller, step, "confirm_flag",
        [](store::UnitOfWork& work, ClientFlag& flag, const store::ChangeContext& context) -> Result<void> {
            if (flag.status != FlagStatus::proposed)
                return fail("flag.wrong_step");
            if (flag.proposed_by == context.actor)
                return fail("flag.same_person");
            flag.status = FlagStatus::confirmed;
            flag.confirmed_at = context.at;
            flag.confirmed_by = context.actor;
            end_consents(work, flag.client_id, context);
            return {};
        });
}

Result<void> end_flag(const Ports& ports, const Caller& caller, const FlagStep& step)
{
    return step_flag(
        ports, caller, step, "end_flag",
        [](store::UnitOfWork&, ClientFlag& flag, const store::ChangeContext& context) -> Result<void> {
            const bool takes_two = flag.kind != ClientFlagKind::block;
            if (flag.status == FlagStatus::confirmed && takes_two) {
                flag.status = FlagStatus::end_proposed;
                flag.end_proposed_at = context.at;
                flag.end_proposed_by = context.actor;
                return {};
            }
            if (flag.status == FlagStatus::ended)
                return fail("flag.wrong_step");
            // A marking that was never confirmed is taken back by another person than the one who set it.
            const auto& first = flag.end_proposed_by ? *flag.end_proposed_by : flag.proposed_by;
            if (takes_two && first == context.actor)
                return fail("flag.same_person");
            flag.status = FlagStatus::ended;
            flag.ended_at = context.at;
            flag.ended_by = context.actor;
            return {};
        });
}

} // namespace samma::app
