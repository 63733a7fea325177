#include "app/actor_names.hpp"
#include "app/command_door.hpp"
#include "app/day_events.hpp"
#include "app/edit_plan.hpp"
#include "app/plan_look.hpp"
#include "app/shown_clients.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace samma::app {

namespace {

/// How many accounts of relatives see what becomes of the client's visits by themselves.
int count_accounts_of_relatives(PlanLook& look, ClientId client_id)
{
    const auto relations = look.work().access().relations_of_client(client_id);
    return static_cast<int>(
        std::count_if(relations.begin(), relations.end(), [&](const store::CareRelation& relation) {
            return relation.kind == store::CareRelationKind::consent &&
                   relation.is_in_force(look.access().now());
        }));
}

/// The relatives of a client whom the caller may reach, for those who have wished to be told that day.
class Relatives {
  public:
    Relatives(PlanLook& look, LocalDate on) : look_(look), on_(on) {}

    const std::vector<RelativeToTell>& of(ClientId client_id)
    {
        const auto [known, is_new] = known_.try_emplace(client_id);
        if (is_new)
            known->second = load(client_id);
        return known->second;
    }

  private:
    std::vector<RelativeToTell> load(ClientId client_id)
    {
        const auto grant = look_.access().decide_on(Action::read_relatives, Subject::client(client_id));
        std::vector<RelativeToTell> relatives;
        if (!grant)
            return relatives;
        for (const auto& relative : look_.work().master_data().load_relatives(client_id))
            if (relative.valid.holds(on_))
                relatives.push_back({client_id, relative.id, relative.kind, relative.name, relative.phone});
        if (!relatives.empty())
            look_.access().log(Action::read_relatives, *grant, Subject::client(client_id), "client_relative",
                               {});
        return relatives;
    }

    PlanLook& look_;
    LocalDate on_;
    std::map<ClientId, std::vector<RelativeToTell>> known_;
};

std::set<ClientId> clients_to_tell(const DayEventView& view)
{
    std::set<ClientId> clients;
    for (const auto& visit : view.to_tell)
        clients.insert(visit.client_id);
    return clients;
}

/// The event of the day, as long as it stands.
Result<DayEventView> find_event(PlanLook& look, const ToldChange& change)
{
    for (const auto& reported : look.work().drafts().load_reported(change.section_id, change.on))
        if (reported.edit.operation_id == change.event_id)
            if (auto view = event_view(*look.state(), reported, {}); view.state != EventState::undone)
                return view;
    return fail("day_event.unknown");
}

} // namespace

Result<DayEventsView> Desk::day_events(const Caller& caller, SectionId section_id, LocalDate on)
{
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, Action::read_board, section_id));
    DayEventsView view{.on = on, .items = {}};
    Relatives relatives(look, on);
    ActorNames names(look.work());
    std::map<store::OperationId, std::vector<ToldView>> told;
    for (const auto& note : look.work().drafts().load_told(section_id, on))
        if (note.is_told)
            told[note.event_id].push_back({.client_id = note.client_id,
                                           .relative_id = note.relative_id,
                                           .told_at = note.noted_at,
                                           .told_by = names.of(note.noted_by),
                                           .is_own = note.noted_by == actor_of(caller)});
    for (const auto& reported : look.work().drafts().load_reported(section_id, on)) {
        auto& item = view.items.emplace_back(event_view(*look.state(), reported, actor_of(caller)));
        for (auto& visit : item.to_tell)
            visit.relatives = count_accounts_of_relatives(look, visit.client_id);
        for (const auto client_id : clients_to_tell(item))
            for (const auto& relative : relatives.of(client_id))
                item.relatives.push_back(relative);
        item.told = told[item.event_id];
    }
    hide_protected(look.access(), view);
    look.log("day_events", section_id.to_string(), clients_in(view));
    return view;
}

Result<void> Desk::note_told(const Caller& caller, const ToldChange& change)
{
    {
        auto look =
            SAMMA_TRY(PlanLook::begin(ports_, states_, caller, Action::meet_event, change.section_id));
        const auto event = SAMMA_TRY(find_event(look, change));
        const auto relatives = look.work().master_data().load_relatives(change.client_id);
        const bool is_known_relative =
            !change.relative_id ||
            std::any_of(relatives.begin(), relatives.end(),
                        [&](const ClientRelative& relative) { return relative.id == *change.relative_id; });
        if (!clients_to_tell(event).contains(change.client_id) || !is_known_relative)
            return fail("edit.unknown_client");
    }
    const std::string relative = change.relative_id ? change.relative_id->to_string() : std::string();
    Command door{.operation_id = change.operation_id,
                 .name = "tell_change",
                 .action = Action::meet_event,
                 .section_id = change.section_id,
                 .subject_kind = "told_note",
                 .subject_id = change.event_id.to_string(),
                 .request_digest = fmt::format("{} {} {} {}", change.event_id.to_string(),
                                               change.client_id.to_string(), relative, change.is_told),
                 .event_kind = "plan.told"};
    const auto keep = [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
        SAMMA_CHECK(work.drafts().note_told({.event_id = change.event_id,
                                             .client_id = change.client_id,
                                             .relative_id = change.relative_id,
                                             .is_told = change.is_told,
                                             .noted_at = context.at,
                                             .noted_by = context.actor}));
        work.audit().append({.at = context.at,
                             .action = "tell_change",
                             .actor = context.actor,
                             .role = {},
                             .resource_kind = relative.empty() ? "client" : "client_relative",
                             .resource_id = relative.empty() ? change.client_id.to_string() : relative,
                             .client_id = change.client_id,
                             .relation = {},
                             .operation_id = context.operation_id,
                             .details = change.is_told ? "told" : "taken back"});
        return {};
    };
    SAMMA_CHECK(apply_command(ports_, caller, door, keep));
    return {};
}

} // namespace samma::app
