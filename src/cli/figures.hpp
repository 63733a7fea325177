#pragma once

#include "app/board_views.hpp"
#include "cli/console.hpp"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace samma::cli {

/// The section's figures as one JSON object: key → value, null where nothing was counted.
boost::json::object figures_json(const std::vector<app::IndicatorView>& figures);

/// The section's figures as lines of a table for a person, with the proven limit where there is one.
std::vector<std::string> figures_lines(const std::vector<app::IndicatorView>& figures,
                                       const Console& console);

} // namespace samma::cli
