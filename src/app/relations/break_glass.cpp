#include "app/relations/break_glass.hpp"

#include "app/audit/log_actors.hpp"
#include "app/command_door.hpp"

#include <algorithm>

namespace samma::app {

namespace {

using store::BreakGlass;

constexpr std::ptrdiff_t kShortestReason = 10;

Command command_of(const std::string& name, store::OperationId operation_id, store::BreakGlassId id)
{
    return {.operation_id = operation_id,
            .name = name,
            .action = Action::break_glass,
            .section_id = {},
            .subject_kind = "break_glass",
            .subject_id = id.to_string(),
            .request_digest = {},
            .event_kind = "break_glass.changed"};
}

/// The first of the caller's roles that may open files.
std::string opening_role(const Caller& caller, Action action)
{
    for (const auto& row : policy_table())
        for (const auto& held : caller.roles)
            if (row.action == action && row.roles.holds(held.role))
                return std::string(samma::name_of(held.role));
    return {};
}

Result<BreakGlass> stored(const Ports& ports, store::BreakGlassId id)
{
    const auto opening = ports.store.begin_read(ports.tenant_id)->access().find_opening(id);
    return opening ? Result<BreakGlass>(*opening) : fail("resource.unknown");
}

/// Without a name: the banner is asked for on every page, and is no look at the client.
std::string code_of(store::UnitOfWork& work, ClientId client_id)
{
    const auto records = work.master_data().load_one({store::RecordKind::client, client_id.to_string()},
                                                     store::Ended::include);
    return records.clients.empty() ? std::string() : records.clients.front().external_id;
}

using Take = std::function<Result<void>(BreakGlass&, const store::ChangeContext&)>;

Result<BreakGlass> step_opening(const Ports& ports, const Caller& caller, Command command,
                                store::BreakGlassId id, const Take& take)
{
    const Action action = command.action;
    command.find_demands = [&ports, id, action](store::UnitOfWork& work) {
        const auto opening = work.access().find_opening(id);
        return opening ? std::vector<Demand>{{action, Subject::client(opening->client_id)}}
                       : std::vector<Demand>{};
    };
    const auto applied =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          auto opening = *work.access().find_opening(id);
                          if (opening.account_id == caller.account_id)
                              return fail("break_glass.same_person");
                          SAMMA_CHECK(take(opening, context));
                          return work.access().step(opening);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return stored(ports, id);
}

} // namespace

Result<BreakGlass> break_glass(const Ports& ports, const Caller& caller, const BreakGlassRequest& request)
{
    // The same request opens the same file once.
    const store::BreakGlassId id(Uuid::derived(request.operation_id.uuid(), "break_glass"));
    auto command = command_of("break_glass", request.operation_id, id);
    command.request_digest = request.client_id.to_string() + request.reason;
    command.event_kind = "break_glass.opened";
    bool is_protected = false;
    command.find_demands = [&](store::UnitOfWork& work) {
        for (const auto& flag : work.access().flags_of_client(request.client_id))
            is_protected = is_protected || (flag.kind != store::ClientFlagKind::block && flag.is_in_force());
        return std::vector<Demand>{{is_protected ? Action::break_protected_glass : Action::break_glass,
                                    Subject::client(request.client_id)}};
    };
    const auto applied = apply_command(
        ports, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            const auto letters = std::count_if(request.reason.begin(), request.reason.end(),
                                               [](unsigned char letter) { return letter > ' '; });
            if (letters < kShortestReason)
                return fail("break_glass.reason", "/reason");
            const auto records =
                work.master_data().load_one({store::RecordKind::client, request.client_id.to_string()});
            BreakGlass opening;
            opening.id = id;
            opening.account_id = caller.account_id;
            opening.role =
                opening_role(caller, is_protected ? Action::break_protected_glass : Action::break_glass);
            opening.client_id = request.client_id;
            opening.section_id = records.clients.front().section_id;
            opening.reason_code = request.reason_code;
            opening.reason = request.reason;
            opening.asked_at = context.at;
            opening.needs_approval = is_protected;
            if (!is_protected) {
                opening.starts_at = context.at;
                opening.ends_at = context.at + kBreakGlassTime;
            }
            SAMMA_CHECK(work.access().open(opening));
            // The notice: whoever listens for the section hears of it at once.
            work.events().append({.sequence = 0,
                                  .at = context.at,
                                  .kind = "break_glass.opened",
                                  .section_id = opening.section_id,
                                  .subject_id = id.to_string(),
                                  .operation_id = context.operation_id});
            return {};
        });
    if (!applied)
        return tl::unexpected(applied.error());
    return stored(ports, id);
}

