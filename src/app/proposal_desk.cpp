#include "app/proposal_desk.hpp"

#include "app/command_door.hpp"
#include "app/compare_plans.hpp"
#include "app/draft_views.hpp"
#include "app/edit_plan.hpp"
#include "app/plan_look.hpp"
#include "app/section_loans.hpp"
#include "app/shown_clients.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::app {

namespace {

constexpr int kMostListed = 20;

ProposalView view_of(const store::ProposalHead& head, const Caller& caller)
{
    return {head, head.made_by == actor_of(caller)};
}

Result<store::PlanProposal> find_proposal(store::UnitOfWork& work, SectionId section_id, PlanId id)
{
    auto proposal = work.proposals().find(id);
    if (!proposal || proposal->head.section_id != section_id)
        return fail("proposal.unknown");
    return *std::move(proposal);
}

std::vector<IndicatorView> of_section(std::vector<IndicatorView> views)
{
    std::erase_if(views, [](const IndicatorView& view) { return view.team_id.has_value(); });
    return views;
}

std::optional<double> people_in(const BoardState& state)
{
    const auto views = state.indicators();
    const auto found = std::find_if(views.begin(), views.end(), [](const IndicatorView& view) {
        return view.key == "distinct_mean" && !view.team_id;
    });
    return found == views.end() ? std::nullopt : found->value;
}

int revision_of(const BoardState* state)
{
    return state && state->draft ? state->draft->revision : 0;
}

/// The same for the same part, and for no other.
std::string digest_of(PlanId id, const ProposalPart& part)
{
    std::string words;
    for (const auto& client : part.clients)
        words += client.to_string() + " ";
    for (const auto& team : part.teams)
        words += team.to_string() + " ";
    for (const auto& day : part.days)
        words += format_date(day) + " ";
    return Uuid::derived(id.uuid(), words).to_string();
}

} // namespace

ProposalDesk::~ProposalDesk() = default;

/// The proposal, the plan as it stands where it has the proposal's dates, and the section with the part
/// taken.
struct Desk::Weighed {
    store::PlanProposal proposal;
    State now; ///< missing: no plan in force has the dates
    State taken;
    TakenPart how;
};

Result<Desk::Weighed> Desk::weigh(SectionId section_id, PlanId id, const ProposalPart& part)
{
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    auto proposal = SAMMA_TRY(find_proposal(*work, section_id, id));
    auto now = states_.state_of(*work, section_id);
    if (!now && now.error().code != "plan.none")
        return tl::unexpected(std::move(now).error());
    if (now && (*now)->plan().dates == proposal.head.dates) {
        auto how = SAMMA_TRY(taken_part(**now, proposal, part));
        auto taken = SAMMA_TRY(states_.with_plan(*work, **now, how.plan));
        return Weighed{std::move(proposal), *now, std::move(taken), std::move(how)};
    }
    if (!part.is_whole())
        return fail("proposal.only_whole");
    const int visits = static_cast<int>(proposal.plan.assignments.size());
    TakenPart how{{proposal.plan, proposal.adjustments}, visits, {.as_proposed = visits}};
    auto taken = SAMMA_TRY(states_.state_of_plan(*work, how.plan));
    return Weighed{std::move(proposal), nullptr, std::move(taken), std::move(how)};
}

Result<PlanLook> Desk::open_look(const Caller& caller, SectionId section_id)
{
    return PlanLook::open(ports_, caller, Action::edit_plan, section_id);
}

Result<std::vector<ProposalView>> Desk::proposals(const Caller& caller, SectionId section_id)
{
    auto look = SAMMA_TRY(open_look(caller, section_id));
    std::vector<ProposalView> views;
    for (const auto& head : look.work().proposals().list(section_id, kMostListed))
        views.push_back(view_of(head, caller));
    look.log("proposals", section_id.to_string(), {});
    return views;
}

Result<ProposalComparison> Desk::compare(const Caller& caller, SectionId section_id, PlanId id)
{
    SAMMA_TRY(open_look(caller, section_id)); // before anything is worked out
    const auto weighed = SAMMA_TRY(weigh(section_id, id, {}));
    ProposalComparison view;
    view.proposal = view_of(weighed.proposal.head, caller);
    view.after = of_section(weighed.taken->indicators());
    if (weighed.now) {
        view.plan = weighed.now->summary();
        view.before = of_section(weighed.now->indicators());
    }
    auto difference = difference_for_people(weighed.now ? *weighed.now : *weighed.taken, *weighed.taken);
    for (auto& client : difference.clients)
        if (client.is_any())
            view.clients.push_back(std::move(client));
        else
            ++view.unchanged;
    view.days.assign(difference.days.begin(), difference.days.end());
    auto look = SAMMA_TRY(open_look(caller, section_id));
    hide_protected(look.access(), view);
    look.log("proposal", id.to_string(), clients_in(view));
    return view;
}

