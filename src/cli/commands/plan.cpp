#include "app/plan_digest.hpp"
#include "app/propose_plan.hpp"
#include "app/report.hpp"
#include "app/sections.hpp"
#include "cli/commands/commands.hpp"
#include "cli/effort.hpp"
#include "cli/figures.hpp"
#include "cli/price_lines.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace samma::cli {

namespace {

/// One section's plan as JSON and as lines.
struct PlannedOutput {
    boost::json::object json;
    std::vector<std::string> lines;
};

PlannedOutput output_of(const app::PlannedSection& planned, const PlanOptions& options, const Effort& effort,
                        const Console& console)
{
    const auto figures = app::indicator_views(planned.figures);
    PlannedOutput output{figures_json(figures), {}};
    output.json["section"] = planned.figures.section.external_id;
    output.json["revision"] = planned.revision.revision;
    output.json["plan_id"] = planned.revision.plan.id.to_string();
    output.json["plan_digest"] = app::plan_digest(planned.revision.plan);
    output.json["seed"] = options.seed;
    output.json["iterations"] = planned.revision.plan.iterations;
    effort.write(output.json);
    if (planned.price) {
        output.json["reference_travel_min"] = planned.price->reference_travel_seconds / 60;
        if (const auto minutes = planned.price->minutes_per_person_saved())
            output.json["minutes_per_person_saved"] = *minutes;
    }
    output.lines.push_back(
        fmt::format(fmt::runtime(console.text({"{} {}: {} dagar från {}, version {}, {:.1f} s",
                                               "{} {}: {} days from {}, revision {}, {:.1f} s"})),
                    planned.figures.section.external_id, planned.figures.section.name, options.days,
                    format_date(options.from), planned.revision.revision, effort.wall_s()));
    for (auto& line : figures_lines(figures, console))
        output.lines.push_back(std::move(line));
    if (planned.price)
        for (const auto& line : price_lines(*planned.price, console))
            output.lines.push_back("  " + line);
    return output;
}

planner::Progress progress_of(const Section& section, Console& console)
{
    return {.report =
                [&section, &console](const planner::ProgressReport& report) {
                    const auto share =
                        static_cast<double>(report.iterations_done) / static_cast<double>(report.iterations);
                    console.progress(
                        share,
                        fmt::format(fmt::runtime(console.text({"{}: {} vakanta, {:.2f} personer per brukare",
                                                               "{}: {} vacant, {:.2f} people per client"})),
                                    section.external_id, report.vacant_parts, report.distinct_mean));
                },
            .should_stop = {}};
}

planner::Budget budget_of(const PlanOptions& options)
{
    planner::Budget budget;
    if (options.iterations)
        budget.iterations = *options.iterations;
    if (options.seconds)
        budget.seconds = Seconds(*options.seconds);
    budget.threads = options.threads;
    budget.seed = options.seed;
    return budget;
}

} // namespace

ExitCode run_plan(const PlanOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const auto caller = operator_at_terminal(ports);
    const auto sections = app::list_sections(ports, caller, options.section);
    if (!sections) {
        console.fault(sections.error());
        return exit_code_of(sections.error());
    }
    const Effort effort;
    std::vector<app::PlanFigures> figures;
    boost::json::array documents;
    for (const auto& section : *sections) {
        const Effort section_effort;
        const app::PlanRequest request{.operation_id = new_operation(ports),
                                       .section_id = section.id,
                                       .dates = {options.from, add_days(options.from, options.days)},
                                       .budget = budget_of(options),
                                       .guard_rail_pct = options.guard_rail_pct,
                                       .tells_price = true};
        const auto planned = app::propose_plan(ports, caller, request, progress_of(section, console));
        if (!planned) {
            console.fault(planned.error());
            return exit_code_of(planned.error());
        }
        auto output = output_of(*planned, options, section_effort, console);
        if (!writes_json)
            for (const auto& line : output.lines)
                console.line(line);
        documents.push_back(std::move(output.json));
        figures.push_back(planned->figures);
    }
    if (writes_json) {
        boost::json::object document = documents.size() == 1
                                           ? documents[0].as_object()
                                           : figures_json(app::indicator_views_of_all(figures));
        document["seed"] = options.seed;
        effort.write(document);
        document["sections"] = std::move(documents);
        console.line(boost::json::serialize(document));
    }
    return ExitCode::done;
}

} // namespace samma::cli
