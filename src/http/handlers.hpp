#pragma once

#include "http/routes.hpp"

// One function a route: read the request, ask one question, write the answer. They know nothing of sockets.
namespace samma::http {

Response get_sections(const Exchange& exchange);
Response get_day(const Exchange& exchange);
Response get_who_comes(const Exchange& exchange);
Response list_clients(const Exchange& exchange);
Response list_staff(const Exchange& exchange);
Response get_indicators(const Exchange& exchange);
Response list_vacant(const Exchange& exchange);
Response get_load(const Exchange& exchange);
Response list_findings(const Exchange& exchange);
Response ask_for_plan(const Exchange& exchange);
Response list_jobs(const Exchange& exchange);
Response get_job(const Exchange& exchange);
Response cancel_job(const Exchange& exchange);
Response finish_job(const Exchange& exchange);
Response get_day_events(const Exchange& exchange);
Response note_told(const Exchange& exchange);
Response list_proposals(const Exchange& exchange);
Response compare_proposal(const Exchange& exchange);
Response try_proposal(const Exchange& exchange);
Response accept_proposal(const Exchange& exchange);
Response put_proposal_aside(const Exchange& exchange);
Response stream_events(const Exchange& exchange);
Response explain_visit(const Exchange& exchange);
Response explain_client(const Exchange& exchange);
Response list_fill_ways(const Exchange& exchange);
Response preview_replan(const Exchange& exchange);
Response get_roster_insight(const Exchange& exchange);
Response propose_contact(const Exchange& exchange);
Response get_draft(const Exchange& exchange);
Response preview_visit(const Exchange& exchange);
Response edit_plan(const Exchange& exchange);
Response find_event_alternatives(const Exchange& exchange);
Response meet_event(const Exchange& exchange);
Response undo_edit(const Exchange& exchange);
Response redo_edit(const Exchange& exchange);
Response publish_plan(const Exchange& exchange);
Response discard_draft(const Exchange& exchange);
Response get_contract(const Exchange& exchange);
Response get_metrics(const Exchange& exchange);
Response get_livez(const Exchange& exchange);
Response get_readyz(const Exchange& exchange);

} // namespace samma::http
