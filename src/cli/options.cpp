#include "cli/options.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>

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

/// A wall-clock option, checked while the words are read.
CLI::Option* add_moment(CLI::App& command, const std::string& name, const std::string& meaning,
                        std::function<void(LocalMinute)> keep)
{
    return command
        .add_option_function<std::string>(
            name,
            [keep = std::move(keep)](const std::string& text) {
                const auto parsed = parse_local_minute(text);
                if (!parsed)
                    throw CLI::ValidationError("'" + text + "' is no moment as 2026-12-01T07:00");
                keep(*parsed);
            },
            meaning)
        ->type_name("MOMENT");
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
    BoundOptions bound;
    SolveOptions solve;
    CheckSolutionOptions check_solution;
    ExplainOptions explain;
    ReplanOptions replan;
    InsightOptions insight;
    ProposeOptions propose;
    ServeOptions serve;
    WorkOptions work;
    BackupOptions backup;
    KeysOptions keys;
    RestoreOptions restore;
    BenchOptions bench;
    AccessLogOptions access_log;
    CheckpointOptions checkpoint;
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
        add_solve();
        add_readers();
        add_explain();
        add_replan();
        add_insight();
        add_serve();
        add_work();
        add_backup_and_restore();
        add_keys();
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
            ->check(CLI::Range(10, 600))
            ->capture_default_str();
        command
            ->add_option("--tightness", demo.tightness,
                         "80, 90 or 97 % of the shift minutes in the tightest two hours")
            ->check(CLI::IsMember({80, 90, 97}))
            ->capture_default_str();
        command->add_option("--seed", demo.seed, "the same seed gives the same files")->capture_default_str();
        add_date(*command, "--from", demo.from, "the first day to plan");
        command->add_option("--days", demo.days, "for how many days there is staff for every visit")
            ->check(CLI::Range(14, 28))
            ->capture_default_str();
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

    /// How long to search, and from which seed.
    template <typename SearchOptions>
    static void add_search(CLI::App& command, SearchOptions& search)
    {
        command.add_option("--seed", search.seed, "the same seed and iterations give the same plan")
            ->capture_default_str();
        auto* iterations =
            command.add_option("--iterations", search.iterations, "how long to search (default: by size)")
                ->check(CLI::PositiveNumber);
        auto* seconds =
            command.add_option("--seconds", search.seconds, "stop the search of a section after so long")
                ->check(CLI::PositiveNumber)
                ->excludes(iterations);
        command.add_flag("--deterministic")
            ->description("refuse whatever could make two runs differ: --seconds")
            ->excludes(seconds);
        command.add_option("--threads", search.threads, "threads to search with; the plan is the same")
            ->check(CLI::Range(1, 2))
            ->capture_default_str();
        command.add_flag(
            "--halves", search.halves,
            "search two halves of a section side by side, each on a thread of its own: another plan");
    }

    void add_solve()
    {
        auto* command = app.add_subcommand("solve", "plan the problem of a file, without a database");
        command->add_option("problem", solve.problem, "a problem file (docs/user/problem-file.md)")
            ->required()
            ->type_name("FILE");
        command->add_option("--out", solve.out, "where to write the result")->type_name("FILE");
        add_search(*command, solve);
        command->final_callback([this] { options.command = solve; });

        auto* checker =
            app.add_subcommand("check-solution", "judge a result of a problem file by the exact rules");
        checker->add_option("problem", check_solution.problem, "the problem file")
            ->required()
            ->type_name("FILE");
        checker->add_option("result", check_solution.result, "the result file")
            ->required()
            ->type_name("FILE");
        checker->final_callback([this] { options.command = check_solution; });
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
        add_search(*command, plan);
        command
            ->add_option("--iterations-per-part", plan.iterations_per_part,
                         "how long to search, for each part of a visit")
            ->check(CLI::PositiveNumber)
            ->excludes("--iterations")
            ->excludes("--seconds");
        auto* rail =
            command
                ->add_option("--guard-rail", plan.guard_rail_pct,
                             "continuity may make travel at most so many per cent longer than a plan "
                             "without it (default 10)")
                ->check(CLI::Range(0, 10'000))
                ->type_name("PCT");
        command->add_flag_callback("--no-guard-rail", [this] { plan.guard_rail_pct.reset(); })
            ->description("travel may grow as it will; what continuity costs is told all the same")
            ->excludes(rail);
        command->add_flag_callback("--no-lending", [this] { plan.lends = false; })
            ->description("nobody is lent to another section for a visit that is vacant there");
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
        auto* bounder =
            app.add_subcommand("bound", "how few different people the clients can meet on this roster");
        bounder->add_option("--section", bound.section, "S01 …, or all")->capture_default_str();
        bounder->add_option("--steps", bound.steps, "more steps give a higher bound, and take longer")
            ->capture_default_str()
            ->check(CLI::Range(0, 5'000));
        bounder->final_callback([this] { options.command = bound; });

        add_audit();

        app.add_subcommand("version", "print the version")->final_callback([this] {
            options.command = VersionOptions{};
        });
    }

    void add_audit()
    {
        auto* log =
            app.add_subcommand("access-log", "who has seen or changed a client's data, in plain Swedish");
        log->add_option("--client", access_log.client, "as the other system calls the client")->required();
        add_date(*log, "--from", access_log.from, "looks from this day on");
        add_date(*log, "--until", access_log.until, "looks before this day");
        log->final_callback([this] { options.command = access_log; });

        auto* record = app.add_subcommand("checkpoint", "put the audit chain on record outside the database");
        record->add_option("--key", checkpoint.key, "the key that it is signed with; made when there is none")
            ->required()
            ->type_name("FILE");
        record->add_option("--to", checkpoint.files, "a file that only grows; give two or more, apart")
            ->required()
            ->type_name("FILE");
        record->final_callback([this] { options.command = checkpoint; });
    }

    void add_explain()
    {
        auto* command =
            app.add_subcommand("explain", "why a visit is whose it is, and what everybody else would cost");
        command->add_option("--section", explain.section, "S01 …")->required();
        auto* what = command->add_option_group("what");
        what->add_option("--visit", explain.visit, "a visit, by its identity");
        what->add_option("--client", explain.client, "what keeps a client's number of people up");
        what->add_option("--vacant", explain.vacant, "the cheapest ways to fill a vacant visit");
        what->require_option(1);
        command->add_option("--part", explain.part, "1: the second person of a double visit")
            ->check(CLI::Range(0, 1));
        command->final_callback([this] { options.command = explain; });
    }

    void add_replan()
    {
        auto* command = app.add_subcommand(
            "replan", "the best ways to meet what has happened today, with the least change; "
                      "stores nothing without --accept");
        command->add_option("--section", replan.section, "S01 …")->required();
        command->add_option("--event", replan.event, "what has happened")
            ->required()
            ->check(CLI::IsMember({"away", "cancelled", "added", "longer", "alarm", "late", "blocked"}));
        add_moment(*command, "--at", "now, as 2026-12-01T07:00", [this](LocalMinute at) {
            replan.at = at;
        })->required();
        command->add_option("--person", replan.person, "away, late: who");
        command->add_option("--client", replan.client, "added, alarm: to whom");
        command->add_option("--visit", replan.visit, "cancelled, longer: which, by its identity");
        command->add_option("--place", replan.places, "blocked: addresses on one side of the block");
        add_moment(*command, "--from", "away, added: from when",
                   [this](LocalMinute from) { replan.from = from; });
        add_moment(*command, "--until", "away, added: until when",
                   [this](LocalMinute until) { replan.until = until; });
        command
            ->add_option("--minutes", replan.minutes,
                         "longer, added, alarm: care time; late, blocked: how much later or longer")
            ->check(CLI::Range(1, 600));
        command->add_option("--freeze", replan.freeze, "minutes ahead in which nothing is changed unstruck")
            ->check(CLI::Range(0, 24 * 60));
        command
            ->add_option("--accept", replan.accept,
                         "keep the answer of this number as the plan, with what has happened")
            ->check(CLI::Range(1, 9))
            ->type_name("NUMBER");
        command->add_option("--seed", replan.seed, "the same seed gives the same answer")
            ->capture_default_str();
        command->final_callback([this] { options.command = replan; });
    }

    void add_insight()
    {
        auto* command = app.add_subcommand("insight", "need against base roster, care load and imbalances");
        command->add_option("--section", insight.section, "S01 …")->required();
        command->add_option("--tries", insight.tries, "also try so many changes of shifts by the bound")
            ->check(CLI::Range(1, 1000));
        command->final_callback([this] { options.command = insight; });

        auto* contact = app.add_subcommand("propose-contact", "who could be a client's contact person");
        contact->add_option("--section", propose.section, "S01 …")->required();
        contact->add_option("--client", propose.client, "external id or identity")->required();
        contact->final_callback([this] { options.command = propose; });

        auto* teams = app.add_subcommand("propose-teams", "how teams could be evened out in a few moves");
        teams->add_option("--section", propose.section, "S01 …")->required();
        teams->add_option("--moves", propose.moves, "at most so many")
            ->check(CLI::Range(1, 100))
            ->capture_default_str();
        teams->final_callback([this] { options.command = propose; });
    }

    void add_serve()
    {
        auto* command = app.add_subcommand("serve", "start the board, as the settings say");
        command->add_option("--port", serve.port, "in place of the settings' port; 0 takes a free one");
        command->add_option("--web", serve.web, "the folder of the built board")->type_name("DIR");
        auto* key = command
                        ->add_option("--checkpoint-key", serve.checkpoints.key,
                                     "the key that checkpoints are signed with")
                        ->type_name("FILE");
        command
            ->add_option("--checkpoints", serve.checkpoints.files,
                         "where the audit chain is put on record; repeat it")
            ->type_name("FILE")
            ->needs(key);
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
        const auto* who = "the care worker whose account it is, as the importing system names them";
        invited->add_option("--care-worker", account.care_worker, who);
        add("tie", "say as whom the holder gives care", AccountOptions::Deed::tie)
            ->add_option("care-worker", account.care_worker, who)
            ->required();
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

    void add_keys()
    {
        auto* command =
            app.add_subcommand("keys", "what opens door codes, names and addresses in the database");
        command->require_subcommand(1);
        const auto add = [&](const char* name, const char* meaning, KeysOptions::Deed deed) {
            auto* added = command->add_subcommand(name, meaning);
            added->final_callback([this, deed] {
                keys.deed = deed;
                options.command = keys;
            });
            return added;
        };
        add("make", "make a key file, for [keys] file of the settings", KeysOptions::Deed::make)
            ->add_option("file", keys.file, "the file to write; it must not be there yet")
            ->required();
        add("renew", "make new data keys and seal everything with them", KeysOptions::Deed::renew);
        add("change", "let another key file open the database from now on", KeysOptions::Deed::change)
            ->add_option("file", keys.file, "the new key file, from 'samma keys make'")
            ->required();
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