Result<BreakGlass> approve_break_glass(const Ports& ports, const Caller& caller,
                                       store::OperationId operation_id, store::BreakGlassId id)
{
    auto command = command_of("approve_break_glass", operation_id, id);
    command.action = Action::approve_break_glass;
    return step_opening(ports, caller, command, id,
                        [](BreakGlass& opening, const store::ChangeContext& context) -> Result<void> {
                            if (!opening.needs_approval || opening.starts_at)
                                return fail("break_glass.wrong_step");
                            opening.starts_at = context.at;
                            opening.ends_at = context.at + kBreakGlassTime;
                            opening.approved_by = context.actor;
                            return {};
                        });
}

Result<BreakGlass> review_break_glass(const Ports& ports, const Caller& caller,
                                      const BreakGlassReview& review)
{
    auto command = command_of("review_break_glass", review.operation_id, review.id);
    command.action = Action::review_break_glass;
    command.request_digest = review.note;
    return step_opening(ports, caller, command, review.id,
                        [&](BreakGlass& opening, const store::ChangeContext& context) -> Result<void> {
                            if (opening.reviewed_at)
                                return fail("break_glass.wrong_step");
                            opening.reviewed_at = context.at;
                            opening.reviewed_by = context.actor;
                            opening.verdict = review.verdict;
                            opening.review_note = review.note;
                            return {};
                        });
}

Result<BreakGlass> close_opening(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                                 store::BreakGlassId id)
{
    auto command = command_of("close_break_glass", operation_id, id);
    command.event_kind = "break_glass.closed";
    command.find_demands = [&](store::UnitOfWork& work) {
        const auto opening = work.access().find_opening(id);
        if (!opening || opening->account_id != caller.account_id)
            return std::vector<Demand>{};
        return std::vector<Demand>{
            {opening->needs_approval ? Action::break_protected_glass : Action::break_glass,
             Subject::client(opening->client_id)}};
    };
    SAMMA_CHECK(
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          auto opening = *work.access().find_opening(id);
                          if (!opening.is_open(context.at))
                              return fail("break_glass.wrong_step");
                          opening.closed_at = context.at;
                          work.events().append({.sequence = 0,
                                                .at = context.at,
                                                .kind = "break_glass.closed",
                                                .section_id = opening.section_id,
                                                .subject_id = id.to_string(),
                                                .operation_id = context.operation_id});
                          return work.access().step(opening);
                      }));
    return stored(ports, id);
}

std::vector<OpeningView> list_own_openings(const Ports& ports, const Caller& caller)
{
    const auto work = ports.store.begin_read(ports.tenant_id);
    const auto now = ports.clock.now();
    std::vector<OpeningView> views;
    if (caller.account_id.is_nil())
        return views;
    for (auto& opening : work->access().openings_of_account(caller.account_id)) {
        const bool waits = opening.needs_approval && !opening.starts_at && !opening.reviewed_at &&
                           now < opening.asked_at + kReviewTime;
        if (!opening.is_open(now) && !waits)
            continue;
        auto client = code_of(*work, opening.client_id);
        views.push_back(
            {.opening = std::move(opening), .is_overdue = false, .who = {}, .client = std::move(client)});
    }
    return views;
}

Result<std::vector<OpeningView>> list_openings(const Ports& ports, const Caller& caller, SectionId section_id)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto subject = Subject::section(section_id);
    const auto grant = SAMMA_TRY(access.demand(Action::review_break_glass, subject));
    std::vector<OpeningView> views;
    LogActors actors(ports, *work);
    for (auto& opening : work->access().openings_of_section(section_id)) {
        const bool is_overdue = !opening.reviewed_at && access.now() > opening.asked_at + kReviewTime;
        access.log(Action::review_break_glass, grant, Subject::client(opening.client_id), "break_glass",
                   opening.id.to_string());
        auto who = actors.who("account:" + opening.account_id.to_string());
        auto client = access.hides(opening.client_id) ? std::string() : code_of(*work, opening.client_id);
        views.push_back({std::move(opening), is_overdue, std::move(who), std::move(client)});
    }
    if (views.empty())
        access.log(Action::review_break_glass, grant, subject, "break_glass", {});
    work->commit();
    return views;
}

} // namespace samma::app
