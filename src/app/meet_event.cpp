#include "app/accept_replan.hpp"
#include "app/command_door.hpp"
#include "app/day_events.hpp"
#include "app/draft_views.hpp"
#include "app/edit_plan.hpp"
#include "app/plan_look.hpp"
#include "app/shown_clients.hpp"
#include "care/adjust_visits.hpp"
#include "planner/replan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::app {

namespace {

constexpr auto kAlternativesHold = std::chrono::minutes(30);
constexpr auto kAlarmWithin = std::chrono::minutes(30);

/// What has happened, for the planner, and what of it the draft must keep beside who makes which visit.
struct Event {
    planner::DayEvent event;
    std::vector<VisitAdjustment> adjustments = {};
    std::optional<ClientId> client_id = {}; ///< whose visit it is about
};

/// Reads a report against the plan as it is.
class ReportReader {
  public:
    ReportReader(const BoardState& state, Instant now) : state_(state), now_(now) {}

    Result<Event> operator()(const AbsenceReport& report) const
    {
        if (!state_.period.find_care_worker(report.care_worker_id))
            return fail("edit.not_on_duty");
        return Event{planner::StaffAway{report.care_worker_id, report.time}};
    }
    Result<Event> operator()(const LateReport& report) const
    {
        if (!state_.period.find_care_worker(report.care_worker_id))
            return fail("edit.not_on_duty");
        return Event{planner::RunningLate{report.care_worker_id, report.late}};
    }
    Result<Event> operator()(const CancelVisit& report) const
    {
        return Event{planner::VisitCancelled{report.visit_id},
                     {{.visit_id = report.visit_id, .kind = AdjustmentKind::cancelled}},
                     client_of(state_, report)};
    }
    Result<Event> operator()(const LengthenVisit& report) const
    {
        return Event{planner::VisitLonger{report.visit_id, report.care_time},
                     {{.visit_id = report.visit_id,
                       .kind = AdjustmentKind::lengthened,
                       .care_time = report.care_time}},
                     client_of(state_, report)};
    }
    Result<Event> operator()(const AddVisit& report) const
    {
        if (!state_.period.find_client(report.client_id))
            return fail("edit.unknown_client");
        if (!state_.plan().dates.holds(report.on))
            return fail("edit.outside_period");
        const std::vector<VisitAdjustment> added = {{.visit_id = new_id(report),
                                                     .kind = AdjustmentKind::added,
                                                     .care_time = report.care_time,
                                                     .on = report.on,
                                                     .client_id = report.client_id,
                                                     .visit_kind = report.visit_kind,
                                                     .start_window = report.start_window,
                                                     .staff_needed = report.staff_needed}};
        const auto period = adjusted(state_.period, added);
        return Event{planner::VisitAdded{*period.find_visit(added.front().visit_id)}, added,
                     report.client_id};
    }
    /// No event of the planner's: nothing is left to weigh.
    Result<Event> operator()(const ClientAwayReport&) const { return fail("edit.unknown_alternative"); }
    Result<Event> operator()(const AlarmReport& report) const
    {
        return (*this)(AddVisit{.client_id = report.client_id,
                                .visit_kind = VisitKind::alarm_response,
                                .on = state_.period.zone().local_date(now_),
                                .start_window = {now_, now_ + kAlarmWithin},
                                .care_time = report.care_time});
    }

  private:
    /// The same whenever the same is asked of the same draft, so that the choice is of what was shown.
    [[nodiscard]] VisitId new_id(const AddVisit& report) const
    {
        return VisitId(Uuid::derived(report.client_id.uuid(),
                                     fmt::format("event {} {} {}", state_.draft ? state_.draft->revision : 0,
                                                 report.start_window.from.time_since_epoch().count(),
                                                 report.care_time.count())));
    }

