#include "app/section_states.hpp"

#include "app/section_loans.hpp"
#include "app/section_period.hpp"
#include "rules/check.hpp"

#include <algorithm>

namespace samma::app {

namespace {

constexpr int kMostEventsFollowed = 1'000;
constexpr std::size_t kMostJudgedKept = 16; ///< of all sections: a plan of 100 clients is half a megabyte

Result<std::shared_ptr<const SectionGround>> ground_of(const Ports& ports, store::UnitOfWork& work,
                                                       const AdjustedPlan& plan)
{
    auto section = SAMMA_TRY(
        load_section_period(ports, work, {plan.plan.section_id, plan.plan.dates, {}}, plan.adjustments));
    return std::make_shared<const SectionGround>(std::move(section.period), std::move(section.travel));
}

std::shared_ptr<BoardState> state_with(std::shared_ptr<const SectionGround> ground, PlanRevision revision,
                                       std::vector<VisitAdjustment> adjustments,
                                       std::optional<store::PlanDraft> draft,
                                       std::vector<store::PlanEdit> edits)
{
    auto state = std::make_shared<BoardState>(std::move(ground), std::move(revision));
    state->adjustments = std::move(adjustments);
    state->draft = std::move(draft);
    state->edits = std::move(edits);
    return state;
}

/// Brings the plan and the edits that are made in it to what the newer edits say.
void catch_up(AdjustedPlan& plan, std::vector<store::PlanEdit>& edits, std::vector<store::PlanEdit> newer)
{
    const auto is_newer_than = [&](const store::PlanEdit& edit) {
        const auto found = std::find_if(newer.begin(), newer.end(), [&](const store::PlanEdit& other) {
            return other.position == edit.position;
        });
        return found != newer.end() && found->state != EditState::made;
    };
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        if (is_newer_than(*edit))
            undo(plan, edit->change);
    std::erase_if(edits, is_newer_than);
    for (auto& edit : newer) {
        const bool is_known = std::any_of(edits.begin(), edits.end(), [&](const store::PlanEdit& other) {
            return other.position == edit.position;
        });
        if (edit.state != EditState::made || is_known)
            continue;
        make(plan, edit.change);
        edits.push_back(std::move(edit));
    }
}

} // namespace

PlanInWork plan_in_work(store::UnitOfWork& work, const PlanRevision& revision)
{
    PlanInWork found{{revision.plan, work.plans().load_adjustments(revision.plan.id)},
                     work.drafts().find_open(revision.plan.id),
                     {}};
    if (found.draft)
        catch_up(found.plan, found.edits, work.drafts().load_edits(found.draft->id, 0));
    return found;
}

std::optional<SectionStates::Kept> SectionStates::find_kept(SectionId section_id)
{
    const std::lock_guard lock(mutex_);
    const auto kept = kept_.find(section_id);
    return kept == kept_.end() ? std::nullopt : std::optional(kept->second);
}

std::shared_ptr<std::mutex> SectionStates::making_of(SectionId section_id)
{
    const std::lock_guard lock(mutex_);
    auto& making = making_[section_id];
    if (!making)
        making = std::make_shared<std::mutex>();
    return making;
}

SectionStates::State SectionStates::judged(std::shared_ptr<BoardState> state)
{
    // The ground holds everything else that the rules look at, decisions about visits among it.
    const auto is_of_same_plan = [&](const State& known) {
        return known->ground == state->ground && known->plan() == state->plan();
    };
    {
        const std::lock_guard lock(mutex_);
        const auto known = std::find_if(judged_.rbegin(), judged_.rend(), is_of_same_plan);
        if (known != judged_.rend()) {
            state->findings = (*known)->findings;
            return state;
        }
    }
    state->findings = rules::check(state->period, state->travel, state->plan());
    const std::lock_guard lock(mutex_);
    std::erase_if(judged_, [&](const State& known) {
        return known->plan().section_id == state->plan().section_id && known->ground != state->ground;
    });
    if (judged_.size() == kMostJudgedKept)
        judged_.pop_front();
    judged_.push_back(state);
    return state;
}

bool SectionStates::rests_on_the_same(store::UnitOfWork& work, const Kept& kept, SectionId section_id)
{
    if (!kept.newest)
        return false;
    const auto events = work.events().load_after(kept.newest->sequence - 1, kMostEventsFollowed);
    return !events.empty() && events.front() == *kept.newest && events.size() < kMostEventsFollowed &&
           std::all_of(events.begin() + 1, events.end(), [&](const store::Event& event) {
               const bool is_elsewhere = event.kind == "plan.accepted" && event.section_id &&
                                         *event.section_id != section_id &&
                                         !has_loan_with(kept.state->period, *event.section_id);
               return event.kind == "plan.draft_changed" || event.kind == "plan.proposed" ||
                      event.kind == "plan.proposal_decided" || event.kind == "plan.told" ||
                      event.kind == "matter.changed" || event.kind.starts_with("break_glass.") ||
                      event.kind.starts_with("job.") || is_elsewhere;
           });
}

Result<SectionStates::State> SectionStates::state_of(store::UnitOfWork& work, SectionId section_id)
{
    const auto newest = work.events().newest();
    auto kept = find_kept(section_id);
    if (kept && kept->newest == newest)
        return kept->state;
    const auto making = making_of(section_id);
    const std::lock_guard making_lock(*making);
    kept = find_kept(section_id);
    if (kept && kept->newest == newest)
        return kept->state;
    State state = kept && rests_on_the_same(work, *kept, section_id)
                      ? SAMMA_TRY(follow_draft(work, kept->state))
                      : SAMMA_TRY(make_state(work, section_id));
    const std::lock_guard lock(mutex_);
    kept_[section_id] = {newest, state};
    return state;
}

Result<SectionStates::State> SectionStates::make_state(store::UnitOfWork& work, SectionId section_id)
{
    auto revision = work.plans().find_latest(section_id);
    if (!revision)
        return fail("plan.none");
    auto [plan, draft, edits] = plan_in_work(work, *revision);
    auto ground = SAMMA_TRY(ground_of(ports_, work, plan));
    revision->plan = std::move(plan.plan);
    return judged(state_with(std::move(ground), std::move(*revision), std::move(plan.adjustments),
                             std::move(draft), std::move(edits)));
}

Result<SectionStates::State> SectionStates::follow_draft(store::UnitOfWork& work, const State& state)
{
    auto draft = work.drafts().find_open(state->plan().id);
    if (draft == state->draft)
        return state;
    if (!draft || (state->draft && state->draft->id != draft->id))
        return make_state(work, state->plan().section_id);
    auto plan = state->adjusted_plan();
    auto edits = state->edits;
    const int known = state->draft ? state->draft->revision : 0;
    catch_up(plan, edits, work.drafts().load_edits(draft->id, known));
    return next_state(work, *state, std::move(plan), std::move(draft), std::move(edits));
}

Result<SectionStates::State> SectionStates::state_of_plan(store::UnitOfWork& work, AdjustedPlan plan)
{
    auto ground = SAMMA_TRY(ground_of(ports_, work, plan));
    auto state =
        state_with(std::move(ground), {.plan = std::move(plan.plan), .accepted_at = {}, .accepted_by = {}},
                   std::move(plan.adjustments), {}, {});
    state->findings = rules::check(state->period, state->travel, state->plan());
    return state;
}

Result<SectionStates::State> SectionStates::with_plan(store::UnitOfWork& work, const BoardState& state,
                                                      AdjustedPlan plan)
{
    return next_state(work, state, std::move(plan), state.draft, state.edits);
}

Result<SectionStates::State> SectionStates::next_state(store::UnitOfWork& work, const BoardState& state,
                                                       AdjustedPlan plan,
                                                       std::optional<store::PlanDraft> draft,
                                                       std::vector<store::PlanEdit> edits)
{
    auto ground =
        plan.adjustments == state.adjustments ? state.ground : SAMMA_TRY(ground_of(ports_, work, plan));
    PlanRevision revision = state.revision;
    revision.plan = std::move(plan.plan);
    return judged(state_with(std::move(ground), std::move(revision), std::move(plan.adjustments),
                             std::move(draft), std::move(edits)));
}

} // namespace samma::app
