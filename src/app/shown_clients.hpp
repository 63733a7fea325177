#pragma once

#include "app/access.hpp"
#include "app/board_views.hpp"
#include "app/plan_desk.hpp"
#include "app/proposal_views.hpp"

#include <vector>

// Whom a picture shows: each stands in the access log, and one with protected identity is shown as a blank to
// all who are not named for it.
namespace samma::app {

std::vector<ClientId> clients_in(const DayView& view);
std::vector<ClientId> clients_in(const WhoComesView& view);
std::vector<ClientId> clients_in(const VacantView& view);
std::vector<ClientId> clients_in(const Page<ClientView>& page);
std::vector<ClientId> clients_in(const FindingsView& view);
std::vector<ClientId> clients_in(const Page<StaffView>& page);
std::vector<ClientId> clients_in(const IndicatorsView& view);
std::vector<ClientId> clients_in(const SectionLoadView& view);
std::vector<ClientId> clients_in(const DraftView& view);
std::vector<ClientId> clients_in(const VisitPreview& view);
std::vector<ClientId> clients_in(const EditOutcome& outcome);
std::vector<ClientId> clients_in(const EventAnswer& answer);
std::vector<ClientId> clients_in(const DayEventsView& view);
std::vector<ClientId> clients_in(const ProposalComparison& view);
std::vector<ClientId> clients_in(const ProposalTrial& trial);

void hide_protected(Access& access, DayView& view);
void hide_protected(Access& access, WhoComesView& view);
void hide_protected(Access& access, VacantView& view);
void hide_protected(Access& access, Page<ClientView>& page);
void hide_protected(Access& access, FindingsView& view);
void hide_protected(Access& access, Page<StaffView>& page);
void hide_protected(Access& access, IndicatorsView& view);
void hide_protected(Access& access, SectionLoadView& view);
void hide_protected(Access& access, DraftView& view);
void hide_protected(Access& access, VisitPreview& view);
void hide_protected(Access& access, EditOutcome& outcome);
void hide_protected(Access& access, EventAnswer& answer);
void hide_protected(Access& access, DayEventsView& view);
void hide_protected(Access& access, ProposalComparison& view);
void hide_protected(Access& access, ProposalTrial& trial);

} // namespace samma::app
