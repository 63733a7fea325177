#include "cli/options.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>

namespace samma::cli {

namespace {

constexpr int kUsageExit = 2;

constexpr const char* kFooter =
    "Exit codes:\n"
    "  0  done\n"
    "  1  the input or the plan has faults, all of them listed\n"
    "  2  the words of the call do not fit\n"
    "  3  the database cannot be used\n"
    "  4  the program or the machine failed\n"
    "  70 the disk lost a write; start again: nothing that was answered is lost\n";

Language language_of_environment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value)
            return std::string_view(value).starts_with("sv") ? Language::swedish : Language::english;
    }
    return Language::english;
}

/// A date option: checked while the words are read, so that the fault names the option.
void add_date(CLI::App& command, const std::string& name, LocalDate& date, const std::string& meaning)
{
    command
        .add_option_function<std::string>(
            name,
            [&date](const std::string& text) {
                const auto parsed = parse_date(text);
                if (!parsed)
                    throw CLI::ValidationError("'" + text + "' is no date as 2026-11-30");
                date = *parsed;
            },
            meaning + " (default " + format_date(date) + ")")
        ->type_name("DATE");
}

struct Parser {
    CLI::App app{"Samma: the same few people, at the same times, in the same way.", "samma"};
    Options options;
    DemoOptions demo;
    ImportOptions import;
    ExportOptions export_;
    PlanOptions plan;
    CheckOptions check;
    ReportOptions report;
    ServeOptions serve;
    WorkOptions work;
    BackupOptions backup;
    RestoreOptions restore;
    BenchOptions bench;
    AccountOptions account;
    std::string language;

    Parser()
    {
        app.require_subcommand(1);
        app.footer(kFooter);
        app.fallthrough();
        app.add_option("--database", options.database,
                       "the database: a file (default samma.db), or postgresql://…")
            ->envname("SAMMA_DATABASE");
        app.add_option("--config", options.settings,
                       "the file of settings (default samma.toml where there is one)")
            ->envname("SAMMA_CONFIG");
        app.add_flag("--json", options.writes_json, "print one JSON document for machines");
        app.add_option("--language", language, "sv or en (default: the environment's)")
            ->check(CLI::IsMember({"sv", "en"}));
        add_demo();
        add_import_and_export();
        add_plan();
        add_readers();
        add_serve();
        add_work();
        add_backup_and_restore();
        add_bench();
        add_accounts();
    }

    void add_demo()
    {
        auto* command = app.add_subcommand("demo", "make the files of an invented city");
        command->add_option("--out", demo.out, "the folder to write to")->required()->type_name("DIR");
        command->add_option("--sections", demo.sections, "how many sections")
            ->check(CLI::Range(1, 50))
            ->capture_default_str();
        command->add_option("--clients", demo.clients, "clients in each section")
            ->check(CLI::Range(10, 400))
            ->capture_default_str();
        command
            ->add_option("--tightness", demo.tightness,
                         "80, 90 or 97 % of the shift minutes in the tightest two hours")
            ->check(CLI::IsMember({80, 90, 97}))
            ->capture_default_str();
        command->add_option("--seed", demo.seed, "the same seed gives the same files")->capture_default_str();
        add_date(*command, "--from", demo.from, "the first day to plan");
        command->final_callback([this] { options.command = demo; });
    }

    void add_import_and_export()
    {
        auto* command = app.add_subcommand("import", "show what files would change, and take them in");
        command->add_option("path", import.path, "a folder of CSV files or an XLSX workbook");
        command->add_flag("--accept", import.is_accepted, "store the changes, all or none");
        command->add_flag("--ends-missing", import.ends_missing, "end what is not in the files");
        command->add_option("--mapping", import.mapping, "how another system's columns are named")
            ->type_name("FILE");
        command->add_flag("--undo", import.is_undone,
                          "take the latest import back, while nothing builds on it");
        command->final_callback([this] {
            if (import.path.empty() != import.is_undone)
                throw CLI::ValidationError("import", "give either a folder or workbook to import, or --undo");
            options.command = import;
        });

        auto* writer = app.add_subcommand("export", "write everything in the format that import reads");
        writer->add_option("path", export_.path, "a folder, or a file that ends in .xlsx")->required();
        writer->final_callback([this] { options.command = export_; });
    }

    void add_plan()
    {
        auto* command =
            app.add_subcommand("plan", "plan with the contact person first and few faces for every client");
        command->add_option("--section", plan.section, "S01 …, or all")->capture_default_str();
        add_date(*command, "--from", plan.from, "the first day");
        command->add_option("--days", plan.days, "how many days")
            ->check(CLI::Range(1, 56))
            ->capture_default_str();
        command->add_option("--seed", plan.seed, "the same seed and iterations give the same plan")
            ->capture_default_str();
        auto* iterations =
            command->add_option("--iterations", plan.iterations, "how long to search (default: by size)")
                ->check(CLI::PositiveNumber);
        command->add_option("--seconds", plan.seconds, "stop the search after so long")
            ->check(CLI::PositiveNumber)
            ->excludes(iterations);
        command->add_option("--threads", plan.threads, "threads to search with; the plan is the same")
            ->check(CLI::Range(1, 2))
            ->capture_default_str();
        command->final_callback([this] { options.command = plan; });
    }

