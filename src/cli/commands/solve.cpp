#include "cli/commands/commands.hpp"
#include "cli/price_lines.hpp"
#include "cli/problem_file/problem_reader.hpp"
#include "cli/problem_file/result_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace samma::cli {

namespace {

constexpr int kMostLines = 50;

std::optional<std::string> read_text(const std::filesystem::path& path, Console& console)
{
    const std::ifstream file(path, std::ios::binary);
    if (!file) {
        console.fault(Error{"file.unreadable", path.string(), {}});
        return std::nullopt;
    }
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

void tell(const api::FieldErrors& faults, const std::filesystem::path& path, Console& console)
{
    for (const auto& fault : faults)
        console.fault(path.string() + "#" + sentence_of(fault, console.language()));
}

std::optional<ReadProblem> read_problem_file(const std::filesystem::path& path, Console& console)
{
    const auto text = read_text(path, console);
    if (!text)
        return std::nullopt;
    auto problem = read_problem(*text);
    if (!problem) {
        tell(problem.error(), path, console);
        return std::nullopt;
    }
    return std::move(*problem);
}

std::string line_of(const api::problem_file::Finding& finding)
{
    std::string line = "  " + finding.rule;
    if (finding.at)
        line += "  " + format_instant(*finding.at);
    for (const auto& [kind, name] : {std::pair("visit", finding.visit), std::pair("shift", finding.shift)})
        if (name)
            line += fmt::format("  {} {}", kind, *name);
    for (const auto& [name, value] : finding.values)
        line += fmt::format("  {}={}", name, value);
    return line;
}

int hard_count(const std::vector<Finding>& findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::hard;
    }));
}

void print_findings(const ReadProblem& problem, const std::vector<Finding>& findings, Console& console)
{
    const int hard = hard_count(findings);
    console.line(fmt::format(fmt::runtime(console.text({"{} brott mot hårda regler, {} mot mjuka",
                                                        "{} findings of hard rules, {} of soft ones"})),
                             hard, static_cast<int>(findings.size()) - hard));
    int printed = 0;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::hard && ++printed <= kMostLines)
            console.line(line_of(finding_of(problem, finding)));
}

void print(const ReadProblem& problem, const app::SolvedProblem& solved, Console& console)
{
    const planner::Proposal& proposal = solved.proposal;
    console.line(fmt::format(
        fmt::runtime(console.text(
            {"{}: {} besöksdelar, {} vakanta, {} valfria utelämnade; {:.2f} personer per brukare, minst "
             "{:.2f}",
             "{}: {} parts of visits, {} vacant, {} optional left out; {:.2f} people per client, at least "
             "{:.2f}"})),
        problem.name, proposal.plan.assignments.size(), proposal.plan.vacant.size(), solved.left_out.size(),
        proposal.distinct_mean, proposal.bound_mean));
    for (const auto& line : price_lines(solved.price, console))
        console.line(line);
    print_findings(problem, solved.findings, console);
}

planner::Progress progress_of(Console& console)
{
    return {.report =
                [&console](const planner::ProgressReport& report) {
                    console.progress(
                        static_cast<double>(report.iterations_done) / static_cast<double>(report.iterations),
                        fmt::format(fmt::runtime(console.text({"{} vakanta, {:.2f} personer per brukare",
                                                               "{} vacant, {:.2f} people per client"})),
                                    report.vacant_parts, report.distinct_mean));
                },
            .should_stop = {}};
}

/// Writes the result where it was asked for; false when that cannot be.
bool keep(const std::string& text, const std::filesystem::path& out, Console& console)
{
    if (out.empty())
        return true;
    std::ofstream file(out, std::ios::binary);
    file << text << '\n';
    if (file.flush())
        return true;
    console.fault(Error{"file.cannot_write", out.string(), {}});
    return false;
}

/// A weighted problem, by the engine of single days.
ExitCode solve_day(const ReadProblem& problem, const SolveOptions& options, bool writes_json,
                   Console& console)
{
    app::WeightedBudget budget{
        .iterations = options.iterations, .seconds = std::nullopt, .seed = options.seed};
    if (options.seconds)
        budget.seconds = Seconds(*options.seconds);
    const auto solved = app::solve_weighted(problem.problem, *problem.weights, budget);
    if (!solved) {
        console.fault(solved.error());
        return exit_code_of(solved.error());
    }
    const std::string text = api::write_json(result_of(problem, *solved));
    if (!keep(text, options.out, console))
        return ExitCode::failed;
    if (writes_json) {
        console.line(text);
    } else {
        console.line(fmt::format(
            fmt::runtime(console.text({"{}: kostnad {}; {} besöksdelar, {} vakanta, {} valfria utelämnade",
                                       "{}: cost {}; {} parts of visits, {} vacant, {} optional left out"})),
            problem.name, solved->cost, solved->plan.assignments.size(), solved->plan.vacant.size(),
            solved->left_out.size()));
        print_findings(problem, solved->findings, console);
    }
    return hard_count(solved->findings) == 0 ? ExitCode::done : ExitCode::faults;
}

} // namespace

ExitCode run_solve(const SolveOptions& options, bool writes_json, Console& console)
{
    const auto problem = read_problem_file(options.problem, console);
    if (!problem)
        return ExitCode::faults;
    if (problem->weights)
        return solve_day(*problem, options, writes_json, console);
    planner::Budget budget;
    budget.iterations = options.iterations;
    if (options.seconds)
        budget.seconds = Seconds(*options.seconds);
    budget.threads = options.threads;
    budget.halves = options.halves;
    budget.seed = options.seed;
    const auto solved = app::solve_problem(problem->problem, budget, progress_of(console));
    if (!solved) {
        console.fault(solved.error());
        return exit_code_of(solved.error());
    }
    const std::string text = api::write_json(result_of(*problem, *solved));
    if (!keep(text, options.out, console))
        return ExitCode::failed;
    if (writes_json)
        console.line(text);
    else
        print(*problem, *solved, console);
    return hard_count(solved->findings) == 0 ? ExitCode::done : ExitCode::faults;
}

ExitCode run_check_solution(const CheckSolutionOptions& options, bool writes_json, Console& console)
{
    const auto problem = read_problem_file(options.problem, console);
    const auto text = problem ? read_text(options.result, console) : std::nullopt;
    if (!text)
        return ExitCode::faults;
    const auto plan = read_result(*text, *problem);
    if (!plan) {
        tell(plan.error(), options.result, console);
        return ExitCode::faults;
    }
    const auto findings = app::check_solution(problem->problem, *plan);
    if (writes_json) {
        api::problem_file::Verdict verdict{.hard_findings = hard_count(findings), .findings = {}};
        for (const Finding& finding : findings)
            verdict.findings.push_back(finding_of(*problem, finding));
        console.line(api::write_json(verdict));
    } else {
        print_findings(*problem, findings, console);
    }
    return hard_count(findings) == 0 ? ExitCode::done : ExitCode::faults;
}

} // namespace samma::cli
