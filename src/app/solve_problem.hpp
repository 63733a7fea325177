#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"
#include "planner/guard_rail.hpp"
#include "planner/model_settings.hpp"

#include <optional>
#include <vector>

namespace samma::app {

/// A problem that comes from outside the database: the period in full, its travel times and what a plan is
/// worth.
struct GivenProblem {
    PlanningPeriod period;
    TravelTimes travel;
    planner::ModelSettings settings;
    planner::ContinuityOrder order = planner::ContinuityOrder::balanced;
    std::optional<int> guard_rail_pct;
};

struct SolvedProblem {
    planner::Proposal proposal;
    planner::ContinuityPrice price;
    std::vector<VisitId> left_out; ///< optional visits of which no part is made, in the period's order
    std::vector<Finding> findings; ///< of the exact rules
};

/// Plans the problem; the budget's order is the problem's. Nothing is kept. Errors: those of
/// planner::Problem::from.
Result<SolvedProblem> solve_problem(const GivenProblem& problem, planner::Budget budget,
                                    const planner::Progress& progress);

/// What the exact rules say of a plan from anywhere.
std::vector<Finding> check_solution(const GivenProblem& problem, const Plan& plan);

} // namespace samma::app
