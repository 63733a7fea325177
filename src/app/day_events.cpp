#include "app/day_events.hpp"

#include "app/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace samma::app {

namespace {

constexpr auto kNoticed = std::chrono::minutes(15);

struct WordsOf {
    std::string operator()(const AbsenceReport& report) const
    {
        return fmt::format("event=absence\ncare_worker={}\nkind={}\n", report.care_worker_id.to_string(),
                           name_of(report.kind));
    }
    std::string operator()(const LateReport& report) const
    {
        return fmt::format("event=late\ncare_worker={}\nminutes={}\n", report.care_worker_id.to_string(),
                           report.late.count());
    }
    std::string operator()(const CancelVisit&) const { return "event=cancelled\n"; }
    std::string operator()(const LengthenVisit& report) const
    {
        return fmt::format("event=longer\nminutes={}\n", report.care_time.count());
    }
    std::string operator()(const AddVisit& report) const
    {
        return fmt::format("event=added\nminutes={}\n", report.care_time.count());
    }
    std::string operator()(const AlarmReport& report) const
    {
        return fmt::format("event=alarm\nminutes={}\n", report.care_time.count());
    }
    std::string operator()(const ClientAwayReport& report) const
    {
        return fmt::format("event=client_away\nkind={}\n", name_of(report.kind));
    }
};

/// The first day that the plan gives the visit, or its own.
LocalDate day_of_visit(const BoardState& state, VisitId id)
{
    const auto found = state.parts.find(id);
    if (found != state.parts.end())
        return state.plan().assignments[found->second.front()].on;
    const auto* visit = state.period.find_visit(id);
    return visit ? visit->days.front().on : state.plan().dates.from;
}

std::optional<NamedPerson> person_of(const BoardState& state, const std::optional<Assignment>& assignment)
{
    const auto* worker = assignment ? state.period.find_care_worker(assignment->care_worker_id) : nullptr;
    return worker ? std::optional(NamedPerson{worker->id, full_name(*worker)}) : std::nullopt;
}

std::optional<Instant> start_of(const std::optional<Assignment>& assignment)
{
    return assignment ? std::optional(assignment->starts_at) : std::nullopt;
}

bool must_be_told(const PartPlace& before, const PartPlace& after)
{
    const auto& was = before.assignment;
    const auto& is = after.assignment;
    if (!was || !is)
        return was.has_value() != is.has_value();
    return was->care_worker_id != is->care_worker_id || was->starts_at - is->starts_at > kNoticed ||
           is->starts_at - was->starts_at > kNoticed;
}

/// The client of a visit that may have gone from the schedule since.
const Client* client_of(const BoardState& state, const store::PlanEdit& edit, VisitId id)
{
    if (const auto* visit = state.period.find_visit(id))
        return state.period.find_client(visit->client_id);
    return edit.client_id ? state.period.find_client(*edit.client_id) : nullptr;
}

} // namespace

std::string words_of(const DayReport& report)
{
    return std::visit(WordsOf{}, report);
}

LocalDate day_of(const BoardState& state, const DayReport& report, Instant now)
{
    const auto& zone = state.period.zone();
    if (const auto* absence = std::get_if<AbsenceReport>(&report))
        return zone.local_date(absence->time.from);
    if (const auto* cancelled = std::get_if<CancelVisit>(&report))
        return day_of_visit(state, cancelled->visit_id);
    if (const auto* longer = std::get_if<LengthenVisit>(&report))
        return day_of_visit(state, longer->visit_id);
    if (const auto* added = std::get_if<AddVisit>(&report))
        return added->on;
    if (const auto* away = std::get_if<ClientAwayReport>(&report))
        return away->from;
    return zone.local_date(now);
}

