#include "app/relations/care_relations.hpp"

#include "app/command_door.hpp"
#include "app/organisation.hpp"

#include <fmt/format.h>

namespace samma::app {

namespace {

using store::CareRelation;
using store::CareRelationKind;

constexpr auto kLongestConsent = std::chrono::hours(24 * 366);

/// Who keeps relations of that kind.
Action keeping(CareRelationKind kind)
{
    switch (kind) {
    case CareRelationKind::case_work:
    case CareRelationKind::nursing:
    case CareRelationKind::consent:
    case CareRelationKind::self:
        return Action::change_relations;
    case CareRelationKind::alarm_duty:
    case CareRelationKind::audit_task:
        return Action::change_duties;
    case CareRelationKind::protected_list:
        return Action::protect_client;
    }
    return Action::change_relations;
}

/// A duty concerns every section of its place.
std::vector<Demand> demands_for(const Ports& ports, store::UnitOfWork& work, const CareRelation& relation)
{
    const Action action = keeping(relation.kind);
    if (relation.client_id)
        return {{action, Subject::client(*relation.client_id)}};
    const auto tree = load_organisation_tree(work, ports.tenant_id);
    std::vector<Demand> demands;
    for (const auto section_id : tree.sections_under(relation.place_id.value_or(Uuid{})))
        demands.push_back({action, Subject::section(section_id)});
    return demands;
}

Command command_of(const std::string& name, store::OperationId operation_id, store::CareRelationId id)
{
    return {.operation_id = operation_id,
            .name = name,
            .action = Action::change_relations,
            .section_id = {},
            .subject_kind = "care_relation",
            .subject_id = id.to_string(),
            .request_digest = {},
            .event_kind = "access.changed"};
}

Result<void> step_relation(const Ports& ports, const Caller& caller, const RelationStep& step,
                           const std::string& name,
                           const std::function<Result<void>(store::UnitOfWork&, const CareRelation&,
                                                            const store::ChangeContext&)>& take)
{
    auto command = command_of(name, step.operation_id, step.id);
    command.request_digest = step.reason;
    command.find_demands = [&](store::UnitOfWork& work) {
        const auto relation = work.access().find_relation(step.id);
        return relation ? demands_for(ports, work, *relation) : std::vector<Demand>{};
    };
    SAMMA_CHECK(
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          return take(work, *work.access().find_relation(step.id), context);
                      }));
    return {};
}

} // namespace

Result<std::vector<CareRelation>> list_relations(const Ports& ports, const Caller& caller, ClientId client_id)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto subject = Subject::client(client_id);
    const auto grant = SAMMA_TRY(access.demand(Action::read_relations, subject));
    auto relations = work->access().relations_of_client(client_id);
    access.log(Action::read_relations, grant, subject, "care_relation", {});
    work->commit();
    return relations;
}

Result<void> propose_relation(const Ports& ports, const Caller& caller, const RelationProposal& proposal)
{
    const auto& relation = proposal.relation;
    auto command = command_of("propose_relation", proposal.operation_id, relation.id);
    command.request_digest =
        fmt::format("{} {} {}", relation.account_id.to_string(), samma::name_of(relation.kind),
                    relation.client_id ? relation.client_id->to_string() : "");
    command.find_demands = [&](store::UnitOfWork& work) { return demands_for(ports, work, relation); };
    SAMMA_CHECK(apply_command(
        ports, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            if (relation.kind == CareRelationKind::consent) {
                if (!relation.ends_at || *relation.ends_at > relation.starts_at + kLongestConsent)
                    return fail("relation.too_long", "/ends_at");
                for (const auto& flag : work.access().flags_of_client(*relation.client_id))
                    if (flag.kind != store::ClientFlagKind::block && flag.is_in_force())
                        return fail("relation.protected_client");
            }
            auto proposed = relation;
            proposed.proposed_at = context.at;
            proposed.proposed_by = context.actor;
            return work.access().propose(proposed);
        }));
    return {};
}

Result<void> confirm_relation(const Ports& ports, const Caller& caller, const RelationStep& step)
{
    return step_relation(ports, caller, step, "confirm_relation",
                         [](store::UnitOfWork& work, const CareRelation& relation,
                            const store::ChangeContext& context) -> Result<void> {
                             if (relation.status != store::RelationStatus::proposed)
                                 return fail("relation.not_proposed");
                             work.access().confirm(relation.id, context.at, context.actor);
                             return {};
                         });
}

Result<void> end_relation(const Ports& ports, const Caller& caller, const RelationStep& step)
{
    return step_relation(ports, caller, step, "end_relation",
                         [&](store::UnitOfWork& work, const CareRelation& relation,
                             const store::ChangeContext& context) -> Result<void> {
                             if (relation.status == store::RelationStatus::ended)
                                 return fail("relation.not_proposed");
                             work.access().end(relation.id, context.at, context.actor, step.reason);
                             return {};
                         });
}

} // namespace samma::app
