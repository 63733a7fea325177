#pragma once

#include "app/access.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// Who opens which client's file, and why.
struct BreakGlassRequest {
    store::OperationId operation_id;
    ClientId client_id;
    store::BreakGlassReason reason_code = store::BreakGlassReason::emergency;
    std::string reason; ///< at least ten letters
};

struct BreakGlassReview {
    store::OperationId operation_id;
    store::BreakGlassId id;
    store::BreakGlassVerdict verdict = store::BreakGlassVerdict::justified;
    std::string note;
};

/// An opening as its section's manager sees it.
struct OpeningView {
    store::BreakGlass opening;
    bool is_overdue = false; ///< not reviewed within 72 hours
    std::string who;         ///< who opened; an alias for staff with protected identity
    std::string client;      ///< what other systems call the client; empty where it is hidden from the caller
};

inline constexpr auto kBreakGlassTime = std::chrono::minutes(60);
inline constexpr auto kReviewTime = std::chrono::hours(72);

/// Opens one client's file for 60 minutes, to read; the section's manager is told at once. For a client with
/// protected identity it waits for a second person. Error: `break_glass.reason`.
Result<store::BreakGlass> break_glass(const Ports& ports, const Caller& caller,
                                      const BreakGlassRequest& request);
/// Errors: `break_glass.same_person`, `break_glass.wrong_step`.
Result<store::BreakGlass> approve_break_glass(const Ports& ports, const Caller& caller,
                                              store::OperationId operation_id, store::BreakGlassId id);
/// Nobody reviews an opening of their own. Errors: `break_glass.same_person`, `break_glass.wrong_step`.
Result<store::BreakGlass> review_break_glass(const Ports& ports, const Caller& caller,
                                             const BreakGlassReview& review);
/// Closes the caller's own opening before its time is over. Error: `break_glass.wrong_step` when it is not
/// open.
Result<store::BreakGlass> close_opening(const Ports& ports, const Caller& caller,
                                        store::OperationId operation_id, store::BreakGlassId id);
/// The caller's own that are open now or wait for a second person, for the board to say so on every page.
std::vector<OpeningView> list_own_openings(const Ports& ports, const Caller& caller);
/// Of a section, newest first.
Result<std::vector<OpeningView>> list_openings(const Ports& ports, const Caller& caller,
                                               SectionId section_id);

} // namespace samma::app
