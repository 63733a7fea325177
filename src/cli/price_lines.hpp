#pragma once

#include "app/solve_problem.hpp"
#include "cli/console.hpp"

#include <string>
#include <vector>

namespace samma::cli {

/// What continuity costs in travel, for a person.
std::vector<std::string> price_lines(const planner::ContinuityPrice& price, const Console& console);

} // namespace samma::cli
