#pragma once

#include "app/caller.hpp"
#include "app/replan_preview.hpp"
#include "planner/explain_client.hpp"
#include "planner/explain_visit.hpp"
#include "planner/fill_ways.hpp"
#include "planner/propose_contact.hpp"
#include "planner/roster_insight.hpp"

namespace samma::app {

/// What can be asked of the planner about the plan in force of a section. Each question is put to the policy
/// and noted in the access log in the transaction that answers it; nothing is changed. The answers name
/// nobody: they hold identities only. Errors of all: `resource.unknown`, `plan.none`. May be asked from
/// several threads at once.
class PlannerQueries {
  public:
    virtual ~PlannerQueries();

    /// Why the part of a visit is whose it is, and what each other care worker would mean. Error:
    /// `plan.unknown_visit`.
    virtual Result<planner::VisitExplanation> explain_visit(const Caller& caller, SectionId section_id,
                                                            VisitId visit_id, int part) = 0;
    /// What keeps the number of a client's different people above its bound. Error: `plan.unknown_client`.
    virtual Result<planner::ClientExplanation> explain_client(const Caller& caller, SectionId section_id,
                                                              ClientId client_id) = 0;
    /// The cheapest ways to have a vacant part made; each has been laid out in a plan that breaks no hard
    /// rule more than the plan in force does. Errors: `plan.unknown_visit`, `plan.not_vacant`.
    virtual Result<std::vector<planner::FillWay>> ways_to_fill(const Caller& caller, SectionId section_id,
                                                               VisitId visit_id, int part) = 0;
    /// Up to three ways to meet what has happened, with the least change to what people were told. Errors:
    /// those of planner::effect_of.
    virtual Result<ReplanPreview> preview_replan(const Caller& caller, SectionId section_id,
                                                 const planner::ReplanRequest& request) = 0;
    /// Need against base roster, care load and imbalances.
    virtual Result<planner::RosterInsight> roster_insight(const Caller& caller, SectionId section_id) = 0;
    /// Which changes of the base roster would let clients meet fewer people, each bounded anew and free of
    /// new breaches of the rests. Takes seconds.
    virtual Result<std::vector<planner::RosterChange>>
    roster_changes(const Caller& caller, SectionId section_id, const planner::RosterSearch& search) = 0;
    /// Everybody of the section as contact person for the client, best first. Error: `plan.unknown_client`.
    virtual Result<planner::ContactProposal> propose_contact(const Caller& caller, SectionId section_id,
                                                             ClientId client_id) = 0;
    /// How the section's teams could be reshaped in a few moves.
    virtual Result<planner::TeamReshaping> propose_teams(const Caller& caller, SectionId section_id,
                                                         int most_moves) = 0;
};

} // namespace samma::app
