#include "app/plan_sections.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>

namespace samma::app {

namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Search steps a part: enough to mend what construction leaves vacant, and enough to come within a tenth of
/// the end.
constexpr std::int64_t kFirstIterationsPerPart = 4;
constexpr std::int64_t kUsableIterationsPerPart = 60;

/// A section under way.
struct Task {
    const Section& section;
    bool has_plan = false; ///< from before the run: only a finished plan may follow it
    int parts = 0;
    double share_done = 0; ///< of the pass
    int vacant_parts = 0;
    double distinct_mean = 0;
    std::optional<planner::LevelOrder> kept_levels = {};
    std::optional<Result<PlannedSection>> planned = {};
};

class SectionsRun {
  public:
    SectionsRun(const Ports& ports, const Caller& caller, const PlanSectionsRequest& request,
                const std::function<void(const SectionsProgress&)>& report)
        : ports_(ports), caller_(caller), request_(request), report_(report)
    {
        const bool has_passes =
            request.sections.size() > 1 && !request.budget.iterations && !request.iterations_per_part;
        const auto work = ports.store.begin_read(ports.tenant_id);
        for (const Section& section : request.sections)
            tasks_.push_back(
                {.section = section,
                 .has_plan = !has_passes || work->plans().find_latest(section.id, request.dates)});
    }

    PlannedSections run()
    {
        PlannedSections result;
        run_pass(PlanPass::first);
        if (in_pass_ > 0)
            result.all_planned_after = since_begun();
        run_pass(PlanPass::usable);
        if (in_pass_ > 0)
            result.all_usable_after = since_begun();
        run_pass(PlanPass::last);
        if (request_.lends && tasks_.size() > 1)
            result.lending = lend();
        for (Task& task : tasks_)
            result.outcomes.push_back({task.section, std::move(*task.planned)});
        return result;
    }

  private:
    void run_pass(PlanPass pass);
    void work();
    Result<Lending> lend();
    Task* take();
    void plan(Task& task);
    [[nodiscard]] PlanRequest request_of(const Task& task) const;
    planner::Progress progress_of(Task& task);
    void tell(const Task& task);
    [[nodiscard]] milliseconds since_begun() const
    {
        return std::chrono::duration_cast<milliseconds>(SteadyClock::now() - begun_);
    }

