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

Proposal reference_plan(const Problem& problem, const Budget& budget, const Progress& progress)
{
    Budget reference = budget;
    reference.order = ContinuityOrder::none;
    reference.iterations = std::max<std::int64_t>(
        1, budget.iterations.value_or(kIterationsPerPart * problem.part_count()) / kReferenceShare);
    if (budget.seconds)
        reference.seconds = std::max(Seconds(1), *budget.seconds / kReferenceShare);
    return solve(problem, reference,
                 {.report = {}, .should_stop = progress.should_stop, .threads = progress.threads});
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
    PricedProposal priced{solve(problem, guarded, progress), price};
    priced.price.travel_seconds = priced.proposal.levels.travel_seconds;
    priced.price.people = people_of(priced.proposal);
    priced.price.is_within_guard_rail = priced.price.travel_seconds <= guarded.travel_cap;
    return priced;
}

} // namespace samma::planner
