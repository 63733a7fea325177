#pragma once

#include "app/caller.hpp"
#include "cli/run.hpp"

namespace samma::cli {

// One function a command, each in a file of its name.
ExitCode run_demo(const DemoOptions& options, bool writes_json, Console& console);
ExitCode run_bench(const BenchOptions& options, bool writes_json, Console& console);
ExitCode run_import(const ImportOptions& options, bool writes_json, const app::Ports& ports,
                    Console& console);
ExitCode run_export(const ExportOptions& options, bool writes_json, const app::Ports& ports,
                    Console& console);
ExitCode run_plan(const PlanOptions& options, bool writes_json, const app::Ports& ports, Console& console);
ExitCode run_check(const CheckOptions& options, bool writes_json, const app::Ports& ports, Console& console);
ExitCode run_report(const ReportOptions& options, bool writes_json, const app::Ports& ports,
                    Console& console);
ExitCode run_bound(const BoundOptions& options, bool writes_json, const app::Ports& ports, Console& console);

ExitCode run_access_log(const AccessLogOptions& options, bool writes_json, const app::Ports& ports,
                        Console& console);
ExitCode run_checkpoint(const CheckpointOptions& options, bool writes_json, const app::Ports& ports,
                        Console& console);
ExitCode run_solve(const SolveOptions& options, bool writes_json, Console& console);
ExitCode run_check_solution(const CheckSolutionOptions& options, bool writes_json, Console& console);
ExitCode run_explain(const ExplainOptions& options, bool writes_json, const app::Ports& ports,
                     Console& console);
ExitCode run_replan(const ReplanOptions& options, bool writes_json, const app::Ports& ports,
                    Console& console);
ExitCode run_insight(const InsightOptions& options, bool writes_json, const app::Ports& ports,
                     Console& console);
ExitCode run_propose(const ProposeOptions& options, bool writes_json, const app::Ports& ports,
                     Console& console);

ExitCode run_set_up(const SetUpOptions& options, const Configuration& configuration, const app::Ports& ports,
                    Console& console);
ExitCode run_account(const AccountOptions& options, const Configuration& configuration,
                     const app::Ports& ports, Console& console);

/// Whoever starts the program at its database: the operator of the installation.
app::Caller operator_at_terminal(const app::Ports& ports);

/// An identity for what this call changes.
store::OperationId new_operation(const app::Ports& ports);

} // namespace samma::cli
