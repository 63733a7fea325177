#include "planner/made_up_section.hpp"
#include "planner/roster_bound.hpp"

#include <benchmark/benchmark.h>

namespace samma::planner {
namespace {

/// B0 of every client of a section, over 14 days.
void bound_by_roster(benchmark::State& bench)
{
    const auto period =
        MadeUpSection({.clients = 30, .staff = 16, .teams = 2, .days = 14, .seed = 1}).period();
    const auto travel = MadeUpSection::travel(period);
    const auto problem = *Problem::from(period, travel);
    for (auto _ : bench)
        benchmark::DoNotOptimize(roster_bound(problem));
    bench.SetItemsProcessed(bench.iterations() * problem.client_count());
}
BENCHMARK(bound_by_roster);

} // namespace
} // namespace samma::planner
