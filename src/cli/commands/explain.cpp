#include "app/external_ids.hpp"
#include "app/planner_desk.hpp"
#include "app/sections.hpp"
#include "care/enum_names.hpp"
#include "cli/commands/commands.hpp"
#include "cli/planner_json.hpp"

#include <fmt/format.h>

namespace samma::cli {

namespace {

constexpr std::size_t kMostPeople = 10;

std::string line_of(const planner::CandidateAnswer& candidate, const app::ExternalIds& ids)
{
    const auto who = ids.of(candidate.care_worker_id);
    if (!candidate.cost)
        return fmt::format("  {:<10} {:<8} {}", who, samma::name_of(candidate.relation), candidate.rule_id);
    return fmt::format("  {:<10} {:<8} {}", who, samma::name_of(candidate.relation),
                       levels_text(*candidate.cost));
}

void print(const planner::VisitExplanation& explanation, const app::ExternalIds& ids, Console& console)
{
    if (explanation.care_worker_id)
        console.line(
            fmt::format(fmt::runtime(console.text(
                            {"{} har besöket ({}, {} av brukarens besök); {} till kan ta det:",
                             "{} has the visit ({}, {} of the client's visits); {} others can take it:"})),
                        ids.of(*explanation.care_worker_id), samma::name_of(explanation.relation),
                        explanation.visits_to_client, explanation.possible));
    else
        console.line(fmt::format(fmt::runtime(console.text({"Besöket är vakant ({}); {} kan ta det:",
                                                            "The visit is vacant ({}); {} can take it:"})),
                                 samma::name_of(*explanation.vacancy_reason), explanation.possible));
    std::size_t printed = 0;
    for (const auto& candidate : explanation.candidates)
        if (printed++ < kMostPeople)
            console.line(line_of(candidate, ids));
    if (explanation.candidates.size() > kMostPeople)
        console.line(fmt::format(fmt::runtime(console.text({"  … och {} till (alla med --json)",
                                                            "  … and {} more (all of them with --json)"})),
                                 explanation.candidates.size() - kMostPeople));
}

void print(const planner::ClientExplanation& explanation, const app::ExternalIds& ids, Console& console)
{
    console.line(fmt::format(
        fmt::runtime(console.text({"{}: {} personer, kan inte bli färre än {} med detta grundschema",
                                   "{}: {} people, cannot be below {} with this roster"})),
        ids.of(explanation.client_id), explanation.distinct, explanation.b0));
    for (const auto& person : explanation.surplus) {
        if (person.cost) {
            console.line(fmt::format(fmt::runtime(console.text({"  {} ({} besök) kan bytas ut: {}",
                                                                "  {} ({} visits) can be replaced: {}"})),
                                     ids.of(person.care_worker_id), person.visits,
                                     levels_text(*person.cost)));
            continue;
        }
        for (const auto& culprit : person.culprits) {
            std::string who;
            for (const auto& hindrance : culprit.hindrances)
                who += fmt::format(" {}:{}", ids.of(hindrance.care_worker_id), hindrance.rule_id);
            console.line(fmt::format("  {} {} {}{}", ids.of(person.care_worker_id), format_date(culprit.on),
                                     samma::name_of(culprit.part_of_day), who));
        }
    }
}

void print(const std::vector<planner::FillWay>& ways, const app::ExternalIds& ids, Console& console)
{
    if (ways.empty())
        console.line(console.text({"Inget av det som prövats räcker.", "Nothing that was tried is enough."}));
    for (const auto& way : ways) {
        std::string asked;
        if (way.shift)
            asked += fmt::format(" {}-{} (+{} min)", format_instant(way.shift->time.from),
                                 format_instant(way.shift->time.until), way.extra_paid.count());
        if (way.wider_by > Minutes(0))
            asked += fmt::format(" +{} min", way.wider_by.count());
        for (const auto& code : way.missing)
            asked += " " + code;
        console.line(fmt::format("  {}: {} {}{}; {}", app::name_of(way.kind), ids.of(way.care_worker_id),
                                 format_instant(way.starts_at), asked, levels_text(way.cost)));
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

ExitCode run_explain(const ExplainOptions& options, bool writes_json, const app::Ports& ports,
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
    if (!options.client.empty()) {
        const auto client = ids->find<ClientId>(store::RecordKind::client, options.client);
        return show(desk.explain_client(caller, section, client.value_or(ClientId())), *ids, writes_json,
                    console);
    }
    const std::string& text = options.visit.empty() ? options.vacant : options.visit;
    const VisitId visit = VisitId::parse(text).value_or(VisitId());
    if (!options.visit.empty())
        return show(desk.explain_visit(caller, section, visit, options.part), *ids, writes_json, console);
    return show(desk.ways_to_fill(caller, section, visit, options.part), *ids, writes_json, console);
}

} // namespace samma::cli
