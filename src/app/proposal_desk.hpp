#pragma once

#include "app/plan_desk.hpp"
#include "app/proposal_views.hpp"

namespace samma::app {

/// Where coordinators look at what the planner proposes, and decide. Errors of all: `resource.unknown`; of
/// those that name a proposal `proposal.unknown`. May be used from several threads at once.
class ProposalDesk {
  public:
    virtual ~ProposalDesk();

    /// Newest first.
    virtual Result<std::vector<ProposalView>> proposals(const Caller& caller, SectionId section_id) = 0;
    virtual Result<ProposalComparison> compare(const Caller& caller, SectionId section_id, PlanId id) = 0;
    /// Error: `proposal.only_whole` for a part where no plan in force has the proposal's dates.
    virtual Result<ProposalTrial> try_proposal(const Caller& caller, SectionId section_id, PlanId id,
                                               const ProposalPart& part) = 0;
    /// Takes all or a part of the proposal: a change of the draft, which can be undone; where no plan in
    /// force has its dates it becomes that plan. Hard findings need a reason, as every change. Errors: those
    /// of try_proposal and of PlanDesk::edit, `edit.changes_nothing`.
    virtual Result<EditOutcome> accept_proposal(const Caller& caller, const DraftCommand& command, PlanId id,
                                                const ProposalPart& part, const std::string& reason) = 0;
    virtual Result<ProposalView> put_aside(const Caller& caller, const DraftCommand& command, PlanId id) = 0;
};

} // namespace samma::app
