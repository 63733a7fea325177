#include "app/propose_plan.hpp"

#include "app/command_door.hpp"
#include "app/section_period.hpp"

#include <fmt/format.h>

namespace samma::app {

namespace {

Result<PlanDraft> load_ground(const Ports& ports, const PlanRequest& request)
{
    const auto work = ports.store.begin_read(ports.tenant_id);
    const auto latest = work->plans().find_latest(request.section_id, request.dates);
    auto adjustments =
        latest ? work->plans().load_adjustments(latest->plan.id) : std::vector<VisitAdjustment>();
    auto section =
        SAMMA_TRY(load_section_period(ports, *work, {request.section_id, request.dates, {}}, adjustments));
    return PlanDraft{std::move(section), latest ? latest->revision : 0, std::move(adjustments), {}, {}};
}

} // namespace

Result<PlanDraft> draft_plan(const Ports& ports, const Caller& caller, const PlanRequest& request,
                             const planner::Progress& progress)
{
    SAMMA_TRY(authorize(caller, Action::propose_plan, request.section_id));
    PlanDraft draft = SAMMA_TRY(load_ground(ports, request));
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
                          revision = SAMMA_TRY(work.plans().save(plan, draft.base_revision, context));
                          SAMMA_CHECK(work.plans().save_adjustments(plan.id, draft.adjustments));
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
