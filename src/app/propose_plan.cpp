#include "app/propose_plan.hpp"

#include "app/command_door.hpp"
#include "app/section_loans.hpp"
#include "app/section_period.hpp"
#include "app/section_states.hpp"

#include <fmt/format.h>

namespace samma::app {

namespace {

Result<PlanDraft> load_ground(const Ports& ports, const PlanRequest& request)
{
    const auto work = ports.store.begin_read(ports.tenant_id);
    const auto latest = work->plans().find_latest(request.section_id, request.dates);
    auto adjustments =
        latest ? work->plans().load_adjustments(latest->plan.id) : std::vector<VisitAdjustment>();
    auto section = SAMMA_TRY(load_section_period(ports, *work, {request.section_id, request.dates, {}},
                                                 adjustments, request.planned_together));
    return PlanDraft{std::move(section), latest ? latest->revision : 0, std::move(adjustments), {}, {}};
}

Result<PlanDraft> load_ground_beside(const Ports& ports, const PlanRequest& request)
{
    const auto work = ports.store.begin_read(ports.tenant_id);
    const auto latest = work->plans().find_latest(request.section_id, request.dates);
    const PlanInWork now = latest ? plan_in_work(*work, *latest) : PlanInWork{};
    auto section = SAMMA_TRY(
        load_section_period(ports, *work, {request.section_id, request.dates, {}}, now.plan.adjustments));
    std::vector<Assignment> locked;
    for (const auto& assignment : now.plan.plan.assignments)
        if (assignment.is_locked && section.period.find_visit(assignment.visit_id) &&
            section.period.find_shift(assignment.shift_id))
            locked.push_back(assignment);
    if (!locked.empty()) {
        PeriodChanges held;
        held.locked = std::move(locked);
        section.period = section.period.with(held);
    }
    return PlanDraft{std::move(section), latest ? latest->revision : 0, now.plan.adjustments, {}, {}};
}

Result<PlanDraft> made_on(PlanDraft draft, const Ports& ports, const PlanRequest& request,
                          const planner::Progress& progress)
{
    const auto problem = SAMMA_TRY(planner::Problem::from(draft.section.period, draft.section.travel));
    planner::Budget budget = request.budget;
    if (request.iterations_per_part)
        budget.iterations = *request.iterations_per_part * problem.part_count();
    if (request.guard_rail_pct || request.tells_price) {
        auto priced = planner::solve_with_guard_rail(problem, budget, request.guard_rail_pct, progress);
        draft.proposal = std::move(priced.proposal);
        draft.price = priced.price;
    } else {
        draft.proposal = planner::solve(problem, budget, progress);
    }
    draft.proposal.plan.id = PlanId(ports.ids.next());
    return draft;
}

} // namespace

Result<PlanDraft> draft_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                             const planner::Progress& progress)
{
    SAMMA_TRY(authorize(caller, Action::propose_plan, request.section_id));
    return made_on(SAMMA_TRY(load_ground(ports, request)), ports, request, progress);
}

Result<PlanDraft> draft_beside(const Ports& ports, const Caller& caller, const PlanRequest& request,
                               const planner::Progress& progress)
{
    SAMMA_TRY(authorize(caller, Action::propose_plan, request.section_id));
    return made_on(SAMMA_TRY(load_ground_beside(ports, request)), ports, request, progress);
}

Result<store::ProposalHead> keep_proposal(const Ports& ports, const Caller& caller,
                                          const PlanRequest& request, const PlanDraft& draft,
                                          const std::function<Result<void>(store::UnitOfWork&)>& keep_with)
{
    const samma::Plan& plan = draft.proposal.plan;
    store::PlanProposal proposal{.head = {.id = plan.id,
                                          .section_id = request.section_id,
                                          .dates = request.dates,
                                          .made_at = {},
                                          .made_by = {},
                                          .state = store::ProposalState::open,
                                          .decided_at = {},
                                          .guard_rail_pct = request.guard_rail_pct,
                                          .travel = {},
                                          .reference_travel = {}},
                                 .plan = plan,
                                 .adjustments = draft.adjustments};
    if (draft.price) {
        proposal.head.travel = Seconds(draft.price->travel_seconds);
        proposal.head.reference_travel = Seconds(draft.price->reference_travel_seconds);
    }
    const Command command{.operation_id = request.operation_id,
                          .name = "propose_plan",
                          .action = Action::propose_plan,
                          .section_id = request.section_id,
                          .subject_kind = "proposal",
                          .subject_id = plan.id.to_string(),
                          .request_digest = fmt::format(
                              "{} {} {} {}", request.section_id.to_string(), format_date(request.dates.from),
                              format_date(request.dates.until), request.budget.seed),
                          .event_kind = "plan.proposed"};
    const auto stored =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          proposal.head.made_at = context.at;
                          proposal.head.made_by = context.actor;
                          SAMMA_CHECK(work.proposals().add(proposal));
                          return keep_with(work);
                      });
    SAMMA_CHECK(stored);
    return proposal.head;
}

Result<PlannedSection> keep_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                                 PlanDraft draft, const KeepWithPlan& keep_with_plan)
{
    const samma::Plan& plan = draft.proposal.plan;
    const Command command{.operation_id = request.operation_id,
                          .name = "propose_plan",
                          .action = Action::propose_plan,
                          .section_id = request.section_id,
                          .subject_kind = "plan",
                          .subject_id = plan.id.to_string(),
                          .request_digest = fmt::format(
                              "{} {} {} {}", request.section_id.to_string(), format_date(request.dates.from),
                              format_date(request.dates.until), request.budget.seed),
                          .event_kind = "plan.accepted"};
    PlanRevision revision;
    const auto kept =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          revision =
                              SAMMA_TRY(keep_revision(work, {plan, draft.adjustments}, draft.base_revision,
                                                      draft.section.period, context));
                          if (keep_with_plan)
                              SAMMA_CHECK(keep_with_plan(work, revision));
                          return {};
                      });
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept != plan.id.to_string())
        // The same request has been answered before: with that plan.
        revision =
            ports.store.begin_read(ports.tenant_id)->plans().find(PlanId::parse(*kept).value()).value();
    auto figures = SAMMA_TRY(figures_of(draft.section.period, draft.section.travel, revision.plan));
    return PlannedSection{std::move(revision), std::move(figures), draft.price};
}

Result<PlannedSection> propose_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                                    const planner::Progress& progress, const KeepWithPlan& keep_with_plan)
{
    return keep_plan(ports, caller, request, SAMMA_TRY(draft_plan(ports, caller, request, progress)),
                     keep_with_plan);
}

} // namespace samma::app
