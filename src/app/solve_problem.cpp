#include "app/solve_problem.hpp"

#include "rules/check.hpp"

#include <unordered_set>

namespace samma::app {

Result<SolvedProblem> solve_problem(const GivenProblem& given, planner::Budget budget,
                                    const planner::Progress& progress)
{
    const auto problem = SAMMA_TRY(planner::Problem::from(given.period, given.travel, given.settings));
    budget.order = given.order;
    auto priced = planner::solve_with_guard_rail(problem, budget, given.guard_rail_pct, progress);
    SolvedProblem solved{
        .proposal = std::move(priced.proposal), .price = priced.price, .left_out = {}, .findings = {}};
    std::unordered_set<VisitId> made;
    for (const auto& assignment : solved.proposal.plan.assignments)
        made.insert(assignment.visit_id);
    for (const auto& visit : given.period.visits())
        if (visit.is_optional && !made.contains(visit.id))
            solved.left_out.push_back(visit.id);
    solved.findings = check_solution(given, solved.proposal.plan);
    return solved;
}

std::vector<Finding> check_solution(const GivenProblem& problem, const Plan& plan)
{
    return rules::check(problem.period, problem.travel, plan);
}

} // namespace samma::app
