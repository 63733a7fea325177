#pragma once

#include "care/plan.hpp"
#include "care/service.hpp"

#include <optional>
#include <vector>

namespace samma {

using PlanDraftId = Id<struct PlanDraftTag>;

/// How a coordinator departs from what the service schedule says of one visit.
enum class AdjustmentKind {
    cancelled,  ///< the visit is not made
    lengthened, ///< it takes `care_time` instead (also when that is shorter)
    other_day,  ///< it is made on `on`, at the same clock
    split,      ///< the two parts of a double visit become two visits, each by one person at its own time
    added,      ///< a visit that no schedule asks for
};

/// One departure from the schedule, decided with a plan and kept with it.
struct VisitAdjustment {
    VisitId visit_id;
    AdjustmentKind kind = AdjustmentKind::cancelled;
    std::optional<Minutes> care_time = {};     ///< lengthened and added
    std::optional<LocalDate> on = {};          ///< other_day and added
    std::optional<ClientId> client_id = {};    ///< added
    std::optional<VisitKind> visit_kind = {};  ///< added
    std::optional<Interval> start_window = {}; ///< added: when it may begin, both ends included
    int staff_needed = 1;                      ///< added

    friend bool operator==(const VisitAdjustment&, const VisitAdjustment&) = default;
};

/// A plan with what has been decided about its visits apart from who makes them; a later adjustment counts.
struct AdjustedPlan {
    Plan plan;
    std::vector<VisitAdjustment> adjustments = {};

    friend bool operator==(const AdjustedPlan&, const AdjustedPlan&) = default;
};

/// Where one part of a visit stands in a plan: with somebody, vacant, or (both empty) nowhere, because the
/// visit is not made.
struct PartPlace {
    VisitId visit_id;
    int part = 0;
    std::optional<Assignment> assignment;
    std::optional<VacantVisit> vacant;

    friend bool operator==(const PartPlace&, const PartPlace&) = default;
};

/// What makes one plan into another of the same section and dates, and back again: only what differs.
struct PlanChange {
    std::vector<PartPlace> before; ///< ordered by visit and part
    std::vector<PartPlace> after;  ///< the same parts as `before`
    std::vector<PlannedBreak> breaks_before;
    std::vector<PlannedBreak> breaks_after;
    std::vector<VisitAdjustment> adjustments; ///< added at the end of the plan's own

    [[nodiscard]] bool is_empty() const
    {
        return before.empty() && breaks_before.empty() && breaks_after.empty() && adjustments.empty();
    }

    friend bool operator==(const PlanChange&, const PlanChange&) = default;
};

/// What a coordinator did to a plan.
enum class EditKind {
    move_visit,
    swap_visits,
    lock_visit,
    unlock_visit,
    split_double,
    add_visit,
    cancel_visit,
    lengthen_visit,
    move_to_day,
    accept_alternative, ///< one of the planner's answers to what happened during the day
    accept_proposal,    ///< all or some of a plan that the planner has made
};

/// made: holds. undone: can be redone. dropped: undone, and something else was done instead.
enum class EditState { made, undone, dropped };

/// What leads from the one plan to the other, whose adjustments are those of the first and perhaps more.
PlanChange difference(const AdjustedPlan& from, const AdjustedPlan& to);

/// The plan after the change, or (undone) before it. The plan must be the one that the change starts from.
void make(AdjustedPlan& plan, const PlanChange& change);
void undo(AdjustedPlan& plan, const PlanChange& change);

} // namespace samma