DayEventView event_view(const BoardState& state, const store::ReportedEdit& reported,
                        const std::string& actor)
{
    const auto& edit = reported.edit;
    const auto words = read_words(edit.report);
    DayEventView view;
    view.event_id = edit.operation_id;
    view.event = words.contains("event") ? words.find("event")->second : "";
    view.state = edit.state != EditState::made || reported.draft == store::DraftState::discarded
                     ? EventState::undone
                 : reported.draft == store::DraftState::published ? EventState::published
                                                                  : EventState::in_draft;
    view.reported_at = edit.made_at;
    view.is_own = edit.made_by == actor;
    if (const auto minutes = number_of<int>(words, "minutes"))
        view.minutes = Minutes(*minutes);
    if (const auto who = words.find("care_worker"); who != words.end())
        if (const auto id = CareWorkerId::parse(who->second))
            if (const auto* worker = state.period.find_care_worker(*id))
                view.care_worker = NamedPerson{worker->id, full_name(*worker)};
    if (const auto* client = edit.client_id ? state.period.find_client(*edit.client_id) : nullptr) {
        view.client_id = client->id;
        view.client_name = full_name(*client);
    }
    view.moved = static_cast<int>(edit.change.before.size());
    for (std::size_t number = 0; number < edit.change.before.size(); ++number) {
        const auto& before = edit.change.before[number];
        const auto& after = edit.change.after[number];
        const auto* client = client_of(state, edit, before.visit_id);
        if (!client || !must_be_told(before, after))
            continue;
        view.to_tell.push_back({.client_id = client->id,
                                .client_name = full_name(*client),
                                .relatives = 0,
                                .from = person_of(state, before.assignment),
                                .to = person_of(state, after.assignment),
                                .starts_before = start_of(before.assignment),
                                .starts_after = start_of(after.assignment)});
    }
    return view;
}

Result<WithoutClient> without_client(const BoardState& state, const ClientAwayReport& report, Instant now)
{
    const auto* client = state.period.find_client(report.client_id);
    if (!client)
        return fail("edit.unknown_client");
    if (!state.plan().dates.holds(report.from))
        return fail("edit.outside_period");
    WithoutClient without{{}, state.plan(), {}};
    std::map<CareWorkerId, Minutes> freed;
    for (const auto& visit : state.period.visits()) {
        const LocalDate on = day_of_visit(state, visit.id);
        if (visit.client_id != report.client_id || on < report.from ||
            (report.back_on && *report.back_on <= on))
            continue;
        const auto parts = state.parts.find(visit.id);
        const bool has_begun =
            parts != state.parts.end() && state.plan().assignments[parts->second.front()].starts_at <= now;
        if (has_begun)
            continue;
        without.adjustments.push_back({.visit_id = visit.id, .kind = AdjustmentKind::cancelled});
        for (const auto& assignment : state.plan().assignments) {
            if (assignment.visit_id != visit.id)
                continue;
            freed[assignment.care_worker_id] += visit.care_time;
            MovedVisit moved;
            moved.client_id = client->id;
            moved.client_name = full_name(*client);
            moved.visit_kind = visit.kind;
            moved.from = person_of(state, assignment);
            moved.starts_before = assignment.starts_at;
            moved.is_struck = true;
            without.alternative.visits.push_back(std::move(moved));
        }
        const auto is_of_visit = [&](const auto& item) { return item.visit_id == visit.id; };
        std::erase_if(without.plan.assignments, is_of_visit);
        std::erase_if(without.plan.vacant, is_of_visit);
    }
    if (without.adjustments.empty())
        return fail("edit.changes_nothing");
    for (const auto& [id, time] : freed)
        if (const auto* worker = state.period.find_care_worker(id))
            without.alternative.workload.push_back({{id, full_name(*worker)}, time, Minutes(0)});
    without.alternative.moved = static_cast<int>(without.adjustments.size());
    return without;
}

Result<void> keep_client_absence(const ClientAwayReport& report, LocalDate plan_ends, store::UnitOfWork& work,
                                 const store::ChangeContext& context)
{
    if (report.back_on && *report.back_on <= plan_ends)
        return {};
    store::MasterDataChanges changes;
    changes.put.client_absences.push_back(
        {.id = ClientAbsenceId(Uuid::derived(context.operation_id.uuid(), "client_absence")),
         .external_id = context.operation_id.to_string(),
         .client_id = report.client_id,
         .kind = report.kind,
         .days = {std::max(report.from, plan_ends), report.back_on}});
    SAMMA_TRY(work.master_data().apply(changes, context));
    return {};
}

} // namespace samma::app
