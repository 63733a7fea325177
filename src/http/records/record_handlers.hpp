#pragma once

#include "http/routes.hpp"

// Master data, one record at a time. The kind of record is the third step of the path.
namespace samma::http {

Response list_records(const Exchange& exchange);
Response get_record(const Exchange& exchange);
Response put_record(const Exchange& exchange);
Response put_cars(const Exchange& exchange);
Response end_record(const Exchange& exchange);
Response get_record_history(const Exchange& exchange);
Response undo_operation(const Exchange& exchange);

} // namespace samma::http
