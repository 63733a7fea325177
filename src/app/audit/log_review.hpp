#pragma once

#include "app/access.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samma::app {

/// A month's control of the looks at a section's clients.
struct ReviewRequest {
    store::OperationId operation_id;
    SectionId section_id;
    LocalDate month_from;   ///< the first day of the month
    std::uint64_t seed = 0; ///< of the sample
    int sample_size = 20;
};

/// A verdict on one row of a review.
struct Judgement {
    store::OperationId operation_id;
    store::LogReviewId review_id;
    int position = 0;
    store::ReviewVerdict verdict = store::ReviewVerdict::justified;
    std::string note;
};

/// What the rules know of those who look, beside the rows.
struct ReviewFacts {
    std::vector<Client> clients;
    std::vector<CareWorker> care_workers;
    /// Which account is which care worker; only those can be compared with clients by name.
    std::vector<std::pair<std::string, CareWorkerId>> care_worker_of;
};

/// The rows that the rules find, with the rule that found each first, and a random sample of the others, in
/// the order of the log. Source: SoLPuL (2001:454) 10 § (systematic and recurring control).
std::vector<store::ReviewItem> find_review_items(std::span<const store::AuditRow> rows,
                                                 const ReviewFacts& facts, const Zone& zone,
                                                 std::uint64_t seed, int sample_size);

/// Draws the sample and applies the rules. Only for sections of the reviewer's audit task; rows of the
/// reviewer's own are left to others.
Result<store::LogReview> make_log_review(const Ports& ports, const Caller& caller,
                                         const ReviewRequest& request);
/// A row that is not justified or unclear is reported on to the section's manager at once, with the note.
/// Errors: `review.no_such_row`, `review.reason` without words to report, `store.append_only_violation` when
/// the review is signed.
Result<void> judge_log_review(const Ports& ports, const Caller& caller, const Judgement& judgement);
/// Closes the review. Error: `review.not_judged` while a row has no verdict.
Result<void> sign_log_review(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                             store::LogReviewId id, const std::string& note);

} // namespace samma::app
