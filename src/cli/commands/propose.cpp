#include "app/external_ids.hpp"
#include "app/planner_desk.hpp"
#include "app/sections.hpp"
#include "cli/commands/commands.hpp"
#include "cli/planner_json.hpp"

#include <fmt/format.h>

namespace samma::cli {

namespace {

constexpr std::size_t kMostPeople = 8;

void print(const planner::ContactProposal& proposal, const app::ExternalIds& ids, Console& console)
{
    std::size_t printed = 0;
    for (const auto& candidate : proposal.candidates) {
        if (printed++ == kMostPeople)
            break;
        if (!candidate.rule_id.empty()) {
            console.line(fmt::format("  {:<10} {}", ids.of(candidate.care_worker_id), candidate.rule_id));
            continue;
        }
        console.line(fmt::format(
            fmt::runtime(console.text(
                {"  {:<10} plats för {} av {} besök, {} brukare, omsorg {:.0f} -> {:.0f} % av timmarna",
                 "  {:<10} room for {} of {} visits, {} clients, care {:.0f} -> {:.0f} % of the hours"})),
            ids.of(candidate.care_worker_id), candidate.has_room_for, candidate.visits,
            candidate.clients_before, candidate.load_before_pct, candidate.load_after_pct));
    }
}

void print(const planner::TeamReshaping& reshaping, const app::ExternalIds& ids, Console& console)
{
    for (const auto& move : reshaping.moves)
        console.line(fmt::format("  {}: {} -> {}",
                                 move.client_id ? ids.of(*move.client_id) : ids.of(*move.care_worker_id),
                                 ids.of(move.from), ids.of(move.to)));
    for (std::size_t team = 0; team < reshaping.before.size(); ++team) {
        const auto& before = reshaping.before[team];
        const auto& after = reshaping.after[team];
        console.line(fmt::format(
            fmt::runtime(console.text({"  {}: {} -> {} brukare, omsorg {:.0f} -> {:.0f} % av timmarna",
                                       "  {}: {} -> {} clients, care {:.0f} -> {:.0f} % of the hours"})),
            ids.of(before.team_id), before.clients, after.clients, before.load_pct, after.load_pct));
    }
}

template <typename Answer>
ExitCode show(const Result<Answer>& answer, const app::ExternalIds& ids, bool writes_json, Console& console)
{
    if (!answer) {
        console.fault(answer.error());
        return exit_code_of(answer.error());
    }
    if (writes_json)
        console.line(boost::json::serialize(to_json(*answer, ids)));
    else
        print(*answer, ids, console);
    return ExitCode::done;
}

} // namespace

ExitCode run_propose(const ProposeOptions& options, bool writes_json, const app::Ports& ports,
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
    if (options.client.empty())
        return show(desk.propose_teams(caller, section, options.moves), *ids, writes_json, console);
    const auto client = ids->find<ClientId>(store::RecordKind::client, options.client);
    return show(desk.propose_contact(caller, section, client.value_or(ClientId())), *ids, writes_json,
                console);
}

} // namespace samma::cli
