#pragma once

#include "app/board_views.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace samma::app {

/// A plan in force with everything that its pictures are drawn from, worked out once and read by many.
struct BoardState {
    PlanningPeriod period;
    TravelTimes travel;
    PlanRevision revision;
    std::unordered_map<ClientId, int>
        bounds; ///< least number of different people that the roster allows, per client
    std::vector<Finding> findings;
    std::vector<IndicatorView> indicators;

    /// Positions in revision.plan.assignments per shift, ascending by start.
    std::unordered_map<ShiftId, std::vector<std::size_t>> routes;
    /// Positions of the parts of a visit.
    std::unordered_map<VisitId, std::vector<std::size_t>> parts;

    BoardState(PlanningPeriod period, TravelTimes travel, PlanRevision revision);

    [[nodiscard]] const Plan& plan() const { return revision.plan; }
    [[nodiscard]] PlanSummary summary() const;
};

/// Given name and family name, as the board shows a person.
Private<std::string> full_name(const Client& client);
Private<std::string> full_name(const CareWorker& care_worker);
/// Two or three letters for narrow places, e.g. "AB".
std::string initials_of(const CareWorker& care_worker);
std::string team_name(const PlanningPeriod& period, const std::optional<TeamId>& team_id);

/// `plan.outside_period` for a date that the plan does not hold.
Result<DayView> day_view(const BoardState& state, LocalDate on);
WhoComesView who_comes_view(const BoardState& state);
VacantView vacant_view(const BoardState& state);
FindingsView findings_view(const BoardState& state);
std::vector<ClientView> client_views(const PlanningPeriod& period, LocalDate on);
std::vector<StaffView> staff_views(const PlanningPeriod& period, LocalDate on);

} // namespace samma::app
