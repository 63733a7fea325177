#pragma once

#include "http/routes.hpp"

// Files that are sent to be taken in, and the figures of a plan in force, both as work that somebody waits
// for.
namespace samma::http {

Response list_imports(const Exchange& exchange);
Response undo_import(const Exchange& exchange);
Response get_import(const Exchange& exchange);
Response send_import_part(const Exchange& exchange);
Response ask_for_import(const Exchange& exchange);
Response give_up_import(const Exchange& exchange);
Response ask_for_report(const Exchange& exchange);

} // namespace samma::http
