#include "app/import_data.hpp"
#include "cli/commands/commands.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <utility>

namespace samma::cli {

namespace {

constexpr std::size_t kMostFaultLines = 200;
constexpr int kMostRowLines = 20;

void print_faults(const app::ImportPreview& preview, Console& console)
{
    const auto language = console.language();
    for (std::size_t index = 0; index < preview.faults.size() && index < kMostFaultLines; ++index)
        console.fault(exchange::sentence(preview.faults[index], language));
    if (preview.faults.size() > kMostFaultLines)
        console.fault(fmt::format(fmt::runtime(console.text({"… och {} till (alla med --json)",
                                                             "… and {} more (all of them with --json)"})),
                                  preview.faults.size() - kMostFaultLines));
    console.line(
        fmt::format(fmt::runtime(console.text(
                        {"{} fel. Ingenting är ändrat. Rätta filerna och kör samma kommando igen.",
                         "{} faults. Nothing has been changed. Correct the files and give the same command "
                         "again."})),
                    preview.faults.size()));
}

Text text_of(exchange::ChangeKind change)
{
    switch (change) {
    case exchange::ChangeKind::added:
        return {"ny", "new"};
    case exchange::ChangeKind::changed:
        return {"ändrad", "changed"};
    case exchange::ChangeKind::ended:
        return {"avslutad", "ended"};
    case exchange::ChangeKind::missing:
        return {"saknas i filerna, står kvar", "missing in the files, stays"};
    }
    return {};
}

/// Names the rows: of what there is much of only the first, and new ones only where they are few.
void print_rows(const app::ImportPreview& preview, Console& console)
{
    using Group = std::pair<exchange::FileKind, exchange::ChangeKind>;
    std::map<Group, int> counts;
    for (const auto& [file, change] : preview.rows)
        ++counts[{change.kind, change.change}];
    std::map<Group, int> numbers;
    for (const auto& [file, change] : preview.rows) {
        const Group group{change.kind, change.change};
        const int number = ++numbers[group];
        if (number > kMostRowLines ||
            (change.change == exchange::ChangeKind::added && counts[group] > kMostRowLines))
            continue;
        console.line(fmt::format("  {} {}: {}{}{}", file.in(console.language()), change.id,
                                 console.text(text_of(change.change)), change.columns.empty() ? "" : ": ",
                                 fmt::join(change.columns, ", ")));
        if (number == kMostRowLines && counts[group] > number)
            console.line(
                fmt::format(fmt::runtime(console.text({"  … och {} till (alla med --json)",
                                                       "  … and {} more (all of them with --json)"})),
                            counts[group] - number));
    }
}

void print_changes(const app::ImportPreview& preview, bool is_accepted, Console& console)
{
    for (const auto& notice : preview.notices)
        console.line(fmt::format("{}{}", console.text({"obs: ", "note: "}),
                                 exchange::sentence(notice, console.language())));
    console.line(fmt::format("  {:<28}{:>9}{:>9}{:>11}{:>9}", "", console.text({"nya", "new"}),
                             console.text({"ändrade", "changed"}), console.text({"avslutade", "ended"}),
                             console.text({"saknas", "missing"})));
    for (const auto& kind : preview.counts())
        console.line(fmt::format("  {:<28}{:>9}{:>9}{:>11}{:>9}", kind.name.in(console.language()),
                                 kind.counts.added, kind.counts.changed, kind.counts.ended,
                                 kind.counts.missing));
    print_rows(preview, console);
    if (preview.changes.is_empty())
        console.line(console.text({"Filerna säger detsamma som databasen. Ingenting att läsa in.",
                                   "The files say what the database says. Nothing to bring in."}));
    else if (is_accepted)
        console.line(console.text({"Inläst.", "Brought in."}));
    else
        console.line(console.text({"Ingenting är ändrat än. Läs in med --accept.",
                                   "Nothing has been changed yet. Bring it in with --accept."}));
}

boost::json::array faults_json(const std::vector<exchange::ImportFault>& faults, const Console& console)
{
    boost::json::array rows;
    for (const auto& fault : faults) {
        boost::json::object values;
        for (const auto& [name, value] : fault.values)
            values[name] = value;
        rows.push_back(boost::json::object{{"file", fault.file},
                                           {"row", fault.row},
                                           {"column", fault.column},
                                           {"code", std::string(exchange::code_of(fault.code))},
                                           {"values", std::move(values)},
                                           {"text", exchange::sentence(fault, console.language())}});
    }
    return rows;
}

boost::json::array rows_json(const app::ImportPreview& preview)
{
    boost::json::array rows;
    for (const auto& [file, change] : preview.rows)
        rows.push_back(boost::json::object{
            {"file", file.en},
            {"change", name_of(change.change)},
            {"id", change.id},
            {"columns", boost::json::array(change.columns.begin(), change.columns.end())}});
    return rows;
}

void print_json(const app::ImportPreview& preview, bool is_accepted, Console& console)
{
    boost::json::object changes;
    for (const auto& kind : preview.counts())
        changes[kind.name.en] = boost::json::object{{"added", kind.counts.added},
                                                    {"changed", kind.counts.changed},
                                                    {"ended", kind.counts.ended},
                                                    {"missing", kind.counts.missing}};
    console.line(
        boost::json::serialize(boost::json::object{{"accepted", is_accepted && preview.faults.empty()},
                                                   {"faults", faults_json(preview.faults, console)},
                                                   {"notices", faults_json(preview.notices, console)},
                                                   {"changes", std::move(changes)},
                                                   {"rows", rows_json(preview)}}));
}

void show_step(app::ImportStep step, Console& console)
{
    switch (step) {
    case app::ImportStep::reading:
        return console.progress(0.1, console.text({"läser filerna", "reading the files"}));
    case app::ImportStep::comparing:
        return console.progress(0.5, console.text({"jämför med databasen", "comparing with the database"}));
    case app::ImportStep::storing:
        return console.progress(0.7, console.text({"sparar", "storing"}));
    }
}

ExitCode undo(bool writes_json, const app::Ports& ports, Console& console)
{
    const auto undone = app::undo_import(ports, operator_at_terminal(ports), new_operation(ports));
    if (!undone) {
        console.fault(undone.error());
        return exit_code_of(undone.error());
    }
    if (writes_json)
        console.line(fmt::format(R"({{"added":{},"changed":{},"ended":{}}})", undone->added, undone->changed,
                                 undone->ended));
    else
        console.line(console.text({"Importen är tagen tillbaka.", "The import has been taken back."}));
    return ExitCode::done;
}

} // namespace

ExitCode run_import(const ImportOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    if (options.is_undone)
        return undo(writes_json, ports, console);
    const app::ImportRequest request{.operation_id = new_operation(ports),
                                     .path = options.path,
                                     .mapping = options.mapping,
                                     .missing_rows = options.ends_missing ? app::MissingRows::end
                                                                          : app::MissingRows::stay,
                                     .at_step = [&](app::ImportStep step) { show_step(step, console); }};
    const auto caller = operator_at_terminal(ports);
    const auto preview = options.is_accepted ? app::accept_import(ports, caller, request)
                                             : app::preview_import(ports, caller, request);
    if (!preview) {
        console.fault(preview.error());
        return exit_code_of(preview.error());
    }
    if (writes_json)
        print_json(*preview, options.is_accepted, console);
    else if (!preview->faults.empty())
        print_faults(*preview, console);
    else
        print_changes(*preview, options.is_accepted, console);
    return preview->faults.empty() ? ExitCode::done : ExitCode::faults;
}

} // namespace samma::cli
