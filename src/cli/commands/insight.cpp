#include "app/external_ids.hpp"
#include "app/planner_desk.hpp"
#include "app/sections.hpp"
#include "care/enum_names.hpp"
#include "cli/commands/commands.hpp"
#include "cli/planner_json.hpp"

#include <fmt/format.h>

#include <array>

namespace samma::cli {

namespace {

std::string_view weekday_name(int weekday, const Console& console)
{
    static constexpr std::array<Text, 7> kNames{{{"måndag", "Monday"},
                                                 {"tisdag", "Tuesday"},
                                                 {"onsdag", "Wednesday"},
                                                 {"torsdag", "Thursday"},
                                                 {"fredag", "Friday"},
                                                 {"lördag", "Saturday"},
                                                 {"söndag", "Sunday"}}};
    return console.text(kNames[static_cast<std::size_t>(weekday - 1)]);
}

void print(const planner::RosterInsight& insight, const app::ExternalIds& ids, Console& console)
{
    for (const auto& team : insight.teams)
        console.line(fmt::format(
            fmt::runtime(console.text({"{}: {} brukare, {} personer, {} min omsorg på {} min i tjänst",
                                       "{}: {} clients, {} people, {} min of care on {} min on duty"})),
            ids.of(team.team_id), team.clients, team.staff, team.care.count(), team.on_duty.count()));
    for (const auto& imbalance : insight.imbalances) {
        std::string where;
        if (imbalance.weekday)
            where += fmt::format(" {} {}-{}", weekday_name(*imbalance.weekday, console),
                                 format_clock(Minutes(imbalance.from_quarter.value_or(0) * 15)),
                                 format_clock(Minutes(imbalance.until_quarter.value_or(0) * 15)));
        if (imbalance.code)
            where += " " + *imbalance.code;
        if (imbalance.care_worker_id)
            where += " " + ids.of(*imbalance.care_worker_id);
        if (imbalance.team_id)
            where += " " + ids.of(*imbalance.team_id);
        console.line(fmt::format("  {}{}: {:.1f} ({:.1f})", app::name_of(imbalance.kind), where,
                                 imbalance.measured, imbalance.limit));
    }
}

void print(const std::vector<planner::RosterChange>& changes, const app::ExternalIds& ids, Console& console)
{
    if (changes.empty())
        console.line(console.text({"Inget prövat passbyte ger färre personer.",
                                   "No change of shift that was tried gives fewer people."}));
    for (const auto& change : changes)
        console.line(fmt::format(
            fmt::runtime(
                console.text({"  {} {} {}-{}, {:+} min: {} personer färre för {} brukare ({} får fler)",
                              "  {} {} {}-{}, {:+} min: {} people fewer for {} clients ({} get more)"})),
            ids.of(change.care_worker_id), weekday_name(change.weekday, console), format_clock(change.from),
            format_clock(change.until), change.moved.count(), change.people_less, change.clients_better,
            change.clients_worse));
}

} // namespace

ExitCode run_insight(const InsightOptions& options, bool writes_json, const app::Ports& ports,
                     Console& console)
{
    const auto caller = operator_at_terminal(ports);
    app::SectionStates states(ports);
    app::PlannerDesk desk(ports, states);
    const auto sections = app::list_sections(ports, caller, options.section);
    const auto ids = app::load_external_ids(ports, caller);
    if (!sections || !ids) {
        const Error& error = sections ? ids.error() : sections.error();
        console.fault(error);
        return exit_code_of(error);
    }
    const SectionId section = sections->front().id;
    const auto insight = desk.roster_insight(caller, section);
    Result<std::vector<planner::RosterChange>> changes;
    if (insight && options.tries > 0)
        changes = desk.roster_changes(caller, section, {.tried = static_cast<std::size_t>(options.tries)});
    if (!insight || !changes) {
        const Error& error = insight ? changes.error() : insight.error();
        console.fault(error);
        return exit_code_of(error);
    }
    if (writes_json) {
        auto document = to_json(*insight, *ids);
        if (options.tries > 0)
            document["changes"] = to_json(*changes, *ids);
        console.line(boost::json::serialize(document));
        return ExitCode::done;
    }
    print(*insight, *ids, console);
    if (options.tries > 0)
        print(*changes, *ids, console);
    return ExitCode::done;
}

} // namespace samma::cli
