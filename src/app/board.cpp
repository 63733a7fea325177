#include "app/board.hpp"

#include "app/command_door.hpp"
#include "app/paging.hpp"
#include "app/plan_look.hpp"
#include "app/shown_clients.hpp"

#include <algorithm>
#include <tuple>

namespace samma::app {

template <typename View>
Result<View> Board::look(const Caller& caller, Action action, SectionId section_id, const char* resource_kind,
                         const std::function<Result<View>(const BoardState&)>& draw)
{
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, action, section_id));
    View view = SAMMA_TRY(draw(*look.state()));
    hide_protected(look.access(), view);
    look.log(resource_kind, section_id.to_string(), clients_in(view));
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
    work->audit().append({.at = ports_.clock.now(),
                          .action = std::string(name_of(Action::list_sections)),
                          .actor = actor_of(caller),
                          .role = std::string(name_of(grant.role)),
                          .resource_kind = "section",
                          .resource_id = {},
                          .client_id = {},
                          .relation = std::string(name_of(grant.relation)),
                          .operation_id = {},
                          .details = {}});
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
            return page_of_rows(client_views(state.period, state.plan().dates.from), page);
        });
}

Result<Page<StaffView>> Board::staff(const Caller& caller, SectionId section_id, const PageRequest& page)
{
    return look<Page<StaffView>>(
        caller, Action::read_directory, section_id, "care_worker", [&](const BoardState& state) {
            return page_of_rows(staff_views(state.period, state.plan().dates.from), page);
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

Result<SectionLoadView> Board::load(const Caller& caller, SectionId section_id)
{
    return look<SectionLoadView>(
        caller, Action::read_directory, section_id, "load",
        [](const BoardState& state) -> Result<SectionLoadView> { return load_view(state); });
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
