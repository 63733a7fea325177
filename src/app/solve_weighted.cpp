#include "app/solve_weighted.hpp"

#include "planner/eligibility.hpp"
#include "planner/routing/solve.hpp"

#include <algorithm>
#include <unordered_map>

namespace samma::app {

namespace routing = planner::routing;

namespace {

constexpr std::int64_t kStepsPerTask = 1'500;

/// Says a day in the words of the routing engine, and its answer in the words of care.
class DayTranslator {
  public:
    DayTranslator(const GivenProblem& given, const planner::Problem& problem, const DayWeights& weights)
        : period_(given.period), problem_(problem), weights_(weights)
    {
    }

    routing::Problem day()
    {
        const planner::ShiftModel& any = problem_.shifts.front();
        day_.places = static_cast<int>(problem_.place_count);
        day_.travel = problem_.travel_tables[static_cast<std::size_t>(any.mode)];
        set_prices();
        for (const planner::ShiftModel& shift : problem_.shifts)
            add_worker(shift);
        for (planner::VisitIndex visit = 0; visit < visit_count(); ++visit)
            add_visit(visit);
        return day_;
    }

    Plan plan_of(const routing::Solution& solution) const
    {
        Plan plan;
        plan.section_id = period_.section().id;
        plan.dates = period_.dates();
        std::vector<bool> is_made(problem_.parts.size(), false);
        for (std::size_t worker = 0; worker < solution.routes.size(); ++worker)
            for (const routing::Stop& stop : solution.routes[worker])
                write(stop, worker, plan, is_made);
        for (std::size_t part = 0; part < is_made.size(); ++part)
            if (!is_made[part] && !problem_.parts[part].is_optional)
                plan.vacant.push_back({.visit_id = id_of(problem_.parts[part]),
                                       .part = problem_.parts[part].number,
                                       .reason = reason_of(problem_.parts[part].visit),
                                       .considered = {}});
        std::sort(plan.assignments.begin(), plan.assignments.end(),
                  [](const Assignment& one, const Assignment& other) {
                      return std::tie(one.starts_at, one.visit_id, one.part) <
                             std::tie(other.starts_at, other.visit_id, other.part);
                  });
        return plan;
    }

  private:
    [[nodiscard]] planner::VisitIndex visit_count() const
    {
        return static_cast<planner::VisitIndex>(problem_.visits.size());
    }
    [[nodiscard]] const planner::VisitModel& model(planner::VisitIndex visit) const
    {
        return problem_.visits[static_cast<std::size_t>(visit)];
    }
    [[nodiscard]] const Visit& visit_of(planner::VisitIndex visit) const
    {
        return *period_.find_visit(problem_.visit_ids[static_cast<std::size_t>(visit)]);
    }
    [[nodiscard]] VisitId id_of(const planner::Part& part) const
    {
        return problem_.visit_ids[static_cast<std::size_t>(part.visit)];
    }
    [[nodiscard]] routing::Time time_of(Instant instant) const
    {
        return static_cast<routing::Time>(std::chrono::floor<Seconds>(instant - problem_.origin).count());
    }

    void set_prices()
    {
        day_.prices = {.travel = weights_.travel,
                       .lateness = weights_.lateness.value_or(routing::kHard),
                       .max_lateness = weights_.max_lateness,
                       .waiting = weights_.waiting,
                       .overtime = weights_.overtime.value_or(routing::kHard),
                       .max_idle = weights_.max_idle,
                       .balance = weights_.balance,
                       .missed_lunch = weights_.missed_lunch};
        if (weights_.lunch) {
            const auto& lunch = *weights_.lunch;
            day_.lunch = {{time_of(lunch.window.from), time_of(lunch.window.until)},
                          static_cast<routing::Time>(Seconds(lunch.length).count())};
        }
    }

    void add_worker(const planner::ShiftModel& shift)
    {
        const auto place = [&](planner::NodeIndex node) {
            return static_cast<int>(problem_.node_place[static_cast<std::size_t>(node)]);
        };
        day_.workers.push_back({.from_place = place(shift.first_node),
                                .to_place = place(shift.first_node + shift.node_count - 1),
                                .shift_from = shift.from,
                                .shift_to = shift.until,
                                .has_lunch = weights_.lunch.has_value() && shift.break_count > 0});
    }

    /// A visit with the one that it is tied to by a distance; the later of the two comes with the first.
    void add_visit(planner::VisitIndex visit)
    {
        if (!problem_.lags_into(visit).empty())
            return;
        routing::Visit made{.first_task = static_cast<int>(day_.tasks.size()),
                            .tasks = model(visit).part_count};
        if (made.tasks == 2)
            made.tie = routing::Tie::same_start;
        if (visit_of(visit).is_optional)
            made.skip_price = weights_.left_out;
        for (int number = 0; number < model(visit).part_count; ++number)
            add_task(visit, number);
        if (const auto lags = problem_.lags_out_of(visit); !lags.empty()) {
            made.tasks = 2;
            made.tie = routing::Tie::lag;
            made.min_lag = lags.front().at_least;
            made.max_lag = std::min(lags.front().at_most, routing::kNever);
            add_task(lags.front().other, 0);
        }
        day_.visits.push_back(made);
    }

