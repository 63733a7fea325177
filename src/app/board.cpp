#include "app/board.hpp"

#include "app/access.hpp"
#include "app/command_door.hpp"
#include "app/plan_figures.hpp"
#include "app/policy.hpp"
#include "app/section_period.hpp"

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

/// What stands in place of the name of a client with protected identity, for all who are not named for it.
const Private<std::string>& blank_name()
{
    static const Private<std::string> kBlank(std::string("Skyddad"));
    return kBlank;
}

void hide_protected(Access& access, DayView& view)
{
    for (auto& visit : view.visits)
        if (access.hides(visit.client_id))
            visit.client_name = blank_name();
}

template <typename Row>
void hide_names(Access& access, std::vector<Row>& rows)
{
    for (auto& row : rows)
        if (access.hides(row.client_id))
            row.name = blank_name();
}

void hide_protected(Access& access, WhoComesView& view)
{
    hide_names(access, view.clients);
}

void hide_protected(Access& access, Page<ClientView>& page)
{
    hide_names(access, page.items);
}

void hide_protected(Access& access, VacantView& view)
{
    for (auto& item : view.items)
        if (access.hides(item.client_id))
            item.client_name = blank_name();
}

void hide_protected(Access& access, FindingsView& view)
{
    for (auto& item : view.items)
        if (item.client_name && item.finding.client_id && access.hides(*item.finding.client_id))
            item.client_name = blank_name();
}

void hide_protected(Access&, Page<StaffView>&) {}

void hide_protected(Access&, IndicatorsView&) {}

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
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    Access access(ports_, *work, caller);
    const Grant grant = SAMMA_TRY(access.demand(action, Subject::section(section_id)));
    const State state = SAMMA_TRY(state_of(*work, section_id));
    View view = SAMMA_TRY(draw(*state));
    hide_protected(access, view);
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

Result<Board::State> Board::state_of(store::UnitOfWork& work, SectionId section_id)
{
    const std::int64_t newest_event = work.events().last_sequence();
    {
        const std::lock_guard lock(mutex_);
        const auto kept = kept_.find(section_id);
        if (kept != kept_.end() && kept->second.event_sequence == newest_event)
            return kept->second.state;
    }
    State state = SAMMA_TRY(make_state(work, section_id));
    const std::lock_guard lock(mutex_);
    kept_[section_id] = {newest_event, state};
    return state;
}

Result<Board::State> Board::make_state(store::UnitOfWork& work, SectionId section_id)
{
    auto revision = work.plans().find_latest(section_id);
    if (!revision)
        return fail("plan.none");
    auto section = SAMMA_TRY(load_section_period(ports_, work, {section_id, revision->plan.dates, {}}));
    auto figures = SAMMA_TRY(figures_of(section.period, section.travel, revision->plan));
    auto state = std::make_shared<BoardState>(std::move(section.period), std::move(section.travel),
                                              std::move(*revision));
    for (const auto& bound : figures.bounds)
        state->bounds.emplace(bound.client_id, bound.people);
    state->indicators = indicator_views(figures);
    state->findings = std::move(figures.findings);
    return State(std::move(state));
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
            view.plan = PlanSummary{heads.front().id, heads.front().revision, heads.front().dates,
                                    heads.front().accepted_at};
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
                                    return IndicatorsView{state.summary(), state.indicators};
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
