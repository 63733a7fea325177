#pragma once

#include "app/external_ids.hpp"
#include "app/planner_names.hpp"
#include "app/planner_queries.hpp"

#include <boost/json.hpp>

namespace samma::cli {

// The planner's answers as JSON: identities with their external ids, never names of people. Members are named
// as in the planner's headers; what does not apply is left out.
boost::json::object to_json(const planner::VisitExplanation& explanation, const app::ExternalIds& ids);
boost::json::object to_json(const planner::ClientExplanation& explanation, const app::ExternalIds& ids);
boost::json::array to_json(const std::vector<planner::FillWay>& ways, const app::ExternalIds& ids);
boost::json::object to_json(const app::ReplanPreview& preview, const app::ExternalIds& ids);
boost::json::object to_json(const planner::RosterInsight& insight, const app::ExternalIds& ids);
boost::json::array to_json(const std::vector<planner::RosterChange>& changes, const app::ExternalIds& ids);
boost::json::object to_json(const planner::ContactProposal& proposal, const app::ExternalIds& ids);
boost::json::object to_json(const planner::TeamReshaping& reshaping, const app::ExternalIds& ids);

/// One line: what changes on each level, and only what does.
std::string levels_text(const planner::Levels& levels);

} // namespace samma::cli
