#include "benchsets/bench_set.hpp"

#include "benchsets/day_readers.hpp"
#include "benchsets/files.hpp"
#include "benchsets/to_routing.hpp"

#include <fnmatch.h>

#include <algorithm>

namespace samma::benchsets {

namespace fs = std::filesystem;

namespace {

using Data = std::variant<DayInstance, VrptwInstance>;

template <typename T>
Result<Data> as_data(Result<T> read)
{
    if (!read)
        return tl::unexpected(std::move(read).error());
    return Data(std::move(*read));
}

Result<Data> read_instance(const std::string& set, const fs::path& path)
{
    const auto text = SAMMA_TRY(read_file(path));
    Result<Data> data = set.starts_with("hhcrsp")    ? as_data(read_hhcrsp(text))
                        : set.starts_with("uhhc")    ? as_data(read_uhhc(text))
                        : path.extension() == ".vrp" ? as_data(read_vrplib(text))
                                                     : as_data(read_solomon(text));
    if (!data)
        data.error().at = path.filename().string() + " " + data.error().at;
    return data;
}

BenchOutcome judged(const DayInstance& day, const planner::routing::Solution& solution)
{
    const auto written = day_solution(day, solution);
    const auto verdict = check_day(day, written);
    BenchOutcome outcome{.run = {.cost = objective_of(day, verdict), .breaches = verdict.breaches.size()},
                         .solution = write_day_solution(written, day.ticks),
                         .breaches = verdict.breaches};
    return outcome;
}

BenchOutcome judged(const VrptwInstance& instance, const planner::routing::Solution& solution)
{
    const auto routes = vrptw_routes(solution);
    const auto verdict = check_routes(instance, routes);
    BenchOutcome outcome{.run = {.cost = static_cast<double>(verdict.distance) / VrptwInstance::kTicks,
                                 .breaches = verdict.breaches.size()},
                         .solution = write_routes(routes),
                         .breaches = verdict.breaches};
    return outcome;
}

Result<planner::routing::Problem> problem_of(const BenchInstance& instance)
{
    if (const auto* day = std::get_if<DayInstance>(&instance.data))
        return to_routing(*day);
    return to_routing(std::get<VrptwInstance>(instance.data));
}

} // namespace

std::size_t BenchInstance::visits() const
{
    if (const auto* day = std::get_if<DayInstance>(&data))
        return day->visits.size();
    return std::get<VrptwInstance>(data).stops.size() - 1;
}

double BenchInstance::usual_seconds(std::string_view set) const
{
    if (set.starts_with("vrptw"))
        return visits() > 200 ? 600 : 30;
    if (set == "uhhc-validation" && known.reference_seconds)
        return *known.reference_seconds;
    if (visits() <= 50)
        return 10;
    if (visits() <= 100)
        return 30;
    return visits() <= 200 ? 60 : 120;
}

Result<BenchSet> load_set(const fs::path& folder, const std::string& set, const std::string& pattern)
{
    const auto instances = folder / set / "instances";
    if (!fs::is_directory(instances))
        return fail("bench.set_unknown", instances.string());
    std::map<std::string, BestKnown> known;
    if (fs::exists(folder / "best-known.csv")) {
        const auto text = SAMMA_TRY(read_file(folder / "best-known.csv"));
        known = SAMMA_TRY(read_best_known(text));
    }
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(instances))
        if (fnmatch(pattern.c_str(), entry.path().stem().c_str(), 0) == 0)
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    if (paths.empty())
        return fail("bench.no_instances", instances.string(), {{"pattern", pattern}});
    BenchSet loaded;
    for (const auto& path : paths) {
        const auto name = path.stem().string();
        if (auto data = read_instance(set, path))
            loaded.instances.push_back({name, std::move(*data), known[set + "/" + name]});
        else
            loaded.unread.push_back(std::move(data).error());
    }
    return loaded;
}

Result<BenchOutcome> run_once(const BenchInstance& instance, const planner::routing::Budget& budget,
                              std::uint64_t seed)
{
    const auto problem = SAMMA_TRY(problem_of(instance));
    planner::routing::Stats stats;
    const auto solution = planner::routing::solve(problem, budget, seed, &stats);
    auto outcome = std::visit([&](const auto& data) { return judged(data, solution); }, instance.data);
    outcome.run.instance = instance.name;
    outcome.run.seed = seed;
    outcome.run.iterations = stats.iterations;
    outcome.run.tests = stats.tests;
    outcome.run.cpu_seconds = stats.cpu_seconds;
    return outcome;
}

} // namespace samma::benchsets
