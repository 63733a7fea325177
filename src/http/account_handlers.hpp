#pragma once

#include "http/routes.hpp"

// Coming in, one's own ways in, and the accounts: one function a route.
namespace samma::http {

Response enter_by_link(const Exchange& exchange);
Response get_session(const Exchange& exchange);
Response end_session(const Exchange& exchange);

Response get_ways_in(const Exchange& exchange);
Response log_in_with_password(const Exchange& exchange);
Response ask_for_passkey(const Exchange& exchange);
Response log_in_with_passkey(const Exchange& exchange);
Response leave_for_provider(const Exchange& exchange);
Response arrive_from_provider(const Exchange& exchange);
Response look_at_invitation(const Exchange& exchange);
Response accept_invitation(const Exchange& exchange);

Response get_own_account(const Exchange& exchange);
Response change_password(const Exchange& exchange);
Response renew_recovery_codes(const Exchange& exchange);
Response offer_passkey(const Exchange& exchange);
Response add_passkey(const Exchange& exchange);
Response remove_passkey(const Exchange& exchange);
Response list_own_sessions(const Exchange& exchange);
Response end_other_sessions(const Exchange& exchange);
Response end_own_session(const Exchange& exchange);

Response list_accounts(const Exchange& exchange);
Response invite(const Exchange& exchange);
Response close_account(const Exchange& exchange);
Response reset_account(const Exchange& exchange);
Response set_roles(const Exchange& exchange);
Response list_care_workers_to_tie(const Exchange& exchange);
Response tie_account(const Exchange& exchange);
Response protect_account(const Exchange& exchange);

} // namespace samma::http
