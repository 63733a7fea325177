#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "care/enum_names.hpp"
#include "care/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samma::store {

using LogReviewId = Id<struct LogReviewTag>;

/// Why a row of the access log is looked at.
enum class ReviewRule {
    sample,           ///< drawn at random
    break_glass,      ///< a file opened with a reason
    without_relation, ///< no relation to the client in the fortnights around the look
    own_name,         ///< the caller has the client's family name
    own_address,      ///< the caller lives at the client's address
    many_looks,       ///< more than three times the caller's own median day
    former_client,    ///< the client's care had ended
    refused,          ///< asked for and not given
};

enum class ReviewVerdict { justified, not_justified, unclear };

/// One row of the access log that a review asks about.
struct ReviewItem {
    std::int64_t sequence = 0; ///< of the row
    ReviewRule rule = ReviewRule::sample;
    std::optional<ReviewVerdict> verdict;
    std::string judged_by;
    std::string note;

    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

/// A month's control of the looks at a section's clients, closed by a signature.
struct LogReview {
    LogReviewId id;
    SectionId section_id;
    LocalDate month_from;
    std::int64_t rows_seen = 0;
    Instant made_at;
    std::string made_by;
    std::vector<ReviewItem> items;
    std::optional<Instant> signed_at;
    std::string signed_by;
    std::string note;

    friend bool operator==(const LogReview&, const LogReview&) = default;
};

/// What a list of reviews shows of one.
struct LogReviewHead {
    LogReview review; ///< without its items
    int rows = 0;     ///< to be judged
    int judged = 0;
    int reported = 0; ///< judged not justified or unclear

    friend bool operator==(const LogReviewHead&, const LogReviewHead&) = default;
};

/// A row that a reviewer has told the section's manager of.
struct ReportedItem {
    LogReviewId review_id;
    LocalDate month_from = {};
    ReviewItem item;

    friend bool operator==(const ReportedItem&, const ReportedItem&) = default;
};

class ReviewStore {
  public:
    virtual ~ReviewStore() = default;
    virtual Result<void> save(const LogReview& review) = 0; ///< Error: `store.unique_violation`
    virtual std::optional<LogReview> find(LogReviewId id) = 0;
    virtual std::vector<LogReviewHead> list() = 0; ///< of all sections, newest month first
    /// Rows of the section that are judged not justified or unclear, newest look first.
    virtual std::vector<ReportedItem> list_reported(SectionId section_id) = 0;
    /// Errors of both: `store.append_only_violation` once the review is signed.
    virtual Result<void> judge(LogReviewId id, int position, const ReviewItem& judged) = 0;
    virtual Result<void> sign(LogReviewId id, Instant at, const std::string& by, const std::string& note) = 0;
};

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::ReviewRule>();
template <>
std::span<const std::string_view> enum_names<store::ReviewVerdict>();

} // namespace samma
