#pragma once

#include "http/routes.hpp"

// Who is tied to whom, how clients are protected, files opened with a reason, and who has seen what.
namespace samma::http {

Response list_relations(const Exchange& exchange);
Response propose_relation(const Exchange& exchange);
Response confirm_relation(const Exchange& exchange);
Response end_relation(const Exchange& exchange);
Response propose_duty(const Exchange& exchange);
Response propose_flag(const Exchange& exchange);
Response confirm_flag(const Exchange& exchange);
Response end_flag(const Exchange& exchange);
Response break_glass(const Exchange& exchange);
Response approve_break_glass(const Exchange& exchange);
Response review_break_glass(const Exchange& exchange);
Response close_opening(const Exchange& exchange);
Response list_own_openings(const Exchange& exchange);
Response list_openings(const Exchange& exchange);
Response get_access_log(const Exchange& exchange);
Response list_log_reviews(const Exchange& exchange);
Response list_reported_looks(const Exchange& exchange);
Response make_log_review(const Exchange& exchange);
Response get_log_review(const Exchange& exchange);
Response judge_log_review(const Exchange& exchange);
Response sign_log_review(const Exchange& exchange);
Response get_organisation(const Exchange& exchange);

} // namespace samma::http
