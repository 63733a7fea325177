#pragma once

#include "app/access.hpp"
#include "app/board_views.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// One look at a client's data, as whoever judges it sees it: nothing of what was read.
struct LookView {
    std::int64_t sequence = 0; ///< in the access log
    Instant at;
    bool is_erased = false; ///< deleted by law since; what follows is empty
    std::string who; ///< empty without an account of one's own; an alias for staff with protected identity
    std::string role;
    std::string unit;
    std::string action;
    std::string relation; ///< empty where there was none
    std::string client;   ///< what other systems call the client; empty where it is protected
    bool is_protected = false;
    bool was_refused = false;
};

struct ReviewRowView {
    int position = 0;
    store::ReviewItem item;
    LookView look;
    std::string judged_by; ///< the name
};

struct ReviewHeadView {
    store::LogReviewHead head;
    std::string section_name;
    std::string made_by;
    std::string signed_by;
};

/// Where somebody reviews, and what has come of it.
struct ReviewsView {
    std::vector<Section> sections; ///< of the caller's audit tasks
    Page<ReviewHeadView> reviews;  ///< newest month first
};

struct ReviewView {
    ReviewHeadView review;
    Page<ReviewRowView> rows;
};

/// A look that a reviewer has told the section's manager of.
struct ReportedLookView {
    store::ReportedItem reported;
    LookView look;
    std::string judged_by;
};

/// The reviews of the sections that the caller has an audit task for. Error: `request.parameter`.
Result<ReviewsView> list_log_reviews(const Ports& ports, const Caller& caller, const PageRequest& page);

/// A review with a page of its rows; each client on it is logged as looked at.
Result<ReviewView> read_log_review(const Ports& ports, const Caller& caller, store::LogReviewId id,
                                   const PageRequest& page);

/// What reviewers have told the section's manager of, newest first; never a manager's own looks.
Result<Page<ReportedLookView>> list_reported_looks(const Ports& ports, const Caller& caller,
                                                   SectionId section_id, const PageRequest& page);

} // namespace samma::app
