#include "app/board.hpp"

#include "app/command_door.hpp"
#include "app/policy.hpp"

#include <algorithm>
#include <tuple>

namespace samma::app {

namespace {

/// Whom a picture shows: their rows stand in the access log.
std::vector<ClientId> clients_in(const DayView& view)
{
    std::vector<ClientId> clients;
    for (const auto& visit : view.visits)
        clients.push_back(visit.client_id);
    return clients;
}

template <typename Rows>
std::vector<ClientId> clients_of(const Rows& rows)
{
    std::vector<ClientId> clients;
    for (const auto& row : rows)
        clients.push_back(row.client_id);
    return clients;
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
    for (const auto& item : view.items)
        if (item.finding.client_id)
            clients.push_back(*item.finding.client_id);
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

/// The cursor is the position of the next row: rows are ordered by name, so it tells nothing of anybody.
template <typename Row>
Result<Page<Row>> page_of(std::vector<Row> rows, const PageRequest& request)
{
    std::size_t first = 0;
    if (request.after) {
        if (request.after->empty() || request.after->size() > 9 ||
            request.after->find_first_not_of("0123456789") != std::string::npos)
            return fail("request.parameter", "cursor");
        first = std::min(rows.size(), static_cast<std::size_t>(std::stoul(*request.after)));
    }
    const std::size_t until = std::min(rows.size(), first + static_cast<std::size_t>(request.limit));
    Page<Row> page;
    page.items.assign(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
                      std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(until)));
    if (until < rows.size())
        page.next_cursor = std::to_string(until);
    return page;
}

} // namespace

void Board::log_look(store::UnitOfWork& work, const Caller& caller, store::AuditEvent event,
                     const std::vector<ClientId>& clients)
{
    event.at = ports_.clock.now();
    event.actor = actor_of(caller);
    std::vector<store::AuditEvent> rows;
    std::vector<ClientId> named = clients;
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    for (const ClientId client : named) {
        rows.push_back(event);
        rows.back().client_id = client;
    }
    if (rows.empty())
        rows.push_back(event);
    work.audit().append(rows);
}

template <typename View>
Result<View> Board::look(const Caller& caller, Action action, SectionId section_id, const char* resource_kind,
                         const std::function<Result<View>(const BoardState&)>& draw)
{
    const Grant grant = SAMMA_TRY(authorize(caller, action, section_id));
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    const auto state = SAMMA_TRY(states_.state_of(*work, section_id));
    View view = SAMMA_TRY(draw(*state));
    store::AuditEvent event;
    event.action = name_of(action);
    event.resource_kind = resource_kind;
    event.resource_id = section_id.to_string();
    event.role = name_of(grant.role);
    event.relation = name_of(grant.relation);
    log_look(*work, caller, std::move(event), clients_in(view));
    work->commit();
    return view;
}

Result<std::vector<SectionView>> Board::sections(const Caller& caller)
{
    const Grant grant = SAMMA_TRY(authorize(caller, Action::list_sections, std::nullopt));
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    const auto organisation = work->master_data().load_organisation();
    std::vector<SectionView> views;
    for (const auto& section : organisation.sections) {
        if (!authorize(caller, Action::list_sections, section.id))
            continue;
        SectionView view{.section = section, .teams = {}, .plan = {}};
        std::copy_if(organisation.teams.begin(), organisation.teams.end(), std::back_inserter(view.teams),
                     [&](const Team& team) { return team.section_id == section.id; });
        if (const auto heads = work->plans().list(section.id); !heads.empty())
            view.plan = PlanSummary{
                heads.front().id, heads.front().revision, heads.front().dates, heads.front().accepted_at, {}};
        views.push_back(std::move(view));
    }
    std::sort(views.begin(), views.end(), [](const SectionView& left, const SectionView& right) {
        return std::tie(left.section.kind, left.section.external_id) <
               std::tie(right.section.kind, right.section.external_id);
    });
    store::AuditEvent event;
    event.action = name_of(Action::list_sections);
    event.resource_kind = "section";
    event.role = name_of(grant.role);
    event.relation = name_of(grant.relation);
    log_look(*work, caller, std::move(event), {});
    work->commit();
    return views;
}

Result<DayView> Board::day(const Caller& caller, SectionId section_id, LocalDate on)
{
    return look<DayView>(caller, Action::read_board, section_id, "day",
                         [on](const BoardState& state) { return day_view(state, on); });
}

Result<WhoComesView> Board::who_comes(const Caller& caller, SectionId section_id)
{
    return look<WhoComesView>(
        caller, Action::read_board, section_id, "who_comes",
        [](const BoardState& state) -> Result<WhoComesView> { return who_comes_view(state); });
}

Result<Page<ClientView>> Board::clients(const Caller& caller, SectionId section_id, const PageRequest& page)
{
    return look<Page<ClientView>>(
        caller, Action::read_directory, section_id, "client", [&](const BoardState& state) {
            return page_of(client_views(state.period, state.plan().dates.from), page);
        });
}

Result<Page<StaffView>> Board::staff(const Caller& caller, SectionId section_id, const PageRequest& page)
{
    return look<Page<StaffView>>(caller, Action::read_directory, section_id, "care_worker",
                                 [&](const BoardState& state) {
                                     return page_of(staff_views(state.period, state.plan().dates.from), page);
                                 });
}

Result<IndicatorsView> Board::indicators(const Caller& caller, SectionId section_id)
{
    return look<IndicatorsView>(caller, Action::read_report, section_id, "indicators",
                                [](const BoardState& state) -> Result<IndicatorsView> {
                                    return IndicatorsView{state.summary(), state.indicators()};
                                });
}

Result<VacantView> Board::vacant(const Caller& caller, SectionId section_id)
{
    return look<VacantView>(caller, Action::read_board, section_id, "vacant",
                            [](const BoardState& state) -> Result<VacantView> { return vacant_view(state); });
}

Result<FindingsView> Board::findings(const Caller& caller, SectionId section_id)
{
    return look<FindingsView>(
        caller, Action::read_board, section_id, "findings",
        [](const BoardState& state) -> Result<FindingsView> { return findings_view(state); });
}

Result<void> Board::ready()
{
    if (ports_.store.schema_number() <= 0)
        return fail("server.not_ready");
    return {};
}

} // namespace samma::app
