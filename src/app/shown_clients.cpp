#include "app/shown_clients.hpp"

#include <map>

namespace samma::app {

namespace {

template <typename Rows>
std::vector<ClientId> clients_of(const Rows& rows)
{
    std::vector<ClientId> clients;
    for (const auto& row : rows)
        clients.push_back(row.client_id);
    return clients;
}

void add_clients(std::vector<ClientId>& clients, const std::vector<FindingView>& findings)
{
    for (const auto& item : findings)
        if (item.finding.client_id)
            clients.push_back(*item.finding.client_id);
}

template <typename Row>
void hide_names(Access& access, std::vector<Row>& rows)
{
    for (auto& row : rows)
        if (access.hides(row.client_id))
            row.name = access.shown_instead(row.client_id);
}

template <typename Row>
void hide_client_names(Access& access, std::vector<Row>& rows)
{
    for (auto& row : rows)
        if (access.hides(row.client_id))
            row.client_name = access.shown_instead(row.client_id);
}

void hide_client_names(Access& access, std::vector<FindingView>& findings)
{
    for (auto& item : findings)
        if (item.client_name && item.finding.client_id && access.hides(*item.finding.client_id))
            item.client_name = access.shown_instead(*item.finding.client_id);
}

void hide_client_name(Access& access, EditView& edit)
{
    if (edit.client_name && edit.client_id && access.hides(*edit.client_id))
        edit.client_name = access.shown_instead(*edit.client_id);
}

} // namespace

std::vector<ClientId> clients_in(const DayView& view)
{
    return clients_of(view.visits);
}

std::vector<ClientId> clients_in(const WhoComesView& view)
{
    return clients_of(view.clients);
}

std::vector<ClientId> clients_in(const VacantView& view)
{
    return clients_of(view.items);
}

std::vector<ClientId> clients_in(const Page<ClientView>& page)
{
    return clients_of(page.items);
}

std::vector<ClientId> clients_in(const FindingsView& view)
{
    std::vector<ClientId> clients;
    add_clients(clients, view.items);
    return clients;
}

std::vector<ClientId> clients_in(const Page<StaffView>&)
{
    return {};
}

std::vector<ClientId> clients_in(const IndicatorsView&)
{
    return {};
}

std::vector<ClientId> clients_in(const SectionLoadView&)
{
    return {};
}

std::vector<ClientId> clients_in(const DraftView& view)
{
    std::vector<ClientId> clients;
    for (const auto& edit : view.edits)
        if (edit.client_id)
            clients.push_back(*edit.client_id);
    return clients;
}

std::vector<ClientId> clients_in(const VisitPreview& view)
{
    std::vector<ClientId> clients{view.client_id};
    for (const auto& lane : view.lanes)
        for (const auto& client : lane.in_the_way)
            clients.push_back(client.client_id);
    return clients;
}

std::vector<ClientId> clients_in(const EditOutcome& outcome)
{
    std::vector<ClientId> clients;
    if (outcome.edit && outcome.edit->client_id)
        clients.push_back(*outcome.edit->client_id);
    add_clients(clients, outcome.appeared);
    return clients;
}

std::vector<ClientId> clients_in(const EventAnswer& answer)
{
    std::vector<ClientId> clients;
    for (const auto& alternative : answer.alternatives)
        for (const auto& visit : alternative.visits)
            clients.push_back(visit.client_id);
    return clients;
}

std::vector<ClientId> clients_in(const DayEventsView& view)
{
    std::vector<ClientId> clients;
    for (const auto& item : view.items) {
        if (item.client_id)
            clients.push_back(*item.client_id);
        for (const auto& visit : item.to_tell)
            clients.push_back(visit.client_id);
    }
    return clients;
}

std::vector<ClientId> clients_in(const ProposalComparison& view)
{
    return clients_of(view.clients);
}

std::vector<ClientId> clients_in(const ProposalTrial& trial)
{
    std::vector<ClientId> clients;
    add_clients(clients, trial.appeared);
    return clients;
}

void hide_protected(Access& access, DayView& view)
{
    hide_client_names(access, view.visits);
}

void hide_protected(Access& access, WhoComesView& view)
{
    for (auto& client : view.clients)
        client.is_hidden = access.hides(client.client_id);
    hide_names(access, view.clients);
}

void hide_protected(Access& access, VacantView& view)
{
    hide_client_names(access, view.items);
}

void hide_protected(Access& access, Page<ClientView>& page)
{
    hide_names(access, page.items);
}

void hide_protected(Access& access, FindingsView& view)
{
    hide_client_names(access, view.items);
}

void hide_protected(Access&, Page<StaffView>&) {}

void hide_protected(Access& access, IndicatorsView& view)
{
    std::map<TeamId, bool> hides;
    for (auto& item : view.items) {
        if (!item.team_id)
            continue;
        const auto [known, is_new] = hides.try_emplace(*item.team_id);
        if (is_new)
            known->second = access.hides_figures_of(*item.team_id);
        if (known->second) {
            item.value.reset();
            item.bound.reset();
        }
    }
}

void hide_protected(Access&, SectionLoadView&) {}

void hide_protected(Access& access, DraftView& view)
{
    for (auto& edit : view.edits)
        hide_client_name(access, edit);
}

void hide_protected(Access& access, VisitPreview& view)
{
    if (access.hides(view.client_id))
        view.client_name = access.shown_instead(view.client_id);
    for (auto& lane : view.lanes)
        hide_names(access, lane.in_the_way);
}

void hide_protected(Access& access, EditOutcome& outcome)
{
    if (outcome.edit)
        hide_client_name(access, *outcome.edit);
    hide_client_names(access, outcome.appeared);
}

void hide_protected(Access& access, EventAnswer& answer)
{
    for (auto& alternative : answer.alternatives)
        hide_client_names(access, alternative.visits);
}

void hide_protected(Access& access, DayEventsView& view)
{
    for (auto& item : view.items) {
        if (item.client_name && item.client_id && access.hides(*item.client_id))
            item.client_name = access.shown_instead(*item.client_id);
        hide_client_names(access, item.to_tell);
    }
}

void hide_protected(Access& access, ProposalComparison& view)
{
    hide_names(access, view.clients);
}

void hide_protected(Access& access, ProposalTrial& trial)
{
    hide_client_names(access, trial.appeared);
}

} // namespace samma::app