    const BoardState& state_;
    Instant now_;
};

Result<planner::Replanned> replanned(const BoardState& state, const planner::DayEvent& event, Instant now)
{
    const auto* hand = state.hand();
    if (!hand)
        return fail("plan.none");
    return planner::replan(*hand, state.travel, {.event = event, .now = now});
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

EventAlternative alternative_view(const BoardState& state, const planner::ReplanAlternative& alternative,
                                  int number)
{
    EventAlternative view{.number = number,
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

/// The plan that the chosen alternative makes, and whose visit it is about.
struct Chosen {
    AdjustedPlan plan;
    std::optional<ClientId> client_id;
};

Result<Chosen> chosen_plan(const BoardState& state, const EventChoice& choice)
{
    AdjustedPlan plan = state.adjusted_plan();
    if (const auto* away = std::get_if<ClientAwayReport>(&choice.report)) {
        auto without = SAMMA_TRY(without_client(state, *away, choice.asked_at));
        if (choice.number != 1)
            return fail("edit.unknown_alternative");
        plan.plan = std::move(without.plan);
        plan.adjustments.insert(plan.adjustments.end(), without.adjustments.begin(),
                                without.adjustments.end());
        return Chosen{std::move(plan), away->client_id};
    }
    const Event event = SAMMA_TRY(std::visit(ReportReader(state, choice.asked_at), choice.report));
    const auto found = SAMMA_TRY(replanned(state, event.event, choice.asked_at));
    if (choice.number < 1 || choice.number > static_cast<int>(found.alternatives.size()))
        return fail("edit.unknown_alternative");
    plan = accepted_plan(state, found.alternatives[static_cast<std::size_t>(choice.number - 1)].plan);
    plan.adjustments.insert(plan.adjustments.end(), event.adjustments.begin(), event.adjustments.end());
    return Chosen{std::move(plan), event.client_id};
}

} // namespace

Result<EventAnswer> Desk::event_alternatives(const Caller& caller, SectionId section_id,
                                             const DayReport& report)
{
    const auto state = SAMMA_TRY(state_for(caller, Action::meet_event, section_id));
    const Instant now = ports_.clock.now();
    EventAnswer answer{.plan = state->summary(), .asked_at = now, .late_breaks = {}, .alternatives = {}};
    if (const auto* away = std::get_if<ClientAwayReport>(&report)) {
        answer.alternatives.push_back(SAMMA_TRY(without_client(*state, *away, now)).alternative);
    } else {
        const Event event = SAMMA_TRY(std::visit(ReportReader(*state, now), report));
        const auto found = SAMMA_TRY(replanned(*state, event.event, now));
        for (const ShiftId id : found.effect.late_breaks)
            if (const auto* shift = found.period.find_shift(id))
                if (auto who = named_person(*state, shift->care_worker_id))
                    answer.late_breaks.push_back(std::move(*who));
        for (const auto& alternative : found.alternatives)
            answer.alternatives.push_back(
                alternative_view(*state, alternative, static_cast<int>(answer.alternatives.size()) + 1));
    }
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, Action::meet_event, section_id));
    hide_protected(look.access(), answer);
    look.log("event_alternatives", section_id.to_string(), clients_in(answer));
    return answer;
}

Result<EditOutcome> Desk::accept_alternative(const Caller& caller, const DraftCommand& command,
                                             const EventChoice& choice)
{
    if (auto applied = SAMMA_TRY(find_applied(caller, Action::meet_event, command)))
        return *std::move(applied);
    const auto before = SAMMA_TRY(state_for(caller, Action::meet_event, command.section_id));
    if (const int current = before->draft ? before->draft->revision : 0; current != command.base_revision)
        return fail("draft.revision_conflict", {}, {{"current", std::to_string(current)}});
    const Instant now = ports_.clock.now();
    if (now < choice.asked_at || choice.asked_at + kAlternativesHold < now)
        return fail("edit.unknown_alternative");
    auto chosen = SAMMA_TRY(chosen_plan(*before, choice));
    store::PlanEdit edit;
    edit.kind = EditKind::accept_alternative;
    edit.client_id = chosen.client_id;
    edit.change = difference(before->adjusted_plan(), chosen.plan);
    edit.report = words_of(choice.report);
    edit.happened_on = day_of(*before, choice.report, choice.asked_at);
    const auto* absence = std::get_if<AbsenceReport>(&choice.report);
    const auto draft_id = before->draft ? before->draft->id : PlanDraftId(ports_.ids.next());
    Command door{.operation_id = command.operation_id,
                 .name = "meet_event",
                 .action = Action::meet_event,
                 .section_id = command.section_id,
                 .subject_kind = "plan_draft",
                 .subject_id = draft_id.to_string(),
                 .request_digest = fmt::format("{} {} {}", choice.report.index(), choice.number,
                                               choice.asked_at.time_since_epoch().count()),
                 .event_kind = "plan.draft_changed"};
    const auto* away = std::get_if<ClientAwayReport>(&choice.report);
    if (absence || away)
        door.event_kind = "absence.reported"; // what plans are made from has changed too
    const auto keep = [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
        if (absence)
            SAMMA_CHECK(keep_absence(*absence, before->period.zone(), work, context));
        if (away)
            SAMMA_CHECK(keep_client_absence(*away, before->plan().dates.until, work, context));
        edit = SAMMA_TRY(append_edit(work, *before, draft_id, std::move(edit), context));
        return {};
    };
    SAMMA_CHECK(apply_command(ports_, caller, door, keep));
    return show_made(caller, Action::meet_event, *before, edit);
}

} // namespace samma::app