    void add_readers()
    {
        auto* checker = app.add_subcommand("check", "judge the plans in force by the exact rules");
        checker->add_option("--section", check.section, "S01 …, or all")->capture_default_str();
        checker->final_callback([this] { options.command = check; });

        auto* reporter = app.add_subcommand("report", "the figures of the plans in force");
        reporter->add_option("--section", report.section, "S01 …, or all")->capture_default_str();
        reporter->final_callback([this] { options.command = report; });

        app.add_subcommand("version", "print the version")->final_callback([this] {
            options.command = VersionOptions{};
        });
    }

    void add_serve()
    {
        auto* command = app.add_subcommand("serve", "start the board, as the settings say");
        command->add_option("--port", serve.port, "in place of the settings' port; 0 takes a free one");
        command->add_option("--web", serve.web, "the folder of the built board")->type_name("DIR");
        command->final_callback([this] { options.command = serve; });

        app.add_subcommand("doctor", "look at everything that the installation stands on")
            ->final_callback([this] { options.command = DoctorOptions{}; });
    }

    void add_accounts()
    {
        app.add_subcommand("setup", "print the link for the first administrator")->final_callback([this] {
            options.command = SetUpOptions{};
        });

        auto* command = app.add_subcommand("account", "who can log in");
        command->require_subcommand(1);
        const auto add = [&](const char* name, const char* meaning, AccountOptions::Deed deed) {
            auto* added = command->add_subcommand(name, meaning);
            added->final_callback([this, deed] {
                account.deed = deed;
                options.command = account;
            });
            if (deed != AccountOptions::Deed::list)
                added->add_option("login-name", account.login_name, "as it is typed at the login")
                    ->required();
            return added;
        };
        add("list", "all accounts, with their roles", AccountOptions::Deed::list);
        auto* invited = add("invite", "make an account and print the link to set it up through",
                            AccountOptions::Deed::invite);
        invited->add_option("--name", account.display_name, "what the person is called")->required();
        invited->add_option("--role", account.roles, "a role, or role:place; again for another")->required();
        add("reset", "take away all ways in and print a new link", AccountOptions::Deed::reset);
        add("close", "close an account and end its sessions", AccountOptions::Deed::close);
    }

    void add_work()
    {
        auto* command =
            app.add_subcommand("work", "do the jobs that wait in the database, as one more worker");
        command->add_option("--threads", work.threads, "threads to plan with; the plan is the same")
            ->check(CLI::Range(1, 2))
            ->capture_default_str();
        command->add_flag("--until-idle", work.stops_when_idle, "stop when no job waits");
        command->final_callback([this] { options.command = work; });
    }

    void add_backup_and_restore()
    {
        auto* writer =
            app.add_subcommand("backup", "write everything into one sealed file, while others go on");
        writer->add_option("--out", backup.out, "the file to write")->required()->type_name("FILE");
        writer
            ->add_option("--key-file", backup.key_file, "a file with at least 16 letters that only you have")
            ->required()
            ->type_name("FILE");
        writer->final_callback([this] { options.command = backup; });

        auto* reader = app.add_subcommand("restore", "fill an empty database from such a file, and check it");
        reader->add_option("file", restore.from, "what 'samma backup' wrote")->required();
        reader->add_option("--key-file", restore.key_file, "the key that it was written with")
            ->required()
            ->type_name("FILE");
        reader->final_callback([this] { options.command = restore; });
    }

    void add_bench()
    {
        auto* command = app.add_subcommand("bench", "measure the routing engine on a public instance set");
        command->add_option("set", bench.set, "the set, e.g. hhcrsp-mankowska")->required();
        command->add_option("data", bench.data, "the folder of the sets")
            ->envname("SAMMA_BENCH_DATA")
            ->required()
            ->type_name("DIR");
        command->add_option("--instances", bench.instances, "a pattern of names, as 'R1*'")
            ->capture_default_str();
        command->add_option("--seeds", bench.seeds, "one run a seed, as 1,2,3")
            ->delimiter(',')
            ->capture_default_str();
        auto* iterations =
            command
                ->add_option("--iterations", bench.iterations,
                             "how long to search (default: the set's usual time in processor seconds)")
                ->check(CLI::PositiveNumber);
        auto* cpu = command->add_option("--cpu-seconds", bench.cpu_seconds, "processor seconds for each run")
                        ->check(CLI::PositiveNumber)
                        ->excludes(iterations);
        command->add_option("--seconds", bench.seconds, "seconds on the clock for each run")
            ->check(CLI::PositiveNumber)
            ->excludes(iterations)
            ->excludes(cpu);
        command->add_option("--out", bench.out, "keep results and solutions here, and go on where they end")
            ->type_name("DIR");
        command->final_callback([this] { options.command = bench; });
    }
};

} // namespace

tl::expected<Options, Usage> parse(int argc, const char* const* argv)
{
    Parser parser;
    try {
        parser.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream fault;
        const int code = parser.app.exit(error, out, fault);
        return tl::unexpected(Usage{out.str() + fault.str(), code == 0 ? 0 : kUsageExit});
    }
    if (parser.language.empty())
        parser.options.language = language_of_environment();
    else
        parser.options.language = parser.language == "sv" ? Language::swedish : Language::english;
    return std::move(parser.options);
}

} // namespace samma::cli