    const Ports& ports_;
    const Caller& caller_;
    const PlanSectionsRequest& request_;
    const std::function<void(const SectionsProgress&)>& report_;
    const SteadyClock::time_point begun_ = SteadyClock::now();
    std::vector<Task> tasks_;
    PlanPass pass_ = PlanPass::first;
    std::vector<Task*> waiting_; ///< in this pass, the next one last
    std::size_t in_pass_ = 0;
    std::size_t done_ = 0;
    std::atomic<int> busy_ = 0;
    std::exception_ptr failure_;
    std::mutex mutex_; ///< of the four above and of what is told
};

void SectionsRun::run_pass(PlanPass pass)
{
    pass_ = pass;
    for (Task& task : tasks_) {
        task.share_done = 0;
        if (pass == PlanPass::last || !task.has_plan)
            waiting_.push_back(&task);
    }
    std::ranges::reverse(waiting_);
    std::ranges::stable_sort(waiting_, {}, &Task::parts);
    in_pass_ = waiting_.size();
    done_ = 0;
    busy_ = static_cast<int>(std::min<std::size_t>(waiting_.size(), std::max(1, request_.budget.threads)));
    std::vector<std::thread> helpers;
    for (int number = 1; number < busy_; ++number)
        helpers.emplace_back([this] { work(); });
    if (in_pass_ > 0)
        work();
    for (std::thread& helper : helpers)
        helper.join();
    if (failure_)
        std::rethrow_exception(failure_);
}

void SectionsRun::work()
{
    try {
        while (Task* task = take())
            plan(*task);
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        waiting_.clear();
    }
    --busy_;
}

/// Sections that could not be planned neither lend nor borrow.
Result<Lending> SectionsRun::lend()
{
    LendRequest request{.operation_id = request_.new_operation(), .sections = {}, .dates = request_.dates};
    for (const Task& task : tasks_)
        if (*task.planned)
            request.sections.push_back(task.section);
    auto lending = SAMMA_TRY(lend_between_sections(ports_, caller_, request));
    for (const LentPlan& plan : lending.plans) {
        const auto task = std::find_if(tasks_.begin(), tasks_.end(), [&](const Task& candidate) {
            return candidate.section.id == plan.section_id;
        });
        (*task->planned)->revision = plan.revision;
        (*task->planned)->figures = plan.figures;
    }
    return lending;
}

Task* SectionsRun::take()
{
    const std::lock_guard lock(mutex_);
    if (waiting_.empty())
        return nullptr;
    Task* const task = waiting_.back();
    waiting_.pop_back();
    return task;
}

void SectionsRun::plan(Task& task)
{
    const PlanRequest request = request_of(task);
    auto draft = draft_plan(ports_, caller_, request, progress_of(task));
    if (!draft) {
        task.planned = tl::unexpected(draft.error());
        task.has_plan = true; // the next passes would fail in the same way; the last one tells
    } else {
        task.parts =
            static_cast<int>(draft->proposal.plan.assignments.size() + draft->proposal.plan.vacant.size());
        const auto levels =
            planner::in_order(draft->proposal.levels, request.budget.order,
                              draft->price ? draft->price->travel_cap() : planner::kNoTravelCap);
        if (!task.kept_levels || levels < *task.kept_levels) {
            task.planned = keep_plan(ports_, caller_, request, std::move(*draft));
            if (*task.planned)
                task.kept_levels = levels;
        }
    }
    const std::lock_guard lock(mutex_);
    ++done_;
    task.share_done = 1;
    tell(task);
}

PlanRequest SectionsRun::request_of(const Task& task) const
{
    PlanRequest request{.operation_id = request_.new_operation(),
                        .section_id = task.section.id,
                        .dates = request_.dates,
                        .budget = request_.budget,
                        .iterations_per_part = request_.iterations_per_part};
    for (const Section& section : request_.sections)
        request.planned_together.push_back(section.id);
    switch (pass_) {
    case PlanPass::first:
        request.iterations_per_part = kFirstIterationsPerPart;
        return request;
    case PlanPass::usable:
        request.iterations_per_part = kUsableIterationsPerPart;
        request.guard_rail_pct = request_.guard_rail_pct;
        return request;
    case PlanPass::last:
        request.guard_rail_pct = request_.guard_rail_pct;
        request.tells_price = true;
        return request;
    }
    return request;
}

planner::Progress SectionsRun::progress_of(Task& task)
{
    return {.report =
                [this, &task](const planner::ProgressReport& report) {
                    const std::lock_guard lock(mutex_);
                    task.share_done = static_cast<double>(report.iterations_done) /
                                      static_cast<double>(std::max<std::int64_t>(1, report.iterations));
                    task.vacant_parts = report.vacant_parts;
                    task.distinct_mean = report.distinct_mean;
                    tell(task);
                },
            .should_stop = {},
            .threads = [this] { return 1 + std::max(0, request_.budget.threads - busy_); }};
}

void SectionsRun::tell(const Task& task)
{
    if (!report_)
        return;
    SectionsProgress progress{.pass = pass_,
                              .sections_done = static_cast<int>(done_),
                              .sections = static_cast<int>(in_pass_),
                              .latest = task.section};
    int begun = 0;
    double share = static_cast<double>(tasks_.size() - in_pass_);
    for (const Task& each : tasks_) {
        share += each.share_done;
        progress.vacant_parts += each.vacant_parts;
        progress.distinct_mean += each.distinct_mean;
        begun += each.distinct_mean > 0 ? 1 : 0;
    }
    progress.share_done = share / static_cast<double>(tasks_.size());
    progress.distinct_mean /= std::max(1, begun);
    report_(progress);
}

} // namespace

PlannedSections plan_sections(const Ports& ports, const Caller& caller, const PlanSectionsRequest& request,
                              const std::function<void(const SectionsProgress&)>& report)
{
    return SectionsRun(ports, caller, request, report).run();
}

} // namespace samma::app
