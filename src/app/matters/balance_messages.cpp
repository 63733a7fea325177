#include "app/matters/balance_messages.hpp"

#include "app/command_door.hpp"

#include <algorithm>
#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<app::MessageState>()
{
    static constexpr std::array kNames = {"sent"sv, "seen"sv, "handling"sv, "done"sv};
    return kNames;
}

} // namespace samma

namespace samma::app {

namespace {

Command command_of(std::string name, store::OperationId operation_id, store::MatterId id)
{
    return {.operation_id = operation_id,
            .name = std::move(name),
            .action = Action::write_message,
            .section_id = {},
            .subject_kind = "balance_message",
            .subject_id = id.to_string(),
            .request_digest = {},
            .event_kind = "matter.changed"};
}

bool may_become(MessageState from, MessageState to)
{
    return to > from || (from == MessageState::done && to == MessageState::handling);
}

bool is_blank(const std::string& text)
{
    return text.find_first_not_of(" \n\t") == std::string::npos;
}

LocalDate today_of(const Ports& ports, Instant at)
{
    return ports.zone.local_date(at);
}

} // namespace

MessageState state_of(const store::Matter& message)
{
    return message.steps.empty()
               ? MessageState::sent
               : find_enum<MessageState>(message.steps.back().step).value_or(MessageState::sent);
}

Result<std::string> send_message(const Ports& ports, const Caller& caller, const MessageRequest& request)
{
    const store::MatterId id(Uuid::derived(request.operation_id.uuid(), "balance_message"));
    auto command = command_of("send_message", request.operation_id, id);
    command.section_id = request.section_id;
    command.request_digest = request.said;
    return apply_command(
        ports, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            const bool is_to_team = request.recipient == store::Recipient::team;
            const auto teams = work.master_data().load_organisation().teams;
            const bool is_own = std::any_of(teams.begin(), teams.end(), [&](const Team& team) {
                return request.team_id == team.id && team.section_id == request.section_id;
            });
            if (is_to_team != request.team_id.has_value() || (is_to_team && !is_own))
                return fail("message.team", "/team_id");
            return work.matters().begin({.id = id,
                                         .section_id = request.section_id,
                                         .kind = store::MatterKind::balance_message,
                                         .client_id = {},
                                         .recipient = request.recipient,
                                         .team_id = request.team_id,
                                         .said = request.said,
                                         .picture = request.picture,
                                         .begun_on = today_of(ports, context.at),
                                         .begun_at = {},
                                         .begun_by = {},
                                         .steps = {}},
                                        context);
        });
}

Result<void> step_message(const Ports& ports, const Caller& caller, const MessageStep& step)
{
    auto command = command_of("step_message", step.operation_id, step.id);
    command.request_digest = std::string(samma::name_of(step.state)) + step.note;
    std::optional<store::Matter> message;
    command.find_demands = [&](store::UnitOfWork& work) {
        message = work.matters().find(step.id);
        const bool is_message = message && message->kind == store::MatterKind::balance_message;
        return is_message
                   ? std::vector<Demand>{{Action::write_message, Subject::section(message->section_id)}}
                   : std::vector<Demand>{};
    };
    const auto applied =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          if (!may_become(state_of(*message), step.state))
                              return fail("message.wrong_step");
                          if (step.state == MessageState::done && is_blank(step.note))
                              return fail("message.note", "/note");
                          return work.matters().add_step(step.id,
                                                         {.step = std::string(samma::name_of(step.state)),
                                                          .is_taken = true,
                                                          .note = step.note,
                                                          .taken_on = today_of(ports, context.at),
                                                          .taken_at = {},
                                                          .taken_by = {}},
                                                         context);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return {};
}

Result<std::vector<store::Matter>> list_messages(const Ports& ports, const Caller& caller,
                                                 SectionId section_id)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto subject = Subject::section(section_id);
    const auto grant = SAMMA_TRY(access.demand(Action::read_messages, subject));
    auto messages = work->matters().list(section_id, store::MatterKind::balance_message);
    access.log(Action::read_messages, grant, subject, "balance_message", {});
    work->commit();
    return messages;
}

} // namespace samma::app