    void add_task(planner::VisitIndex visit, int number)
    {
        const Visit& given = visit_of(visit);
        const planner::PartIndex part = model(visit).first_part + number;
        routing::Task task{.place = static_cast<int>(problem_.node_place[static_cast<std::size_t>(part)]),
                           .duration = problem_.node_care[static_cast<std::size_t>(part)]};
        for (const VisitDay& day : given.days)
            task.windows.push_back(
                {time_of(day.start_window.from),
                 time_of(weights_.lateness ? day.promised.until : day.start_window.until)});
        for (std::size_t worker = 0; worker < problem_.shifts.size(); ++worker)
            add_eligible(visit, worker, task);
        day_.tasks.push_back(std::move(task));
        parts_.push_back(part);
    }

    void add_eligible(planner::VisitIndex visit, std::size_t worker, routing::Task& task) const
    {
        const planner::ShiftModel& shift = problem_.shifts[worker];
        if (problem_.hindrance(visit, shift.staff) < planner::Hindrance::no_shift ||
            !planner::Eligibility::mode_fits(visit_of(visit), static_cast<TravelMode>(shift.mode)))
            return;
        std::int64_t wish = 0;
        for (const planner::Slot& slot : problem_.slots_of(model(visit).first_part))
            if (slot.staff == shift.staff)
                wish = slot.against_wish;
        task.workers.push_back(static_cast<int>(worker));
        task.worker_costs.push_back(wish * weights_.against_wish);
    }

    void write(const routing::Stop& stop, std::size_t worker, Plan& plan, std::vector<bool>& is_made) const
    {
        const Instant starts_at = problem_.instant(stop.start);
        const ShiftId shift_id = problem_.shift_ids[worker];
        if (stop.task == routing::kLunchTask) {
            plan.breaks.push_back({shift_id, {starts_at, starts_at + weights_.lunch->length}});
            return;
        }
        const planner::PartIndex part = parts_[static_cast<std::size_t>(stop.task)];
        const planner::Part& model = problem_.parts[static_cast<std::size_t>(part)];
        is_made[static_cast<std::size_t>(part)] = true;
        plan.assignments.push_back(
            {.visit_id = id_of(model),
             .part = model.number,
             .care_worker_id = problem_.staff_ids[static_cast<std::size_t>(problem_.shifts[worker].staff)],
             .shift_id = shift_id,
             .on = period_.dates().from,
             .starts_at = starts_at,
             .special_reason = std::nullopt});
    }

    [[nodiscard]] VacancyReason reason_of(planner::VisitIndex visit) const
    {
        for (const planner::ShiftModel& shift : problem_.shifts)
            if (problem_.hindrance(visit, shift.staff) >= planner::Hindrance::no_shift)
                return VacancyReason::no_room;
        return VacancyReason::nobody_meets_requirements;
    }

    const PlanningPeriod& period_;
    const planner::Problem& problem_;
    const DayWeights& weights_;
    routing::Problem day_;
    std::vector<planner::PartIndex> parts_; ///< of the tasks
};

} // namespace

Result<WeightedPlan> solve_weighted(const GivenProblem& given, const DayWeights& weights,
                                    const WeightedBudget& budget)
{
    const auto problem = SAMMA_TRY(planner::Problem::from(given.period, given.travel, given.settings));
    WeightedPlan made;
    if (problem.shifts.empty())
        return made;
    DayTranslator translator(given, problem, weights);
    const routing::Problem day = translator.day();
    routing::Budget limits{.iterations = budget.iterations};
    if (budget.seconds)
        limits.wall_seconds = static_cast<double>(budget.seconds->count());
    else if (!limits.iterations)
        limits.iterations = kStepsPerTask * static_cast<std::int64_t>(day.tasks.size());
    routing::Stats stats;
    const auto solution = routing::solve(day, limits, budget.seed, &stats);
    made.plan = translator.plan_of(solution);
    made.plan.seed = budget.seed;
    made.plan.iterations = made.iterations = stats.iterations;
    made.cost = solution.cost;
    for (const Visit& visit : given.period.visits())
        if (visit.is_optional &&
            std::none_of(made.plan.assignments.begin(), made.plan.assignments.end(),
                         [&](const Assignment& assignment) { return assignment.visit_id == visit.id; }))
            made.left_out.push_back(visit.id);
    made.findings = check_solution(given, made.plan);
    return made;
}

} // namespace samma::app
