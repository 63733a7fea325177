#include "api/day.hpp"
#include "api/json.hpp"

#include <benchmark/benchmark.h>

namespace samma::api {
namespace {

Day day_of(int lanes, int visits_a_lane)
{
    Day day;
    day.zone = "Europe/Stockholm";
    std::uint64_t number = 0;
    const auto next = [&] { return Uuid::from_time(1'764'460'800'000, 0, ++number); };
    for (int lane = 0; lane < lanes; ++lane) {
        Lane& row = day.lanes.emplace_back();
        row.care_worker_id = next();
        row.name = "Åsa Exempelsson";
        row.initials = "ÅE";
        row.title = "assistant_nurse";
        row.shifts.push_back({.shift_id = next(),
                              .kind = "day",
                              .starts_at = {},
                              .until = {},
                              .mode = "bike",
                              .reserved = {},
                              .breaks = {}});
        for (int visit = 0; visit < visits_a_lane; ++visit) {
            DayVisit& drawn = day.visits.emplace_back();
            drawn.visit_id = next();
            drawn.client_id = next();
            drawn.client_name = "Örjan \"Örat\" Påhittad";
            drawn.visit_kind = "morning";
            drawn.care_worker_id = row.care_worker_id;
            drawn.who_comes = "contact";
            drawn.agreed_start = Instant{};
        }
    }
    return day;
}

/// The largest answer of the board: a day of a section, 30 people with 12 visits each.
void write_a_day(benchmark::State& bench)
{
    const Day day = day_of(30, 12);
    std::int64_t bytes = 0;
    for (auto _ : bench)
        bytes += static_cast<std::int64_t>(write_json(day).size());
    bench.SetBytesProcessed(bytes);
}
BENCHMARK(write_a_day);

/// The same read back, with every member checked.
void read_a_day(benchmark::State& bench)
{
    const auto text = write_json(day_of(30, 12));
    for (auto _ : bench)
        benchmark::DoNotOptimize(read_json<Day>(text));
    bench.SetBytesProcessed(bench.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_a_day);

} // namespace
} // namespace samma::api
