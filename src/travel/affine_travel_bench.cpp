#include "base/random.hpp"
#include "travel/affine_travel.hpp"

#include <benchmark/benchmark.h>

namespace samma::travel {
namespace {

/// Every pair of a section's places, by every mode.
void fill_matrix(benchmark::State& bench)
{
    Random random(1);
    std::vector<Address> places(static_cast<std::size_t>(bench.range(0)));
    std::uint64_t number = 0;
    for (auto& place : places) {
        place.id = AddressId(Uuid::from_time(1, 0, ++number));
        place.point = {55.59 + random.unit() * 0.02, 13.0 + random.unit() * 0.03};
        place.door_time = Minutes(2);
    }
    for (auto _ : bench)
        benchmark::DoNotOptimize(AffineTravel().matrix(places));
    bench.SetItemsProcessed(bench.iterations() * bench.range(0) * bench.range(0));
}
BENCHMARK(fill_matrix)->Arg(100)->Arg(400);

} // namespace
} // namespace samma::travel