Result<ProposalTrial> Desk::try_proposal(const Caller& caller, SectionId section_id, PlanId id,
                                         const ProposalPart& part)
{
    SAMMA_TRY(open_look(caller, section_id));
    const auto weighed = SAMMA_TRY(weigh(section_id, id, part));
    ProposalTrial trial{.plan = {},
                        .visits = weighed.how.visits,
                        .as_proposed = weighed.how.how.as_proposed,
                        .as_before = weighed.how.how.as_before,
                        .elsewhere = weighed.how.how.elsewhere,
                        .vacant = weighed.how.how.vacant,
                        .people_before = {},
                        .people_after = people_in(*weighed.taken),
                        .appeared = {},
                        .hard_appeared = 0,
                        .disappeared = 0};
    if (weighed.now) {
        trial.plan = weighed.now->summary();
        trial.people_before = people_in(*weighed.now);
    }
    auto outcome =
        outcome_between(weighed.now ? weighed.now->findings : std::vector<Finding>(), *weighed.taken);
    trial.appeared = std::move(outcome.appeared);
    trial.hard_appeared = outcome.hard_appeared;
    trial.disappeared = outcome.disappeared;
    auto look = SAMMA_TRY(open_look(caller, section_id));
    hide_protected(look.access(), trial);
    look.log("proposal_trial", id.to_string(), clients_in(trial));
    return trial;
}

Result<EditOutcome> Desk::accept_proposal(const Caller& caller, const DraftCommand& command, PlanId id,
                                          const ProposalPart& part, const std::string& reason)
{
    SAMMA_TRY(open_look(caller, command.section_id));
    if (auto applied = SAMMA_TRY(find_applied(caller, Action::edit_plan, command)))
        return *std::move(applied);
    auto weighed = SAMMA_TRY(weigh(command.section_id, id, part));
    if (const int current = revision_of(weighed.now.get()); current != command.base_revision)
        return fail("draft.revision_conflict", {}, {{"current", std::to_string(current)}});
    if (!weighed.now)
        return accept_as_plan(caller, command, weighed, reason);

    store::PlanEdit edit;
    edit.kind = EditKind::accept_proposal;
    edit.change = difference(weighed.now->adjusted_plan(), weighed.how.plan);
    if (edit.change.is_empty())
        return fail("edit.changes_nothing");
    auto outcome = outcome_between(*weighed.now, *weighed.taken, edit.change);
    if (outcome.hard_appeared > 0 && reason.empty())
        return show(caller, Action::edit_plan, command.section_id, std::move(outcome), nullptr);
    edit.overridden = outcome.hard_appeared;
    edit.reason = outcome.hard_appeared > 0 ? reason : std::string();
    const auto& draft = weighed.now->draft;
    const auto draft_id = draft ? draft->id : PlanDraftId(ports_.ids.next());
    const Command door{.operation_id = command.operation_id,
                       .name = "accept_proposal",
                       .action = Action::edit_plan,
                       .section_id = command.section_id,
                       .subject_kind = "plan_draft",
                       .subject_id = draft_id.to_string(),
                       .request_digest = fmt::format("{} {}", digest_of(id, part), command.base_revision),
                       .event_kind = "plan.draft_changed"};
    SAMMA_CHECK(apply_command(
        ports_, caller, door,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            edit = SAMMA_TRY(append_edit(work, *weighed.now, draft_id, std::move(edit), context));
            work.proposals().decide(id, store::ProposalState::accepted, context.at);
            return {};
        }));
    return show(caller, Action::edit_plan, command.section_id, std::move(outcome), &edit);
}

/// No plan in force has the proposal's dates: it becomes that plan, and the phones are told.
Result<EditOutcome> Desk::accept_as_plan(const Caller& caller, const DraftCommand& command,
                                         const Weighed& weighed, const std::string& reason)
{
    auto outcome = outcome_between(std::vector<Finding>(), *weighed.taken);
    const PlanId id = weighed.proposal.head.id;
    if (outcome.hard_appeared > 0 && reason.empty()) {
        auto look = SAMMA_TRY(open_look(caller, command.section_id));
        hide_protected(look.access(), outcome);
        look.log("edit_outcome", id.to_string(), clients_in(outcome));
        return outcome;
    }
    const Command door{.operation_id = command.operation_id,
                       .name = "accept_proposal",
                       .action = Action::publish_plan,
                       .section_id = command.section_id,
                       .subject_kind = "plan",
                       .subject_id = id.to_string(),
                       .request_digest = id.to_string(),
                       .event_kind = "plan.accepted"};
    const auto stored = apply_command(
        ports_, caller, door,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            const auto latest = work.plans().find_latest(command.section_id, weighed.proposal.head.dates);
            SAMMA_TRY(keep_revision(work, {weighed.proposal.plan, weighed.proposal.adjustments},
                                    latest ? latest->revision : 0, weighed.taken->period, context));
            work.proposals().decide(id, store::ProposalState::accepted, context.at);
            return {};
        });
    SAMMA_CHECK(stored);
    outcome.is_made = true;
    return show(caller, Action::edit_plan, command.section_id, std::move(outcome), nullptr);
}

Result<ProposalView> Desk::put_aside(const Caller& caller, const DraftCommand& command, PlanId id)
{
    SAMMA_TRY(open_look(caller, command.section_id));
    const Command door{.operation_id = command.operation_id,
                       .name = "put_proposal_aside",
                       .action = Action::edit_plan,
                       .section_id = command.section_id,
                       .subject_kind = "proposal",
                       .subject_id = id.to_string(),
                       .request_digest = id.to_string(),
                       .event_kind = "plan.proposal_decided"};
    store::ProposalHead head;
    SAMMA_CHECK(
        apply_command(ports_, caller, door,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          SAMMA_TRY(find_proposal(work, command.section_id, id));
                          work.proposals().decide(id, store::ProposalState::put_aside, context.at);
                          return {};
                      }));
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    return view_of(SAMMA_TRY(find_proposal(*work, command.section_id, id)).head, caller);
}

} // namespace samma::app
