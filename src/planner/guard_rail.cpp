#include "planner/guard_rail.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

constexpr std::int64_t kReferenceShare = 10; ///< the reference gets one in so many iterations

int people_of(const Proposal& proposal)
{
    int people = 0;
    for (const ClientBound& bound : proposal.bounds)
        people += bound.distinct;
    return people;
}

std::int64_t reference_iterations(const Problem& problem, const Budget& budget)
{
    return std::max<std::int64_t>(1, iterations_of(problem, budget) / kReferenceShare);
}

/// Reports of one of the two searches as those of both.
Progress as_part(const Progress& progress, std::int64_t done_before, std::int64_t of_both)
{
    Progress part = progress;
    if (progress.report)
        part.report = [&progress, done_before, of_both](ProgressReport report) {
            report.iterations_done += done_before;
            report.iterations = of_both;
            progress.report(report);
        };
    return part;
}

Proposal reference_plan(const Problem& problem, const Budget& budget, const Progress& progress)
{
    Budget reference = budget;
    reference.order = ContinuityOrder::none;
    reference.iterations = reference_iterations(problem, budget);
    if (budget.seconds)
        reference.seconds = std::max(Seconds(1), *budget.seconds / kReferenceShare);
    Progress own = as_part(progress, 0, *reference.iterations + iterations_of(problem, budget));
    own.keep_checkpoint = {};
    own.resume_from = {};
    return solve(problem, reference, own);
}

} // namespace

std::int64_t ContinuityPrice::travel_cap() const
{
    return guard_rail_pct ? reference_travel_seconds * (100 + *guard_rail_pct) / 100 : kNoTravelCap;
}

std::optional<double> ContinuityPrice::travel_pct() const
{
    if (reference_travel_seconds == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(travel_seconds - reference_travel_seconds) /
           static_cast<double>(reference_travel_seconds);
}

std::optional<double> ContinuityPrice::minutes_per_person_saved() const
{
    if (people >= reference_people)
        return std::nullopt;
    return static_cast<double>(travel_seconds - reference_travel_seconds) / 60.0 /
           (reference_people - people);
}

PricedProposal solve_with_guard_rail(const Problem& problem, const Budget& budget,
                                     std::optional<int> guard_rail_pct, const Progress& progress)
{
    const Proposal reference = reference_plan(problem, budget, progress);
    ContinuityPrice price{.reference_travel_seconds = reference.levels.travel_seconds,
                          .reference_people = people_of(reference),
                          .guard_rail_pct = guard_rail_pct};
    Budget guarded = budget;
    guarded.travel_cap = price.travel_cap();
    const std::int64_t before = reference_iterations(problem, budget);
    PricedProposal priced{
        solve(problem, guarded, as_part(progress, before, before + iterations_of(problem, budget))), price};
    priced.price.travel_seconds = priced.proposal.levels.travel_seconds;
    priced.price.people = people_of(priced.proposal);
    priced.price.is_within_guard_rail = priced.price.travel_seconds <= guarded.travel_cap;
    return priced;
}

} // namespace samma::planner
