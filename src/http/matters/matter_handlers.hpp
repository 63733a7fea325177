#pragma once

#include "http/routes.hpp"

// Matters that are followed step by step, and the handbook that their deadlines come from.
namespace samma::http {

Response list_messages(const Exchange& exchange);
Response send_message(const Exchange& exchange);
Response step_message(const Exchange& exchange);
Response list_new_clients(const Exchange& exchange);
Response begin_new_client(const Exchange& exchange);
Response note_new_client(const Exchange& exchange);
Response get_handbook(const Exchange& exchange);
Response change_own_handbook(const Exchange& exchange);
Response change_handbook(const Exchange& exchange);

} // namespace samma::http
