#pragma once

#include "app/plan_desk.hpp"
#include "app/plan_look.hpp"
#include "app/policy.hpp"
#include "app/ports.hpp"
#include "app/proposal_desk.hpp"
#include "app/section_states.hpp"

namespace samma::app {

/// The plan desk and the proposals beside it, over the store.
class Desk final : public PlanDesk, public ProposalDesk {
  public:
    Desk(const Ports& ports, SectionStates& states) : ports_(ports), states_(states) {}

    Result<DraftView> draft(const Caller& caller, SectionId section_id) override;
    Result<VisitPreview> preview(const Caller& caller, SectionId section_id, PartName what) override;
    Result<EditOutcome> edit(const Caller& caller, const DraftCommand& command, const ByHand& change,
                             const std::string& reason) override;
    Result<EditOutcome> undo(const Caller& caller, const DraftCommand& command) override;
    Result<EditOutcome> redo(const Caller& caller, const DraftCommand& command) override;
    Result<DayEventsView> day_events(const Caller& caller, SectionId section_id, LocalDate on) override;
    Result<void> note_told(const Caller& caller, const ToldChange& change) override;
    Result<EventAnswer> event_alternatives(const Caller& caller, SectionId section,
                                           const DayReport& report) override;
    Result<EditOutcome> accept_alternative(const Caller& caller, const DraftCommand& command,
                                           const EventChoice& choice) override;
    Result<PlanSummary> publish(const Caller& caller, const DraftCommand& command) override;
    Result<PlanSummary> discard(const Caller& caller, const DraftCommand& command) override;

    Result<std::vector<ProposalView>> proposals(const Caller& caller, SectionId section_id) override;
    Result<ProposalComparison> compare(const Caller& caller, SectionId section_id, PlanId id) override;
    Result<ProposalTrial> try_proposal(const Caller& caller, SectionId section_id, PlanId id,
                                       const ProposalPart& part) override;
    Result<EditOutcome> accept_proposal(const Caller& caller, const DraftCommand& command, PlanId id,
                                        const ProposalPart& part, const std::string& reason) override;
    Result<ProposalView> put_aside(const Caller& caller, const DraftCommand& command, PlanId id) override;

  private:
    using State = SectionStates::State;

    /// A change and what the exact rules say of it, before anything is stored.
    struct Judged {
        State before;
        State after;
        PlanChange change;
        EditOutcome outcome;
    };
    /// The plan for somebody who may do the action; nothing of it has been seen yet.
    Result<State> state_for(const Caller& caller, Action action, SectionId section_id);
    Result<Judged> judge(const DraftCommand& command, const ByHand& change);
    /// The answer of a command that has been applied already.
    Result<std::optional<EditOutcome>> find_applied(const Caller& caller, Action action,
                                                    const DraftCommand& command);
    /// Lets the caller see what a change led to, or would lead to when `made` is missing.
    Result<EditOutcome> show(const Caller& caller, Action action, SectionId section_id, EditOutcome outcome,
                             const store::PlanEdit* made);
    /// The same for a change that has been stored.
    Result<EditOutcome> show_made(const Caller& caller, Action action, const BoardState& before,
                                  const store::PlanEdit& made);
    /// Puts the change into the plan's draft, which begins with it under that id where there is none; a draft
    /// that somebody else has begun meanwhile is a conflict.
    static Result<store::PlanEdit> append_edit(store::UnitOfWork& work, const BoardState& before,
                                               PlanDraftId draft_id, store::PlanEdit edit,
                                               const store::ChangeContext& context);
    using Turn = Result<store::PlanEdit> (store::DraftStore::*)(const store::PlanDraft&,
                                                                const store::ChangeContext&);
    Result<EditOutcome> turn(const Caller& caller, const DraftCommand& command, const char* name,
                             Turn turning);

    struct Weighed;
    Result<Weighed> weigh(SectionId section_id, PlanId id, const ProposalPart& part);
    Result<PlanLook> open_look(const Caller& caller, SectionId section_id);
    Result<EditOutcome> accept_as_plan(const Caller& caller, const DraftCommand& command,
                                       const Weighed& weighed, const std::string& reason);

    const Ports& ports_;
    SectionStates& states_;
};

} // namespace samma::app
