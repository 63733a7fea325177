#include "app/accept_replan.hpp"
#include "app/command_door.hpp"
#include "app/draft_views.hpp"
#include "app/edit_plan.hpp"
#include "app/plan_look.hpp"
#include "app/shown_clients.hpp"
#include "planner/replan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::app {

namespace {

Result<planner::Replanned> replanned(const BoardState& state, const AbsenceReport& report, Instant now)
{
    const auto* hand = state.hand();
    if (!hand)
        return fail("plan.none");
    return planner::replan(*hand, state.travel,
                           {.event = planner::StaffAway{report.care_worker_id, report.time}, .now = now});
}

std::optional<NamedPerson> named_person(const BoardState& state, const std::optional<CareWorkerId>& id)
{
    const auto* worker = id ? state.period.find_care_worker(*id) : nullptr;
    return worker ? std::optional(NamedPerson{worker->id, full_name(*worker)}) : std::nullopt;
}

MovedVisit moved_visit(const BoardState& state, const planner::VisitChange& change)
{
    const auto* visit = state.period.find_visit(change.visit_id);
    const auto* client = state.period.find_client(change.client_id);
    MovedVisit moved{.client_id = change.client_id,
                     .client_name = client ? full_name(*client) : Private<std::string>(""),
                     .visit_kind = visit ? visit->kind : VisitKind::other,
                     .from = named_person(state, change.from),
                     .to = named_person(state, change.to),
                     .starts_before = change.starts_before,
                     .starts_after = change.starts_after,
                     .who_comes = change.relation,
                     .is_known = change.is_known,
                     .is_struck = change.is_struck,
                     .minutes_outside = change.minutes_outside,
                     .must_be_told = change.from != change.to || change.minutes_outside != 0};
    return moved;
}

AbsenceAlternative alternative_view(const BoardState& state, const planner::ReplanAlternative& alternative,
                                    int number)
{
    AbsenceAlternative view{.number = number,
                            .other_person = alternative.count.other_person,
                            .new_person = alternative.count.new_person,
                            .known_person = alternative.count.known_person,
                            .by_contact = alternative.count.by_contact,
                            .newly_vacant = alternative.count.newly_vacant,
                            .moved = alternative.count.changed_visits,
                            .cost = alternative.cost,
                            .visits = {},
                            .workload = {}};
    for (const auto& change : alternative.changes)
        view.visits.push_back(moved_visit(state, change));
    for (const auto& change : alternative.workload)
        if (auto who = named_person(state, change.care_worker_id))
            view.workload.push_back({std::move(*who), change.care_before, change.care_after});
    return view;
}

} // namespace

Result<AbsenceAnswer> Desk::absence_alternatives(const Caller& caller, SectionId section_id,
                                                 const AbsenceReport& report)
{
    const auto state = SAMMA_TRY(state_for(caller, Action::report_absence, section_id));
    auto who = named_person(*state, report.care_worker_id);
    if (!who)
        return fail("edit.not_on_duty");
    const auto found = SAMMA_TRY(replanned(*state, report, ports_.clock.now()));
    AbsenceAnswer answer{
        .plan = state->summary(), .who = *std::move(who), .time = report.time, .alternatives = {}};
    for (const auto& alternative : found.alternatives)
        answer.alternatives.push_back(
            alternative_view(*state, alternative, static_cast<int>(answer.alternatives.size()) + 1));
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, Action::report_absence, section_id));
    hide_protected(look.access(), answer);
    look.log("absence_alternatives", section_id.to_string(), clients_in(answer));
    return answer;
}

Result<EditOutcome> Desk::accept_alternative(const Caller& caller, const DraftCommand& command,
                                             const AbsenceReport& report, int number)
{
    if (auto applied = SAMMA_TRY(find_applied(caller, Action::report_absence, command)))
        return *std::move(applied);
    const auto before = SAMMA_TRY(state_for(caller, Action::report_absence, command.section_id));
    if (const int current = before->draft ? before->draft->revision : 0; current != command.base_revision)
        return fail("draft.revision_conflict", {}, {{"current", std::to_string(current)}});
    const auto found = SAMMA_TRY(replanned(*before, report, ports_.clock.now()));
    if (number < 1 || number > static_cast<int>(found.alternatives.size()))
        return fail("edit.unknown_alternative");
    const auto& chosen = found.alternatives[static_cast<std::size_t>(number - 1)];
    store::PlanEdit edit;
    edit.kind = EditKind::accept_alternative;
    edit.change = difference(before->adjusted_plan(), accepted_plan(*before, chosen.plan));
    const auto& zone = before->period.zone();
    const auto draft_id = before->draft ? before->draft->id : PlanDraftId(ports_.ids.next());
    const Command door{.operation_id = command.operation_id,
                       .name = "report_absence",
                       .action = Action::report_absence,
                       .section_id = command.section_id,
                       .subject_kind = "care_worker",
                       .subject_id = report.care_worker_id.to_string(),
                       .request_digest = fmt::format("{} {}", report.care_worker_id.to_string(), number),
                       .event_kind = "absence.reported"};
    const auto stored =
        apply_command(ports_, caller, door,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          store::MasterDataChanges changes;
                          changes.put.absences.push_back({.id = AbsenceId(ports_.ids.next()),
                                                          .external_id = context.operation_id.to_string(),
                                                          .care_worker_id = report.care_worker_id,
                                                          .kind = report.kind,
                                                          .from = zone.to_local(report.time.from),
                                                          .until = zone.to_local(report.time.until)});
                          SAMMA_TRY(work.master_data().apply(changes, context));
                          auto draft = before->draft;
                          if (!draft)
                              draft = SAMMA_TRY(work.drafts().begin(draft_id, before->plan().id, context));
                          edit = SAMMA_TRY(work.drafts().append(*draft, std::move(edit), context));
                          return {};
                      });
    SAMMA_CHECK(stored);
    return show_made(caller, Action::report_absence, *before, edit);
}

} // namespace samma::app
