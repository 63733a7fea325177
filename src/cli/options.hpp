#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace samma::cli {

/// samma demo: writes the files of an invented city.
struct DemoOptions {
    std::filesystem::path out;
    int sections = 1;
    int clients = 100; ///< per section
    int tightness = 90;
    std::uint64_t seed = 1;
    LocalDate from = std::chrono::year(2026) / 11 / 30;
    int days = 14;
};

/// samma import: shows what the files would change; stores it with --accept; takes the latest back with
/// --undo.
struct ImportOptions {
    std::filesystem::path path; ///< a folder of CSV files or an XLSX workbook
    std::filesystem::path mapping;
    bool is_accepted = false;
    bool ends_missing = false;
    bool is_undone = false;
};

/// samma export: writes everything back in the format that import reads.
struct ExportOptions {
    std::filesystem::path path; ///< a folder, or a file that ends in .xlsx
};

/// samma plan: plans sections and keeps each plan as a revision.
struct PlanOptions {
    std::string section = "all"; ///< S01 …, or all
    LocalDate from = std::chrono::year(2026) / 11 / 30;
    int days = 14;
    std::uint64_t seed = 1;
    std::optional<std::int64_t> iterations;
    std::optional<int> seconds;
    int threads = 2;
    bool halves = false;
    std::optional<std::int64_t> iterations_per_part;
    /// How much longer the ways may be than without continuity; missing: as long as they will.
    std::optional<int> guard_rail_pct = 10;
    bool lends = true; ///< sections make each other's vacant visits
};

/// samma check: judges the plans in force by the exact rules.
struct CheckOptions {
    std::string section = "all";
};

/// samma report: the figures of the plans in force.
struct ReportOptions {
    std::string section = "all";
};

/// samma bound: how few different people the clients can meet on this roster.
struct BoundOptions {
    std::string section = "all";
    int steps = 150; ///< of the bound's multipliers; more steps can only raise it
};

/// samma access-log: who has seen or changed a client's data.
struct AccessLogOptions {
    std::string client; ///< as the other system calls the client, e.g. B0001
    LocalDate from = std::chrono::year(2000) / 1 / 1;
    LocalDate until = std::chrono::year(9000) / 1 / 1; ///< not included
};

/// samma checkpoint: puts the audit chain on record outside the database.
struct CheckpointOptions {
    std::filesystem::path key;
    std::vector<std::filesystem::path> files;
};

/// samma solve: plans the problem of a file.
struct SolveOptions {
    std::filesystem::path problem;
    std::filesystem::path out; ///< where to write the result; empty = nowhere
    std::uint64_t seed = 1;
    std::optional<std::int64_t> iterations;
    std::optional<int> seconds;
    int threads = 2;
    bool halves = false;
};

/// samma check-solution: judges a result of a problem file by the exact rules.
struct CheckSolutionOptions {
    std::filesystem::path problem;
    std::filesystem::path result;
};

/// samma explain: why a visit is whose it is, why a client meets so many, how a vacant visit could be filled.
struct ExplainOptions {
    std::string section;
    std::string visit;  ///< identity
    std::string client; ///< external id or identity
    std::string vacant; ///< identity of a vacant visit
    int part = 0;
};

/// samma replan: how to meet something that has happened, with the least change; stored with --accept.
struct ReplanOptions {
    std::string section;
    std::string event; ///< away, cancelled, added, longer, alarm, late, blocked
    LocalMinute at{};  ///< now
    std::string person;
    std::string client;
    std::string visit;
    std::vector<std::string> places;
    std::optional<LocalMinute> from;
    std::optional<LocalMinute> until;
    int minutes = 0;
    int freeze = 0;
    int accept = 0; ///< the number of the answer to keep; 0: none
    std::uint64_t seed = 1;
};

/// samma insight: need against base roster, care load, imbalances; with --tries also what changes of shifts
/// would do.
struct InsightOptions {
    std::string section;
    int tries = 0;
};

/// samma propose-contact, samma propose-teams.
struct ProposeOptions {
    std::string section;
    std::string client; ///< external id or identity; empty: teams
    int moves = 10;
};

/// samma serve: the board, as the settings say.
struct ServeOptions {
    std::optional<std::uint16_t> port; ///< in place of the settings' port; 0 = any free port
    std::filesystem::path web;         ///< in place of the settings' folder of the built board
    CheckpointOptions checkpoints;     ///< while it runs; without files none are kept
};

/// samma work: does the jobs that wait in the database, beside the server and other workers.
struct WorkOptions {
    int threads = 2;
    bool stops_when_idle = false; ///< instead of waiting for the next job
};

/// samma backup: writes everything into one sealed file while the program goes on.
struct BackupOptions {
    std::filesystem::path out;
    std::filesystem::path key_file;
};

/// samma keys: what opens the secrets of the database.
struct KeysOptions {
    enum class Deed {
        make,   ///< a new key file
        renew,  ///< new data keys, and everything sealed anew
        change, ///< the same data keys under the key of another file
    };
    Deed deed = Deed::make;
    std::filesystem::path file; ///< the new key file
};

/// samma restore: fills an empty database from such a file.
struct RestoreOptions {
    std::filesystem::path from;
    std::filesystem::path key_file;
};

/// samma bench: solves a public set and judges every solution by the exact checker.
struct BenchOptions {
    std::string set;             ///< e.g. hhcrsp-mankowska
    std::filesystem::path data;  ///< the folder of the sets
    std::string instances = "*"; ///< a pattern of names
    std::vector<std::uint64_t> seeds = {1};
    std::optional<std::int64_t> iterations;
    std::optional<double> seconds;     ///< of the clock on the wall
    std::optional<double> cpu_seconds; ///< of one processor
    std::filesystem::path out;         ///< keeps results, so that a campaign goes on; empty: nothing is kept
};

/// samma setup: the link for the first administrator.
struct SetUpOptions {};

/// samma account: who can log in.
struct AccountOptions {
    enum class Deed { list, invite, tie, reset, close };
    Deed deed = Deed::list;
    std::string login_name;
    std::string display_name;
    std::vector<std::string> roles; ///< "coordinator" or "coordinator:<identity of a section or node>"
    std::string care_worker;        ///< as the importing system names them; empty: nobody
};

/// samma doctor: looks at everything that the installation stands on.
struct DoctorOptions {};

struct VersionOptions {};

using CommandOptions =
    std::variant<DemoOptions, ImportOptions, ExportOptions, PlanOptions, CheckOptions, ReportOptions,
                 BoundOptions, ServeOptions, WorkOptions, BackupOptions, RestoreOptions, KeysOptions,
                 BenchOptions, AccessLogOptions, CheckpointOptions, SolveOptions, CheckSolutionOptions,
                 ExplainOptions, ReplanOptions, InsightOptions, ProposeOptions, SetUpOptions, AccountOptions,
                 DoctorOptions, VersionOptions>;

struct Options {
    CommandOptions command;
    std::filesystem::path database; ///< empty until the settings have been read: theirs, or samma.db
    std::filesystem::path settings; ///< the TOML file; empty: samma.toml where there is one
    bool writes_json = false;
    Language language = Language::english;
};

/// What to print and return when the words of the call do not fit, or help was asked for.
struct Usage {
    std::string text;
    int exit_code = 0;
};

/// Reads the words of the call. Takes SAMMA_DATABASE and, for the language, LC_ALL, LC_MESSAGES and LANG from
/// the environment where the call does not say.
tl::expected<Options, Usage> parse(int argc, const char* const* argv);

} // namespace samma::cli
