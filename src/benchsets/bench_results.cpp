#include "benchsets/bench_results.hpp"

#include "benchsets/csv_rows.hpp"
#include "benchsets/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace samma::benchsets {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kHeader = "instance,seed,budget,cost,breaches,iterations,tests,cpu_s\n";
/// Published values have three decimals.
constexpr double kMatchPct = 0.001;

struct SizeClass {
    std::string_view name;
    std::size_t most;
};
constexpr std::array<SizeClass, 4> kClasses{
    {{"n <= 50", 50}, {"n <= 100", 100}, {"n <= 200", 200}, {"n > 200", SIZE_MAX}}};

Result<void> write_whole(const fs::path& path, std::string_view text, std::ios::openmode mode)
{
    std::ofstream stream(path, std::ios::binary | mode);
    stream << text;
    stream.flush();
    if (!stream)
        return fail("file.cannot_write", path.string());
    return {};
}

} // namespace

Result<BenchResults> BenchResults::open(const fs::path& folder, const std::string& set)
{
    BenchResults results;
    results.folder_ = folder;
    results.set_ = set;
    const auto path = folder / (set + ".csv");
    if (folder.empty() || !fs::exists(path))
        return results;
    const auto text = SAMMA_TRY(read_file(path));
    auto rows = SAMMA_TRY(CsvRows::open(text, {"instance", "seed", "budget", "cost", "breaches", "cpu_s"}));
    while (const auto row = rows.next()) {
        const auto number = [&](const std::string& column) { return row->number(column); };
        Kept kept;
        kept.run.instance = row->text("instance");
        kept.budget = row->text("budget");
        kept.run.seed = static_cast<std::uint64_t>(SAMMA_TRY(number("seed")).value_or(0));
        kept.run.cost = SAMMA_TRY(number("cost")).value_or(0);
        kept.run.breaches = static_cast<std::size_t>(SAMMA_TRY(number("breaches")).value_or(0));
        kept.run.iterations = static_cast<std::int64_t>(SAMMA_TRY(number("iterations")).value_or(0));
        kept.run.tests = static_cast<std::int64_t>(SAMMA_TRY(number("tests")).value_or(0));
        kept.run.cpu_seconds = SAMMA_TRY(number("cpu_s")).value_or(0);
        results.kept_.push_back(std::move(kept));
    }
    return results;
}

bool BenchResults::has(const std::string& instance, std::uint64_t seed, const std::string& budget) const
{
    return std::any_of(kept_.begin(), kept_.end(), [&](const Kept& kept) {
        return kept.run.instance == instance && kept.run.seed == seed && kept.budget == budget;
    });
}

Result<void> BenchResults::add(const BenchOutcome& outcome, const std::string& budget)
{
    const auto& run = outcome.run;
    if (!folder_.empty()) {
        SAMMA_CHECK(keep_solution(outcome));
        const auto path = folder_ / (set_ + ".csv");
        const auto line = fmt::format("{},{},{},{:.3f},{},{},{},{:.2f}\n", run.instance, run.seed, budget,
                                      run.cost, run.breaches, run.iterations, run.tests, run.cpu_seconds);
        const bool is_new = !fs::exists(path);
        SAMMA_CHECK(write_whole(path, is_new ? std::string(kHeader) + line : line, std::ios::app));
    }
    kept_.push_back({run, budget});
    return {};
}

Result<void> BenchResults::keep_solution(const BenchOutcome& outcome) const
{
    const auto solutions = folder_ / (set_ + "-solutions");
    std::error_code failure;
    fs::create_directories(solutions, failure);
    if (failure)
        return fail("file.cannot_write", solutions.string());
    const bool is_best = std::none_of(kept_.begin(), kept_.end(), [&](const Kept& kept) {
        return kept.run.instance == outcome.run.instance && kept.run.breaches == 0 &&
               kept.run.cost <= outcome.run.cost;
    });
    if (!is_best || outcome.run.breaches > 0)
        return {};
    const auto ending = set_.starts_with("vrptw") ? ".sol" : ".json";
    return write_whole(solutions / (outcome.run.instance + ending), outcome.solution, std::ios::trunc);
}

std::vector<BenchRun> BenchResults::runs(const std::string& instance, const std::string& budget) const
{
    std::vector<BenchRun> found;
    for (const auto& kept : kept_)
        if (kept.run.instance == instance && kept.budget == budget)
            found.push_back(kept.run);
    return found;
}

std::optional<double> BenchLine::gap_pct(double cost) const
{
    if (!best_known || *best_known <= 0 || runs == failures)
        return std::nullopt;
    return 100 * (cost / *best_known - 1);
}

BenchLine line_of(const BenchInstance& instance, const std::vector<BenchRun>& runs)
{
    BenchLine line{.instance = instance.name,
                   .visits = instance.visits(),
                   .runs = runs.size(),
                   .best_known = instance.known.best};
    double sum = 0;
    for (const auto& run : runs) {
        line.cpu_seconds += run.cpu_seconds / static_cast<double>(runs.size());
        if (run.breaches > 0) {
            ++line.failures;
            continue;
        }
        const bool is_first = sum == 0;
        line.best = is_first ? run.cost : std::min(line.best, run.cost);
        line.worst = is_first ? run.cost : std::max(line.worst, run.cost);
        sum += run.cost;
    }
    if (line.runs > line.failures)
        line.mean = sum / static_cast<double>(line.runs - line.failures);
    return line;
}

std::vector<BenchClass> classes_of(const std::vector<BenchLine>& lines)
{
    std::vector<BenchClass> classes;
    const auto add = [&](std::string_view name, std::size_t least, std::size_t most) {
        BenchClass made{.name = std::string(name)};
        for (const auto& line : lines) {
            if (line.visits < least || line.visits > most || !line.best_known)
                continue;
            ++made.instances;
            made.runs += line.runs;
            made.failures += line.failures;
            const auto mean = line.gap_pct(line.mean), best = line.gap_pct(line.best);
            if (!mean)
                continue;
            made.mean_gap_pct += *mean;
            made.best_gap_pct += *best;
            made.cpu_seconds += line.cpu_seconds;
            made.new_bests += *best < -kMatchPct;
            made.matched += *best <= kMatchPct && *best >= -kMatchPct;
        }
        if (made.instances == 0)
            return;
        const auto count = static_cast<double>(made.instances);
        made.mean_gap_pct /= count;
        made.best_gap_pct /= count;
        made.cpu_seconds /= count;
        classes.push_back(std::move(made));
    };
    std::size_t least = 0;
    for (const auto& [name, most] : kClasses) {
        add(name, least, most);
        least = most + 1;
    }
    add("all", 0, SIZE_MAX);
    return classes;
}

} // namespace samma::benchsets
