#include "app/edit_plan.hpp"

#include "app/command_door.hpp"
#include "app/draft_views.hpp"
#include "app/plan_look.hpp"
#include "app/section_loans.hpp"
#include "app/shown_clients.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::app {

namespace {

int revision_of(const BoardState& state)
{
    return state.draft ? state.draft->revision : 0;
}

tl::unexpected<Error> conflict(int current)
{
    return fail("draft.revision_conflict", {}, {{"current", std::to_string(current)}});
}

Command door_command(const DraftCommand& command, std::string name, Action action, std::string subject_id)
{
    return {.operation_id = command.operation_id,
            .name = std::move(name),
            .action = action,
            .section_id = command.section_id,
            .subject_kind = "plan_draft",
            .subject_id = std::move(subject_id),
            .request_digest = fmt::format("{} {}", command.section_id.to_string(), command.base_revision),
            .event_kind = "plan.draft_changed"};
}

/// Whose visit was changed stands in the log beside the command itself.
void log_client(store::UnitOfWork& work, const store::ChangeContext& context, std::string_view action,
                const store::PlanEdit& edit)
{
    work.audit().append({.at = context.at,
                         .action = std::string(action),
                         .actor = context.actor,
                         .role = {},
                         .resource_kind = "visit",
                         .resource_id = edit.change.after.empty()
                                            ? std::string()
                                            : edit.change.after.front().visit_id.to_string(),
                         .client_id = edit.client_id,
                         .relation = {},
                         .operation_id = context.operation_id,
                         .details = edit.overridden > 0 ? "särskilt skäl: " + edit.reason : std::string()});
}

} // namespace

Result<Desk::State> Desk::state_for(const Caller& caller, Action action, SectionId section_id)
{
    return SAMMA_TRY(PlanLook::begin(ports_, states_, caller, action, section_id)).state();
}

Result<Desk::Judged> Desk::judge(const DraftCommand& command, const ByHand& change)
{
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    Judged judged;
    judged.before = SAMMA_TRY(states_.state_of(*work, command.section_id));
    auto plan = SAMMA_TRY(changed_by_hand(*judged.before, change, ports_.ids.next()));
    judged.change = difference(judged.before->adjusted_plan(), plan);
    const int current = revision_of(*judged.before);
    if (command.base_revision > current)
        return conflict(current);
    if (command.base_revision < current)
        for (const auto& edit : work->drafts().load_edits(judged.before->draft->id, command.base_revision))
            if (edit.state != EditState::dropped && touch_each_other(edit.change, judged.change))
                return conflict(current);
    judged.after = SAMMA_TRY(states_.with_plan(*work, *judged.before, std::move(plan)));
    judged.outcome = outcome_between(*judged.before, *judged.after, judged.change);
    return judged;
}

Result<std::optional<EditOutcome>> Desk::find_applied(const Caller& caller, Action action,
                                                      const DraftCommand& command)
{
    State state;
    {
        auto look = SAMMA_TRY(PlanLook::open(ports_, caller, action, command.section_id));
        if (!look.work().operations().find(command.operation_id))
            return std::nullopt;
        state = SAMMA_TRY(states_.state_of(look.work(), command.section_id));
    }
    const auto edit =
        std::find_if(state->edits.begin(), state->edits.end(),
                     [&](const store::PlanEdit& made) { return made.operation_id == command.operation_id; });
    EditOutcome outcome = outcome_between(*state, *state, {});
    outcome.is_made = true;
    return show(caller, action, command.section_id, std::move(outcome),
                edit == state->edits.end() ? nullptr : &*edit);
}

Result<EditOutcome> Desk::show(const Caller& caller, Action action, SectionId section_id, EditOutcome outcome,
                               const store::PlanEdit* made)
{
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, action, section_id));
    outcome.plan = look.state()->summary();
    if (made) {
        outcome.is_made = true;
        outcome.edit = edit_view(*look.state(), *made, actor_of(caller));
    }
    hide_protected(look.access(), outcome);
    look.log("edit_outcome", section_id.to_string(), clients_in(outcome));
    return outcome;
}

Result<EditOutcome> Desk::show_made(const Caller& caller, Action action, const BoardState& before,
                                    const store::PlanEdit& made)
{
    const SectionId section_id = before.plan().section_id;
    const auto after = SAMMA_TRY(state_for(caller, action, section_id));
    return show(caller, action, section_id, outcome_between(before, *after, made.change), &made);
}

Result<store::PlanEdit> Desk::append_edit(store::UnitOfWork& work, const BoardState& before,
                                          PlanDraftId draft_id, store::PlanEdit edit,
                                          const store::ChangeContext& context)
{
    auto draft = before.draft;
    if (!draft) {
        if (const auto others = work.drafts().find_open(before.plan().id))
            return conflict(others->revision);
        draft = SAMMA_TRY(work.drafts().begin(draft_id, before.plan().id, context));
    }
    return work.drafts().append(*draft, std::move(edit), context);
}

