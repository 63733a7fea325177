#pragma once

#include "app/board_views.hpp"
#include "app/picture.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"
#include "indicators/measure.hpp"
#include "planner/plan_in_hand.hpp"
#include "store/ports.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace samma::app {

/// A section's dates as every revision of a draft stands on them.
struct SectionGround {
    PlanningPeriod period;
    TravelTimes travel;

    SectionGround(PlanningPeriod dates, TravelTimes times)
        : period(std::move(dates)), travel(std::move(times))
    {
    }
    /// Least number of different people that the roster allows, per client; worked out when first asked for.
    [[nodiscard]] const std::vector<indicators::ClientBound>& bounds() const;
    /// As the planner reads it; made when first asked for. Nothing where it cannot.
    [[nodiscard]] const planner::Problem* problem() const;

  private:
    mutable std::once_flag is_read_;
    mutable std::optional<planner::Problem> problem_;
    mutable std::once_flag is_bounded_;
    mutable std::vector<indicators::ClientBound> bounds_;
};

/// A plan in force, with what has been changed by hand since, and everything that its pictures are drawn
/// from: worked out once and read by many.
struct BoardState {
    std::shared_ptr<const SectionGround> ground; ///< shared by the revisions of a draft
    const PlanningPeriod& period;
    const TravelTimes& travel;
    PlanRevision revision;                    ///< the plan as the draft has it
    std::optional<store::PlanDraft> draft;    ///< missing: nothing has been changed by hand
    std::vector<store::PlanEdit> edits;       ///< those that hold, in their order
    std::vector<VisitAdjustment> adjustments; ///< decided about visits, as the draft has them
    std::vector<Finding> findings;

    /// Positions in revision.plan.assignments per shift, ascending by start.
    std::unordered_map<ShiftId, std::vector<std::size_t>> routes;
    /// Positions of the parts of a visit.
    std::unordered_map<VisitId, std::vector<std::size_t>> parts;

    BoardState(std::shared_ptr<const SectionGround> ground, PlanRevision revision);

    [[nodiscard]] const Plan& plan() const { return revision.plan; }
    [[nodiscard]] AdjustedPlan adjusted_plan() const { return {revision.plan, adjustments}; }
    [[nodiscard]] PlanSummary summary() const;
    /// Missing for a client whom nobody could visit.
    [[nodiscard]] std::optional<int> bound_of(ClientId client) const;
    [[nodiscard]] std::vector<IndicatorView> indicators() const;
    /// The plan in the planner's hand, to try changes on; taken when first asked for. Nothing where the
    /// planner cannot read the period.
    [[nodiscard]] const planner::PlanInHand* hand() const;

    /// What has been drawn of it for everybody, before what a reader may not see is taken out.
    [[nodiscard]] Pictures& pictures() const { return pictures_; }

  private:
    mutable Pictures pictures_;
    mutable std::once_flag is_taken_;
    mutable std::unique_ptr<const planner::PlanInHand> hand_;
};

/// Given name and family name, as the board shows a person.
Private<std::string> full_name(const Client& client);
Private<std::string> full_name(const CareWorker& care_worker);
/// Two or three letters for narrow places, e.g. "AB".
std::string initials_of(const CareWorker& care_worker);
std::string team_name(const PlanningPeriod& period, const std::optional<TeamId>& team_id);

/// `plan.outside_period` for a date that the plan does not hold.
Result<DayView> day_view(const BoardState& state, LocalDate on);
/// A finding with the names of those whom it speaks of.
FindingView named(const BoardState& state, const Finding& finding);
WhoComesView who_comes_view(const BoardState& state);
VacantView vacant_view(const BoardState& state);
Result<SectionLoadView> load_view(const BoardState& state);
FindingsView findings_view(const BoardState& state);
std::vector<ClientView> client_views(const PlanningPeriod& period, LocalDate on);
std::vector<StaffView> staff_views(const PlanningPeriod& period, LocalDate on);

} // namespace samma::app
