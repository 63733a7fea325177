#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"
#include "planner/propose_contact.hpp"
#include "planner/roster_insight.hpp"

namespace samma::app {

/// Need against base roster, care load and imbalances of the plan in force.
Result<planner::RosterInsight> read_roster_insight(const Ports& ports, const Caller& caller,
                                                   SectionId section_id);

/// Which changes of the base roster would let clients meet fewer people, each bounded anew and free of new
/// breaches of the rests. Takes seconds.
Result<std::vector<planner::RosterChange>> find_roster_changes(const Ports& ports, const Caller& caller,
                                                               SectionId section_id,
                                                               const planner::RosterSearch& search);

/// Everybody of the section as contact person for the client, best first. Error: `plan.unknown_client`.
Result<planner::ContactProposal> propose_contact(const Ports& ports, const Caller& caller,
                                                 SectionId section_id, ClientId client_id);

/// How the section's teams could be reshaped in a few moves.
Result<planner::TeamReshaping> propose_teams(const Ports& ports, const Caller& caller, SectionId section_id,
                                             int most_moves);

// Errors of all: `resource.unknown`, `plan.none`.

} // namespace samma::app