Result<EditOutcome> Desk::edit(const Caller& caller, const DraftCommand& command, const ByHand& change,
                               const std::string& reason)
{
    if (auto applied = SAMMA_TRY(find_applied(caller, Action::edit_plan, command)))
        return *std::move(applied);
    auto judged = SAMMA_TRY(judge(command, change));
    if (judged.outcome.hard_appeared > 0 && reason.empty())
        return show(caller, Action::edit_plan, command.section_id, std::move(judged.outcome), nullptr);

    const auto kind = kind_of(change);
    store::PlanEdit edit;
    edit.kind = kind;
    edit.client_id = client_of(*judged.before, change);
    edit.reason = judged.outcome.hard_appeared > 0 ? reason : std::string();
    edit.overridden = judged.outcome.hard_appeared;
    edit.change = std::move(judged.change);
    const auto draft_id = judged.before->draft ? judged.before->draft->id : PlanDraftId(ports_.ids.next());
    const auto stored = apply_command(
        ports_, caller,
        door_command(command, std::string(name_of(kind)), Action::edit_plan, draft_id.to_string()),
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            edit = SAMMA_TRY(append_edit(work, *judged.before, draft_id, std::move(edit), context));
            log_client(work, context, name_of(kind), edit);
            return {};
        });
    SAMMA_CHECK(stored);
    return show(caller, Action::edit_plan, command.section_id, std::move(judged.outcome), &edit);
}

Result<EditOutcome> Desk::turn(const Caller& caller, const DraftCommand& command, const char* name,
                               Turn turning)
{
    if (auto applied = SAMMA_TRY(find_applied(caller, Action::edit_plan, command)))
        return *std::move(applied);
    const auto before = SAMMA_TRY(state_for(caller, Action::edit_plan, command.section_id));
    if (!before->draft)
        return fail(std::string(name) == "undo_edit" ? "draft.nothing_to_undo" : "draft.nothing_to_redo");
    if (before->draft->revision != command.base_revision)
        return conflict(before->draft->revision);
    store::PlanEdit edit;
    const auto stored = apply_command(
        ports_, caller, door_command(command, name, Action::edit_plan, before->draft->id.to_string()),
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            edit = SAMMA_TRY((work.drafts().*turning)(*before->draft, context));
            log_client(work, context, name, edit);
            return {};
        });
    SAMMA_CHECK(stored);
    return show_made(caller, Action::edit_plan, *before, edit);
}

Result<EditOutcome> Desk::undo(const Caller& caller, const DraftCommand& command)
{
    return turn(caller, command, "undo_edit", &store::DraftStore::undo);
}

Result<EditOutcome> Desk::redo(const Caller& caller, const DraftCommand& command)
{
    return turn(caller, command, "redo_edit", &store::DraftStore::redo);
}

Result<DraftView> Desk::draft(const Caller& caller, SectionId section_id)
{
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, Action::read_board, section_id));
    const auto& state = *look.state();
    DraftView view{.plan = state.summary(), .edits = {}, .overridden = 0};
    if (state.draft)
        for (const auto& edit : look.work().drafts().load_edits(state.draft->id, 0)) {
            view.edits.push_back(edit_view(state, edit, actor_of(caller)));
            view.overridden += edit.state == EditState::made ? edit.overridden : 0;
        }
    hide_protected(look.access(), view);
    look.log("draft", section_id.to_string(), clients_in(view));
    return view;
}

Result<PlanSummary> Desk::publish(const Caller& caller, const DraftCommand& command)
{
    if (auto applied = SAMMA_TRY(find_applied(caller, Action::publish_plan, command)))
        return applied->plan;
    const auto before = SAMMA_TRY(state_for(caller, Action::publish_plan, command.section_id));
    if (!before->draft)
        return fail("draft.nothing_to_publish");
    if (before->draft->revision != command.base_revision)
        return conflict(before->draft->revision);
    Plan plan = before->plan();
    plan.id = PlanId(ports_.ids.next());
    auto door = door_command(command, "publish_plan", Action::publish_plan, plan.id.to_string());
    door.subject_kind = "plan";
    door.event_kind = "plan.accepted";
    const auto stored = apply_command(
        ports_, caller, door,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            SAMMA_CHECK(work.drafts().close(*before->draft, store::DraftEnd::published, context));
            SAMMA_TRY(keep_revision(work, {plan, before->adjustments}, before->revision.revision,
                                    before->period, context));
            return {};
        });
    SAMMA_CHECK(stored);
    return SAMMA_TRY(state_for(caller, Action::publish_plan, command.section_id))->summary();
}

Result<PlanSummary> Desk::discard(const Caller& caller, const DraftCommand& command)
{
    const auto before = SAMMA_TRY(state_for(caller, Action::edit_plan, command.section_id));
    if (!before->draft)
        return before->summary();
    if (before->draft->revision != command.base_revision)
        return conflict(before->draft->revision);
    const auto stored = apply_command(
        ports_, caller,
        door_command(command, "discard_draft", Action::edit_plan, before->draft->id.to_string()),
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            return work.drafts().close(*before->draft, store::DraftEnd::discarded, context);
        });
    SAMMA_CHECK(stored);
    return SAMMA_TRY(state_for(caller, Action::edit_plan, command.section_id))->summary();
}

} // namespace samma::app
