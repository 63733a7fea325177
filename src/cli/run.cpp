#include "cli/run.hpp"

#include "cli/commands/commands.hpp"

#include <fmt/format.h>

namespace samma::cli {

namespace {

/// Commands that work on the database.
class DatabaseCommand {
  public:
    DatabaseCommand(const Options& options, const Configuration& configuration,
                    const Environment& environment, Console& console)
        : options_(options), configuration_(configuration), environment_(environment), console_(console)
    {
    }

    ExitCode operator()(const DemoOptions& demo) const
    {
        return run_demo(demo, options_.writes_json, console_);
    }
    ExitCode operator()(const BenchOptions& bench) const
    {
        return run_bench(bench, options_.writes_json, console_);
    }
    ExitCode operator()(const SolveOptions& solve) const
    {
        return run_solve(solve, options_.writes_json, console_);
    }
    ExitCode operator()(const CheckSolutionOptions& check) const
    {
        return run_check_solution(check, options_.writes_json, console_);
    }
    ExitCode operator()(const VersionOptions&) const
    {
        console_.line(options_.writes_json ? fmt::format(R"({{"version":"{}"}})", environment_.version)
                                           : "samma " + environment_.version);
        return ExitCode::done;
    }
    ExitCode operator()(const ServeOptions& serve) const
    {
        auto configuration = configuration_;
        configuration.port = serve.port.value_or(configuration.port);
        if (!serve.web.empty())
            configuration.web = serve.web;
        return with_ports([&](const app::Ports& ports) {
            return environment_.serve(ports, configuration, serve.checkpoints, console_);
        });
    }
    ExitCode operator()(const SetUpOptions& command) const
    {
        return with_ports(
            [&](const app::Ports& ports) { return run_set_up(command, configuration_, ports, console_); });
    }
    ExitCode operator()(const AccountOptions& command) const
    {
        return with_ports(
            [&](const app::Ports& ports) { return run_account(command, configuration_, ports, console_); });
    }
    ExitCode operator()(const DoctorOptions&) const
    {
        return environment_.doctor(options_, configuration_, console_);
    }
    ExitCode operator()(const WorkOptions& work) const
    {
        return with_ports([&](const app::Ports& ports) { return environment_.work(ports, work, console_); });
    }
    ExitCode operator()(const BackupOptions& backup) const
    {
        return environment_.backup(options_.database, backup, console_);
    }
    ExitCode operator()(const RestoreOptions& restore) const
    {
        return environment_.restore(options_.database, restore, console_);
    }
    ExitCode operator()(const KeysOptions& keys) const
    {
        return environment_.keys(options_.database, configuration_.key_file, keys, console_);
    }
    ExitCode operator()(const ImportOptions& command) const { return with_database(run_import, command); }
    ExitCode operator()(const ExportOptions& command) const { return with_database(run_export, command); }
    ExitCode operator()(const PlanOptions& command) const { return with_database(run_plan, command); }
    ExitCode operator()(const CheckOptions& command) const { return with_database(run_check, command); }
    ExitCode operator()(const ReportOptions& command) const { return with_database(run_report, command); }
    ExitCode operator()(const BoundOptions& command) const { return with_database(run_bound, command); }
    ExitCode operator()(const AccessLogOptions& command) const
    {
        return with_database(run_access_log, command);
    }
    ExitCode operator()(const CheckpointOptions& command) const
    {
        return with_database(run_checkpoint, command);
    }
    ExitCode operator()(const ExplainOptions& command) const { return with_database(run_explain, command); }
    ExitCode operator()(const ReplanOptions& command) const { return with_database(run_replan, command); }
    ExitCode operator()(const InsightOptions& command) const { return with_database(run_insight, command); }
    ExitCode operator()(const ProposeOptions& command) const { return with_database(run_propose, command); }

  private:
    ExitCode with_ports(const std::function<ExitCode(const app::Ports&)>& use) const
    {
        const auto installation = environment_.open(options_.database, configuration_.key_file);
        if (!installation) {
            console_.fault(installation.error());
            return ExitCode::database;
        }
        return use((*installation)->ports());
    }

    template <typename CommandFunction, typename Command>
    ExitCode with_database(CommandFunction function, const Command& command) const
    {
        return with_ports([&](const app::Ports& ports) {
            return function(command, options_.writes_json, ports, console_);
        });
    }

    const Options& options_;
    const Configuration& configuration_;
    const Environment& environment_;
    Console& console_;
};

} // namespace

app::Caller operator_at_terminal(const app::Ports& ports)
{
    return {.session_id = ports.ids.next(),
            .account_id = {},
            .care_worker_id = {},
            .roles = {{app::Role::operator_of_installation, {}}}};
}

store::OperationId new_operation(const app::Ports& ports)
{
    return store::OperationId(ports.ids.next());
}

ExitCode run(Options options, const Environment& environment, Console& console)
{
    std::error_code ignored;
    if (options.settings.empty() && std::filesystem::exists("samma.toml", ignored))
        options.settings = "samma.toml";
    const auto configuration = options.settings.empty()
                                   ? read_configuration("", environment.environ)
                                   : load_configuration(options.settings, environment.environ);
    if (!configuration) {
        for (const auto& fault : configuration.error())
            console.fault(fault);
        return ExitCode::usage;
    }
    if (options.database.empty())
        options.database = configuration->database.empty() ? "samma.db" : configuration->database;
    return std::visit(DatabaseCommand(options, *configuration, environment, console), options.command);
}

} // namespace samma::cli
