#pragma once

#include "app/board_state.hpp"
#include "app/day_report.hpp"

namespace samma::app {

/// The report as it is kept with the change that meets it: what happened and to whom, never a name.
std::string words_of(const DayReport& report);

/// The day that the report is of.
LocalDate day_of(const BoardState& state, const DayReport& report, Instant now);

/// A kept report with what was done, in the names of the plan as it is.
DayEventView event_view(const BoardState& state, const store::ReportedEdit& reported,
                        const std::string& actor);

/// The plan without the client's visits from the day on until she is back, those that have begun left alone.
struct WithoutClient {
    std::vector<VisitAdjustment> adjustments;
    Plan plan;
    EventAlternative alternative;
};
/// Errors: `edit.unknown_client`, `edit.outside_period`, `edit.changes_nothing`.
Result<WithoutClient> without_client(const BoardState& state, const ClientAwayReport& report, Instant now);

/// What of the stay lies after the plan is master data: those visits are never made from the schedules.
Result<void> keep_client_absence(const ClientAwayReport& report, LocalDate plan_ends, store::UnitOfWork& work,
                                 const store::ChangeContext& context);

} // namespace samma::app
