#include "instances.hpp"

#include "app/plan_digest.hpp"
#include "care/handbook.hpp"
#include "demo/city.hpp"
#include "planner/capacity_bound.hpp"
#include "travel/affine_travel.hpp"

#include <array>

namespace samma::bench {

namespace {

/// A problem with what it looks at.
struct Laid {
    PlanningPeriod period;
    TravelTimes travel;
    planner::Problem problem;
};

Laid lay(const GateInstance& instance)
{
    const demo::DemoRequest request{.clients_per_section = instance.clients,
                                    .tightness_pct = instance.tightness_pct,
                                    .seed = instance.seed};
    const auto city = demo::make_city(request);
    auto period = PlanningPeriod::make(
        *city, {.section_id = city->sections.front().id, .dates = request.dates(), .locked = {}},
        Zone::stockholm(), Handbook());
    auto travel = travel::AffineTravel().matrix(period->places());
    auto problem = planner::Problem::from(*period, *travel);
    return {std::move(*period), std::move(*travel), std::move(*problem)};
}

} // namespace

std::span<const GateInstance> gate_instances()
{
    static const std::array<GateInstance, 10> kInstances{{{"small_80_1", 12, 80, 1, 8'000},
                                                          {"small_80_2", 14, 80, 2, 8'000},
                                                          {"small_90_1", 12, 90, 1, 8'000},
                                                          {"small_90_2", 15, 90, 2, 8'000},
                                                          {"small_90_3", 18, 90, 3, 8'000},
                                                          {"small_97_1", 12, 97, 1, 8'000},
                                                          {"small_97_2", 14, 97, 2, 8'000},
                                                          {"small_97_3", 16, 97, 3, 8'000},
                                                          {"medium_90_1", 60, 90, 1, 16'000},
                                                          {"medium_97_1", 60, 97, 1, 16'000}}};
    return kInstances;
}

GateFigures plan_instance(const GateInstance& instance, planner::Budget budget,
                          std::optional<std::int64_t> iterations_per_part)
{
    const Laid laid = lay(instance);
    if (iterations_per_part)
        budget.iterations = *iterations_per_part * laid.problem.part_count();
    budget.iterations = budget.iterations.value_or(instance.iterations);
    const auto proposal = planner::solve(laid.problem, budget, {});
    GateFigures figures{.vacant = proposal.levels.vacant,
                        .outside_minutes = proposal.levels.outside_minutes,
                        .contact_missed = proposal.levels.contact_missed,
                        .outside_team = proposal.levels.outside_team,
                        .most_people = proposal.levels.most_people,
                        .travel_seconds = proposal.levels.travel_seconds,
                        .digest = app::plan_digest(proposal.plan)};
    for (const planner::ClientBound& bound : proposal.bounds) {
        figures.people += bound.distinct;
        figures.bound_people += bound.b0;
    }
    return figures;
}

std::int64_t bound_instance(const GateInstance& instance, int steps)
{
    const Laid laid = lay(instance);
    return static_cast<std::int64_t>(100 * planner::capacity_bound(laid.problem, {.steps = steps}).people);
}

} // namespace samma::bench
