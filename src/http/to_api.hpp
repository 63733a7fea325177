#pragma once

#include "api/account.hpp"
#include "api/day.hpp"
#include "api/day_report.hpp"
#include "api/draft.hpp"
#include "api/job.hpp"
#include "api/people.hpp"
#include "api/plan_facts.hpp"
#include "api/planner_answers.hpp"
#include "api/proposal.hpp"
#include "api/section.hpp"
#include "api/section_load.hpp"
#include "api/session.hpp"
#include "api/who_comes.hpp"
#include "app/accounts/keep_accounts.hpp"
#include "app/board_views.hpp"
#include "app/event_feed.hpp"
#include "app/job_desk.hpp"
#include "app/plan_desk.hpp"
#include "app/planner_queries.hpp"
#include "app/proposal_views.hpp"

// From the board's views to the contract; one file a noun in to_api/. Names of people are revealed here, for
// those whom the policy lets see them.
namespace samma::http {

api::PlanSummary to_api(const app::PlanSummary& plan);
api::Session to_api(const app::LiveSession& live);
api::OwnAccount to_api(const app::AccountSetup::OwnAccount& own);
api::OwnSessions to_api(const std::vector<app::SessionView>& sessions);
api::Accounts to_api(const app::Page<app::AccountView>& page);
api::CareWorkerChoices to_api(const app::Page<app::CareWorkerChoice>& page);
api::Sections to_api(const std::vector<app::SectionView>& sections);
api::Day to_api(const app::DayView& day);
api::WhoComes to_api(const app::WhoComesView& view);
api::Clients to_api(const app::Page<app::ClientView>& page);
api::Staff to_api(const app::Page<app::StaffView>& page);
api::Indicator to_api(const app::IndicatorView& view);
api::Indicators to_api(const app::IndicatorsView& view);
api::VacantVisits to_api(const app::VacantView& view);
api::Finding to_api(const app::FindingView& view);
api::SectionLoad to_api(const app::SectionLoadView& view);
api::Findings to_api(const app::FindingsView& view);
api::Job to_api(const store::Job& job);
api::Jobs to_api(const std::vector<store::Job>& jobs, std::optional<std::string> next_cursor);
api::HappenedEvent to_api(const store::Event& event);
api::VisitExplanation to_api(const planner::VisitExplanation& explanation);
api::ClientExplanation to_api(const planner::ClientExplanation& explanation);
api::FillWays to_api(const std::vector<planner::FillWay>& ways);
api::ReplanPreview to_api(const app::ReplanPreview& preview);
api::RosterInsight to_api(const planner::RosterInsight& insight);
api::ContactProposal to_api(const planner::ContactProposal& proposal);
api::Proposal to_api(const app::ProposalView& view);
api::Proposals to_api(const std::vector<app::ProposalView>& views);
api::ProposalComparison to_api(const app::ProposalComparison& view);
api::ProposalTrial to_api(const app::ProposalTrial& trial);
api::Draft to_api(const app::DraftView& view);
api::VisitPreview to_api(const app::VisitPreview& view);
api::LevelChange to_api(const planner::Levels& levels);
api::DayEvents to_api(const app::DayEventsView& view);
api::EventAlternatives to_api(const app::EventAnswer& answer);
api::EditOutcome to_api(const app::EditOutcome& outcome);

} // namespace samma::http
