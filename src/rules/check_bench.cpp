#include "demo/city.hpp"
#include "rules/check.hpp"
#include "travel/affine_travel.hpp"

#include <benchmark/benchmark.h>

namespace samma::rules {
namespace {

/// The exact rules over the demo section's hidden witness plan of 14 days.
void check_a_section(benchmark::State& bench)
{
    const auto city =
        demo::make_witnessed_city({.clients_per_section = static_cast<int>(bench.range(0))}).value();
    const auto& plan = city.witness.front();
    const auto period =
        PlanningPeriod::make(city.data, {plan.section_id, plan.dates, {}}, Zone::stockholm(), Handbook())
            .value();
    const auto travel = travel::AffineTravel().matrix(period.places()).value();
    for (auto _ : bench)
        benchmark::DoNotOptimize(check(period, travel, plan));
    bench.SetItemsProcessed(bench.iterations() * static_cast<std::int64_t>(plan.assignments.size()));
}
BENCHMARK(check_a_section)->Arg(40)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace samma::rules
