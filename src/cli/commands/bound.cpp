#include "app/bound_section.hpp"
#include "app/sections.hpp"
#include "cli/commands/commands.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace samma::cli {

namespace {

double ratio(double people, double least)
{
    return least > 0 ? people / least : 0.0;
}

boost::json::object bound_json(const app::SectionBound& bound, const Section& section)
{
    return {{"section", section.external_id},
            {"revision", bound.revision},
            {"from", format_date(bound.dates.from)},
            {"until", format_date(bound.dates.until)},
            {"clients", bound.hard.clients},
            {"planned_people", bound.planned_people},
            {"bound_b0_people", bound.hard.roster},
            {"bound_b1_people", bound.hard.people},
            {"bound_b1_promised_people", bound.promised.people},
            {"ratio_b0", ratio(bound.planned_people, static_cast<double>(bound.hard.roster))},
            {"ratio_b1", ratio(bound.planned_people, bound.hard.people)},
            {"ratio_b1_promised", ratio(bound.planned_people, bound.promised.people)},
            {"steps", bound.hard.steps},
            {"is_exact_per_client", bound.hard.is_exact_per_client && bound.promised.is_exact_per_client}};
}

void print(const app::SectionBound& bound, const Section& section, Console& console)
{
    const double clients = std::max(1, bound.hard.clients);
    const auto line = [&](Text text, double people) {
        console.line(fmt::format("  {:<58}{:>8.2f}{:>8.2f}", console.text(text), people / clients,
                                 ratio(bound.planned_people, people)));
    };
    console.line(fmt::format("{} {}, {} – {}", section.external_id, section.name,
                             format_date(bound.dates.from), format_date(add_days(bound.dates.until, -1))));
    console.line(fmt::format("  {:<58}{:>8}{:>8}",
                             console.text({"Olika personer per brukare", "Different people per client"}),
                             console.text({"antal", "people"}), console.text({"plan ÷", "plan ÷"})));
    line({"planen i kraft", "the plan in force"}, bound.planned_people);
    line({"om varje brukare hade schemat för sig (B0)", "if each client had the roster alone (B0)"},
         static_cast<double>(bound.hard.roster));
    line({"när alla delar på arbetspassen (B1)", "when all share the shifts (B1)"}, bound.hard.people);
    line({"och utlovade tider hålls (B1)", "and promised times are kept (B1)"}, bound.promised.people);
}

} // namespace

ExitCode run_bound(const BoundOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const auto caller = operator_at_terminal(ports);
    const auto sections = app::list_sections(ports, caller, options.section);
    if (!sections) {
        console.fault(sections.error());
        return exit_code_of(sections.error());
    }
    boost::json::array documents;
    for (const auto& section : *sections) {
        const auto bound = app::bound_section(ports, caller, section.id, {.steps = options.steps});
        if (!bound) {
            console.fault(bound.error());
            return exit_code_of(bound.error());
        }
        if (!writes_json)
            print(*bound, section, console);
        documents.push_back(bound_json(*bound, section));
    }
    if (writes_json)
        console.line(boost::json::serialize(boost::json::object{{"sections", std::move(documents)}}));
    return ExitCode::done;
}

} // namespace samma::cli
