#include "app/board.hpp"

#include "app/command_door.hpp"
#include "app/paging.hpp"
#include "app/plan_look.hpp"
#include "app/shown_clients.hpp"

#include <algorithm>
#include <tuple>
#include <type_traits>

namespace samma::app {

namespace {

/// Names the page among those of its list.
std::string name_of_page(const PageRequest& page)
{
    return std::to_string(page.limit) + " after " + page.after.value_or("");
}

} // namespace

template <typename View>
Result<Shown<View>> Board::look(const Caller& caller, Action action, SectionId section_id,
                                const PictureName& name,
                                const std::function<Result<View>(const BoardState&)>& draw)
{
    Result<Shown<View>> drawn;
    auto look = SAMMA_TRY(
        PlanLook::begin(ports_, states_, caller, action, section_id, [&](const SectionStates::State& state) {
            drawn = state->pictures().find_or_draw<View>(name.of, [&] { return draw(*state); });
        }));
    auto shown = SAMMA_TRY(std::move(drawn));
    auto clients = clients_in(shown->view);
    const auto hides = [&](ClientId client) { return look.access().hides(client); };
    // Figures name nobody, but those of a small team could tell of one who is hidden.
    constexpr bool kIsOfFigures = std::is_same_v<View, IndicatorsView>;
    if (kIsOfFigures ? look.access().hides_anybody() : std::any_of(clients.begin(), clients.end(), hides)) {
        View own = shown->view;
        hide_protected(look.access(), own);
        shown = show(std::move(own));
    }
    look.log(name.resource_kind, section_id.to_string(), std::move(clients));
    return shown;
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

Result<Shown<DayView>> Board::day(const Caller& caller, SectionId section_id, LocalDate on)
{
    return look<DayView>(caller, Action::read_board, section_id, {"day", format_date(on)},
                         [on](const BoardState& state) { return day_view(state, on); });
}

Result<Shown<WhoComesView>> Board::who_comes(const Caller& caller, SectionId section_id)
{
    return look<WhoComesView>(
        caller, Action::read_board, section_id, {"who_comes", {}},
        [](const BoardState& state) -> Result<WhoComesView> { return who_comes_view(state); });
}

Result<Shown<Page<ClientView>>> Board::clients(const Caller& caller, SectionId section_id,
                                               const PageRequest& page)
{
    return look<Page<ClientView>>(caller, Action::read_directory, section_id, {"client", name_of_page(page)},
                                  [&](const BoardState& state) {
                                      return page_of_rows(client_views(state.period, state.plan().dates.from),
                                                          page);
                                  });
}

Result<Shown<Page<StaffView>>> Board::staff(const Caller& caller, SectionId section_id,
                                            const PageRequest& page)
{
    return look<Page<StaffView>>(caller, Action::read_directory, section_id,
                                 {"care_worker", name_of_page(page)}, [&](const BoardState& state) {
                                     return page_of_rows(staff_views(state.period, state.plan().dates.from),
                                                         page);
                                 });
}

Result<Shown<IndicatorsView>> Board::indicators(const Caller& caller, SectionId section_id)
{
    return look<IndicatorsView>(caller, Action::read_report, section_id, {"indicators", {}},
                                [](const BoardState& state) -> Result<IndicatorsView> {
                                    return IndicatorsView{state.summary(), state.indicators()};
                                });
}

Result<Shown<VacantView>> Board::vacant(const Caller& caller, SectionId section_id)
{
    return look<VacantView>(caller, Action::read_board, section_id, {"vacant", {}},
                            [](const BoardState& state) -> Result<VacantView> { return vacant_view(state); });
}

Result<Shown<SectionLoadView>> Board::load(const Caller& caller, SectionId section_id)
{
    return look<SectionLoadView>(
        caller, Action::read_directory, section_id, {"load", {}},
        [](const BoardState& state) -> Result<SectionLoadView> { return load_view(state); });
}

Result<Shown<FindingsView>> Board::findings(const Caller& caller, SectionId section_id)
{
    return look<FindingsView>(
        caller, Action::read_board, section_id, {"findings", {}},
        [](const BoardState& state) -> Result<FindingsView> { return findings_view(state); });
}

Result<void> Board::ready()
{
    if (ports_.store.schema_number() <= 0)
        return fail("server.not_ready");
    return {};
}

} // namespace samma::app
