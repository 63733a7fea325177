#include "benchsets/bench_results.hpp"
#include "cli/commands/commands.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace samma::cli {

namespace {

using benchsets::BenchInstance;

/// What all runs of the call share.
struct Campaign {
    const BenchOptions& options;
    benchsets::BenchResults results;
    Console& console;
};

planner::routing::Budget budget_of(const BenchOptions& options, const BenchInstance& instance)
{
    if (options.iterations)
        return {.iterations = options.iterations};
    if (options.seconds)
        return {.wall_seconds = options.seconds};
    return {.cpu_seconds = options.cpu_seconds.value_or(instance.usual_seconds(options.set))};
}

/// Runs under different budgets are kept apart.
std::string name_of(const planner::routing::Budget& budget)
{
    if (budget.iterations)
        return fmt::format("{} iterations", *budget.iterations);
    return budget.cpu_seconds ? fmt::format("{:g} cpu s", *budget.cpu_seconds)
                              : fmt::format("{:g} s", *budget.wall_seconds);
}

/// All seeds of one instance, without those that are kept from before.
Result<benchsets::BenchLine> run_instance(Campaign& campaign, const BenchInstance& instance, double share)
{
    const auto& options = campaign.options;
    const auto budget = budget_of(options, instance);
    const auto budget_name = name_of(budget);
    for (const auto seed : options.seeds) {
        campaign.console.progress(share, fmt::format("{} {}", instance.name, seed));
        if (campaign.results.has(instance.name, seed, budget_name))
            continue;
        const auto outcome = benchsets::run_once(instance, budget, seed);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (auto added = campaign.results.add(*outcome, budget_name); !added)
            return tl::unexpected(added.error());
    }
    return benchsets::line_of(instance, campaign.results.runs(instance.name, budget_name));
}

std::string percent(const std::optional<double>& gap)
{
    return gap ? fmt::format("{:+.3f}", *gap) : "-";
}

void print_table(const std::vector<benchsets::BenchLine>& lines, Console& console)
{
    console.line(fmt::format("{:<58} {:>5} {:>4} {:>12} {:>12} {:>12} {:>12} {:>9} {:>9} {:>7}",
                             console.text({"instans", "instance"}), "n", console.text({"körn", "runs"}),
                             console.text({"bäst känd", "best known"}), console.text({"bäst", "best"}),
                             console.text({"medel", "mean"}), console.text({"sämst", "worst"}),
                             console.text({"bäst %", "best %"}), console.text({"medel %", "mean %"}),
                             "cpu s"));
    for (const auto& line : lines) {
        console.line(fmt::format(
            "{:<58} {:>5} {:>4} {:>12} {:>12.3f} {:>12.3f} {:>12.3f} {:>9} {:>9} {:>7.1f}{}", line.instance,
            line.visits, line.runs, line.best_known ? fmt::format("{:.3f}", *line.best_known) : "-",
            line.best, line.mean, line.worst, percent(line.gap_pct(line.best)),
            percent(line.gap_pct(line.mean)), line.cpu_seconds,
            line.failures > 0
                ? fmt::format(fmt::runtime(console.text({"  {} ogiltiga", "  {} not valid"})), line.failures)
                : std::string()));
    }
}

void print_classes(const std::vector<benchsets::BenchClass>& classes, Console& console)
{
    for (const auto& made : classes)
        console.line(
            fmt::format(fmt::runtime(console.text({"{:<9} {:>3} instanser {:>4} körningar {:>3} ogiltiga: "
                                                   "medel {:+.3f} %, bäst {:+.3f} %, {} nådda, {} nya "
                                                   "bästa, {:.1f} cpu s",
                                                   "{:<9} {:>3} instances {:>4} runs {:>3} not valid: mean "
                                                   "{:+.3f} %, best {:+.3f} %, {} matched, {} new "
                                                   "bests, {:.1f} cpu s"})),
                        made.name, made.instances, made.runs, made.failures, made.mean_gap_pct,
                        made.best_gap_pct, made.matched, made.new_bests, made.cpu_seconds));
}

boost::json::object json_of(const benchsets::BenchLine& line)
{
    boost::json::object json{{"instance", line.instance}, {"visits", line.visits},    {"runs", line.runs},
                             {"failures", line.failures}, {"best", line.best},        {"mean", line.mean},
                             {"worst", line.worst},       {"cpu_s", line.cpu_seconds}};
    if (line.best_known)
        json["best_known"] = *line.best_known;
    if (const auto gap = line.gap_pct(line.mean))
        json["mean_gap_pct"] = *gap;
    return json;
}

boost::json::object json_of(const benchsets::BenchClass& made)
{
    return {
        {"class", made.name},        {"instances", made.instances},       {"runs", made.runs},
        {"failures", made.failures}, {"mean_gap_pct", made.mean_gap_pct}, {"best_gap_pct", made.best_gap_pct},
        {"matched", made.matched},   {"new_bests", made.new_bests},       {"cpu_s", made.cpu_seconds}};
}

void print_json(const std::string& set, const std::vector<benchsets::BenchLine>& lines, Console& console)
{
    boost::json::array instances, classes;
    for (const auto& line : lines)
        instances.push_back(json_of(line));
    for (const auto& made : benchsets::classes_of(lines))
        classes.push_back(json_of(made));
    console.line(boost::json::serialize(boost::json::object{
        {"set", set}, {"instances", std::move(instances)}, {"classes", std::move(classes)}}));
}

} // namespace

ExitCode run_bench(const BenchOptions& options, bool writes_json, Console& console)
{
    const auto set = benchsets::load_set(options.data, options.set, options.instances);
    auto results = benchsets::BenchResults::open(options.out, options.set);
    if (!set || !results) {
        console.fault(!set ? set.error() : results.error());
        return ExitCode::faults;
    }
    for (const auto& unread : set->unread)
        console.fault(unread);
    Campaign campaign{options, std::move(*results), console};
    std::vector<benchsets::BenchLine> lines;
    std::size_t failures = set->unread.size();
    for (const auto& instance : set->instances) {
        const auto share = static_cast<double>(lines.size()) / static_cast<double>(set->instances.size());
        const auto line = run_instance(campaign, instance, share);
        if (!line) {
            console.end_progress();
            console.fault(line.error());
            return exit_code_of(line.error());
        }
        failures += line->failures;
        lines.push_back(*line);
    }
    console.end_progress();
    if (writes_json) {
        print_json(options.set, lines, console);
    } else {
        print_table(lines, console);
        print_classes(benchsets::classes_of(lines), console);
    }
    return failures == 0 ? ExitCode::done : ExitCode::faults;
}

} // namespace samma::cli
