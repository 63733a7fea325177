#include "app/accept_replan.hpp"

#include "app/command_door.hpp"
#include "app/plan_findings.hpp"
#include "app/plan_look.hpp"
#include "app/section_loans.hpp"
#include "app/section_period.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace samma::app {

namespace {

VisitAdjustment added(const Visit& visit)
{
    const VisitDay& day = visit.days.front();
    return {.visit_id = visit.id,
            .kind = AdjustmentKind::added,
            .care_time = visit.care_time,
            .on = day.on,
            .client_id = visit.client_id,
            .visit_kind = visit.kind,
            .start_window = day.start_window,
            .staff_needed = visit.staff_needed};
}

/// What the event leaves behind in the section's data.
struct Traces {
    std::vector<VisitAdjustment> adjustments;
    std::optional<AbsenceReport> absence;
};

Traces traces_of(const planner::ReplanRequest& request, const planner::EventEffect& effect)
{
    Traces traces;
    if (const auto* cancelled = std::get_if<planner::VisitCancelled>(&request.event))
        traces.adjustments.push_back({.visit_id = cancelled->visit_id, .kind = AdjustmentKind::cancelled});
    if (const auto* longer = std::get_if<planner::VisitLonger>(&request.event))
        traces.adjustments.push_back({.visit_id = longer->visit_id,
                                      .kind = AdjustmentKind::lengthened,
                                      .care_time = longer->care_time});
    const bool is_new = std::holds_alternative<planner::VisitAdded>(request.event) ||
                        std::holds_alternative<planner::AlarmCallOut>(request.event);
    if (is_new)
        for (const Visit& visit : effect.changes.visits)
            traces.adjustments.push_back(added(visit));
    if (const auto* away = std::get_if<planner::StaffAway>(&request.event)) {
        traces.absence = AbsenceReport{away->care_worker_id, away->time, AbsenceKind::sick};
        // She goes when what she has begun is done.
        for (const Shift& shift : effect.changes.shifts)
            if (shift.care_worker_id == away->care_worker_id && shift.time.from < away->time.from)
                traces.absence->time.from = std::max<Instant>(traces.absence->time.from,
                                                              std::chrono::ceil<Minutes>(shift.time.until));
    }
    return traces;
}

/// The plan in force as somebody who may plan sees it; nobody has changed it by hand.
Result<SectionStates::State> plan_in_force(const Ports& ports, SectionStates& states, const Caller& caller,
                                           SectionId section_id)
{
    auto look = SAMMA_TRY(PlanLook::begin(ports, states, caller, Action::propose_plan, section_id));
    const auto state = look.state();
    look.log("replan_preview", section_id.to_string(), {});
    if (state->draft)
        return fail("replan.draft_open");
    return state;
}

} // namespace

AdjustedPlan accepted_plan(const BoardState& state, const Plan& alternative)
{
    std::map<std::pair<VisitId, int>, bool> locks;
    for (const auto& assignment : state.plan().assignments)
        locks[{assignment.visit_id, assignment.part}] = assignment.is_locked;
    AdjustedPlan plan{alternative, state.adjustments};
    plan.plan.id = state.plan().id;
    for (auto& assignment : plan.plan.assignments)
        assignment.is_locked = locks[{assignment.visit_id, assignment.part}];
    return plan;
}

Result<void> keep_absence(const AbsenceReport& report, const Zone& zone, store::UnitOfWork& work,
                          const store::ChangeContext& context)
{
    store::MasterDataChanges changes;
    changes.put.absences.push_back({.id = AbsenceId(Uuid::derived(context.operation_id.uuid(), "absence")),
                                    .external_id = context.operation_id.to_string(),
                                    .care_worker_id = report.care_worker_id,
                                    .kind = report.kind,
                                    .from = zone.to_local(report.time.from),
                                    .until = zone.to_local(report.time.until)});
    SAMMA_TRY(work.master_data().apply(changes, context));
    return {};
}

Result<AcceptedReplan> accept_replan(const Ports& ports, SectionStates& states, const Caller& caller,
                                     const ReplanDecision& decision)
{
    const auto before = SAMMA_TRY(plan_in_force(ports, states, caller, decision.section_id));
    const auto* hand = before->hand();
    if (!hand)
        return fail("plan.none");
    const auto answer = SAMMA_TRY(planner::replan(*hand, before->travel, decision.request));
    if (decision.number < 1 || decision.number > static_cast<int>(answer.alternatives.size()))
        return fail("edit.unknown_alternative");
    const auto& chosen = answer.alternatives[static_cast<std::size_t>(decision.number - 1)];
    auto accepted = accepted_plan(*before, chosen.plan);
    accepted.plan.id = PlanId(ports.ids.next());
    const Traces traces = traces_of(decision.request, answer.effect);
    for (const VisitAdjustment& adjustment : traces.adjustments)
        accepted.adjustments.push_back(adjustment);
    const auto known = count_hard_findings(before->period, before->travel, before->plan());

    const Command door{.operation_id = decision.operation_id,
                       .name = "accept_replan",
                       .action = Action::propose_plan,
                       .section_id = decision.section_id,
                       .subject_kind = "plan",
                       .subject_id = accepted.plan.id.to_string(),
                       .request_digest = fmt::format("{} {} {}", decision.section_id.to_string(),
                                                     format_instant(decision.request.now), decision.number),
                       .event_kind = "plan.accepted"};
    AcceptedReplan kept;
    const auto stored = apply_command(
        ports, caller, door,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            if (traces.absence)
                SAMMA_CHECK(keep_absence(*traces.absence, ports.zone, work, context));
            const auto section = SAMMA_TRY(load_section_period(
                ports, work, {decision.section_id, accepted.plan.dates, {}}, accepted.adjustments));
            if (const int more =
                    more_findings(count_hard_findings(section.period, section.travel, accepted.plan), known);
                more > 0)
                return fail("replan.breaks_rules", {}, {{"findings", std::to_string(more)}});
            const auto revision =
                SAMMA_TRY(keep_revision(work, accepted, before->revision.revision, section.period, context));
            kept.revision = revision.revision;
            return {};
        });
    SAMMA_CHECK(stored);
    kept.plan_id = PlanId::parse(*stored).value();
    if (kept.plan_id != accepted.plan.id)
        // The same decision has been kept before.
        kept.revision = ports.store.begin_read(ports.tenant_id)->plans().find(kept.plan_id).value().revision;
    return kept;
}

} // namespace samma::app
