#pragma once

#include "app/planner_queries.hpp"
#include "http/routes.hpp"

// What the routes of the planner ask, read from path and query. Error of all: `resource.unknown` for a
// section that is no identity, and `request.parameter` with the parameter's name.
namespace samma::http {

struct VisitQuestion {
    SectionId section_id;
    VisitId visit_id;
    int part = 0;
};
Result<VisitQuestion> read_visit_question(const Exchange& exchange);

struct ClientQuestion {
    SectionId section_id;
    ClientId client_id;
};
Result<ClientQuestion> read_client_question(const Exchange& exchange);

struct ReplanQuestion {
    SectionId section_id;
    planner::ReplanRequest request;
};
/// An event's own parameters are demanded by its kind; those that do not belong to it are not looked at.
Result<ReplanQuestion> read_replan_question(const Exchange& exchange);

} // namespace samma::http
