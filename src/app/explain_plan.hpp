#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"
#include "planner/explain_client.hpp"
#include "planner/explain_visit.hpp"
#include "planner/fill_ways.hpp"

namespace samma::app {

/// Why the part of a visit is whose it is in the plan in force, and what each other care worker would mean.
/// Errors: `resource.unknown`, `plan.none`, `plan.unknown_visit`.
Result<planner::VisitExplanation> explain_visit(const Ports& ports, const Caller& caller,
                                                SectionId section_id, VisitId visit_id, int part);

/// What keeps the number of a client's different people above its bound. Errors: `resource.unknown`,
/// `plan.none`, `plan.unknown_client`.
Result<planner::ClientExplanation> explain_client(const Ports& ports, const Caller& caller,
                                                  SectionId section_id, ClientId client_id);

/// The cheapest ways to have a vacant part made; each has been laid out in a plan that breaks no hard rule
/// more than the plan in force does. Errors: `resource.unknown`, `plan.none`, `plan.unknown_visit`,
/// `plan.not_vacant`.
Result<std::vector<planner::FillWay>> ways_to_fill(const Ports& ports, const Caller& caller,
                                                   SectionId section_id, VisitId visit_id, int part);

} // namespace samma::app
