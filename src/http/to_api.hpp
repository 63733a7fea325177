#pragma once

#include "api/absence.hpp"
#include "api/day.hpp"
#include "api/draft.hpp"
#include "api/people.hpp"
#include "api/plan_facts.hpp"
#include "api/section.hpp"
#include "api/session.hpp"
#include "api/who_comes.hpp"
#include "app/board_views.hpp"
#include "app/plan_desk.hpp"
#include "http/sessions.hpp"

// From the board's views to the contract; one file a noun in to_api/. Names of people are revealed here, for
// those whom the policy lets see them.
namespace samma::http {

api::PlanSummary to_api(const app::PlanSummary& plan);
api::Session to_api(const Sessions::Live& live);
api::Sections to_api(const std::vector<app::SectionView>& sections);
api::Day to_api(const app::DayView& day);
api::WhoComes to_api(const app::WhoComesView& view);
api::Clients to_api(const app::Page<app::ClientView>& page);
api::Staff to_api(const app::Page<app::StaffView>& page);
api::Indicators to_api(const app::IndicatorsView& view);
api::VacantVisits to_api(const app::VacantView& view);
api::Finding to_api(const app::FindingView& view);
api::Findings to_api(const app::FindingsView& view);
api::Draft to_api(const app::DraftView& view);
api::VisitPreview to_api(const app::VisitPreview& view);
api::LevelChange to_api(const planner::Levels& levels);
api::AbsenceAlternatives to_api(const app::AbsenceAnswer& answer);
api::EditOutcome to_api(const app::EditOutcome& outcome);

} // namespace samma::http
