#pragma once

#include "api/account.hpp"
#include "api/day.hpp"
#include "api/people.hpp"
#include "api/plan_facts.hpp"
#include "api/section.hpp"
#include "api/session.hpp"
#include "api/who_comes.hpp"
#include "app/accounts/keep_accounts.hpp"
#include "app/board_views.hpp"

// From the board's views to the contract; one file a noun in to_api/. Names of people are revealed here, for
// those whom the policy lets see them.
namespace samma::http {

api::Session to_api(const app::LiveSession& live);
api::OwnAccount to_api(const app::AccountSetup::OwnAccount& own);
api::OwnSessions to_api(const std::vector<app::SessionView>& sessions);
api::Accounts to_api(const std::vector<app::AccountView>& accounts);
api::Sections to_api(const std::vector<app::SectionView>& sections);
api::Day to_api(const app::DayView& day);
api::WhoComes to_api(const app::WhoComesView& view);
api::Clients to_api(const app::Page<app::ClientView>& page);
api::Staff to_api(const app::Page<app::StaffView>& page);
api::Indicators to_api(const app::IndicatorsView& view);
api::VacantVisits to_api(const app::VacantView& view);
api::Findings to_api(const app::FindingsView& view);

} // namespace samma::http
