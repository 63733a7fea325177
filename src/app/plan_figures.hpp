#pragma once

#include "app/board_views.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"
#include "indicators/measure.hpp"
#include "planner/problem.hpp"

#include <span>
#include <vector>

namespace samma::app {

/// What a plan is worth: the section's measures, joined with the planner's bound and the findings of the
/// exact rules.
struct PlanFigures {
    Section section;
    indicators::SectionFigures measures;
    std::vector<indicators::ClientBound> bounds;
    std::vector<Finding> findings;

    [[nodiscard]] int hard_findings() const;
};

/// Least number of different people that the roster allows, per client with visits.
std::vector<indicators::ClientBound> bounds_of(const planner::Problem& problem);

/// Judges and measures the plan. Errors: those of planner::Problem::from.
Result<PlanFigures> figures_of(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);

/// The figures as the board and `samma report --json` name them: the section's first, then each team's.
std::vector<IndicatorView> indicator_views(const PlanFigures& figures);

/// The sections taken together, as if they were one.
std::vector<IndicatorView> indicator_views_of_all(std::span<const PlanFigures> sections);

} // namespace samma::app
