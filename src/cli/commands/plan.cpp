#include "app/plan_digest.hpp"
#include "app/plan_sections.hpp"
#include "app/report.hpp"
#include "app/sections.hpp"
#include "cli/commands/commands.hpp"
#include "cli/effort.hpp"
#include "cli/figures.hpp"
#include "cli/lending_lines.hpp"
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

PlannedOutput output_of(const app::PlannedSection& planned, const PlanOptions& options,
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
    if (planned.price) {
        output.json["travel_min"] = planned.price->travel_seconds / 60;
        output.json["reference_travel_min"] = planned.price->reference_travel_seconds / 60;
        output.json["is_within_guard_rail"] = planned.price->is_within_guard_rail;
        if (const auto pct = planned.price->travel_pct())
            output.json["continuity_travel_pct"] = *pct;
        if (const auto minutes = planned.price->minutes_per_person_saved())
            output.json["minutes_per_person_saved"] = *minutes;
    }
    output.lines.push_back(fmt::format(fmt::runtime(console.text({"{} {}: {} dagar från {}, version {}",
                                                                  "{} {}: {} days from {}, revision {}"})),
                                       planned.figures.section.external_id, planned.figures.section.name,
                                       options.days, format_date(options.from), planned.revision.revision));
    for (auto& line : figures_lines(figures, console))
        output.lines.push_back(std::move(line));
    if (planned.price)
        for (const auto& line : price_lines(*planned.price, console))
            output.lines.push_back("  " + line);
    return output;
}

Text name_of(app::PlanPass pass)
{
    switch (pass) {
    case app::PlanPass::first:
        return {"en första plan", "a first plan"};
    case app::PlanPass::usable:
        return {"en användbar plan", "a usable plan"};
    case app::PlanPass::last:
        break;
    }
    return {"den färdiga planen", "the finished plan"};
}

void show(const app::SectionsProgress& progress, Console& console)
{
    console.progress(
        progress.share_done,
        fmt::format(
            fmt::runtime(console.text({"{}: {}, {} av {} sektioner; {} vakanta, {:.2f} personer per brukare",
                                       "{}: {}, {} of {} sections; {} vacant, {:.2f} people per client"})),
            progress.latest.external_id, console.text(name_of(progress.pass)), progress.sections_done,
            progress.sections, progress.vacant_parts, progress.distinct_mean));
}

planner::Budget budget_of(const PlanOptions& options)
{
    planner::Budget budget;
    if (options.iterations)
        budget.iterations = *options.iterations;
    if (options.seconds)
        budget.seconds = Seconds(*options.seconds);
    budget.threads = options.threads;
    budget.halves = options.halves;
    budget.seed = options.seed;
    return budget;
}

/// When the sections were planned, where that was in passes.
void write_passes(const app::PlannedSections& result, boost::json::object& document)
{
    const auto seconds = [](std::chrono::milliseconds time) {
        return std::chrono::duration<double>(time).count();
    };
    if (result.all_planned_after)
        document["all_planned_s"] = seconds(*result.all_planned_after);
    if (result.all_usable_after)
        document["all_usable_s"] = seconds(*result.all_usable_after);
}

void print_json(const app::PlannedSections& result, const std::vector<app::PlanFigures>& figures,
                boost::json::array documents, const Effort& effort, Console& console)
{
    boost::json::object document =
        documents.size() == 1 ? documents[0].as_object() : figures_json(app::indicator_views_of_all(figures));
    if (!documents.empty())
        document["seed"] = documents[0].as_object()["seed"];
    effort.write(document);
    write_passes(result, document);
    if (result.lending && *result.lending)
        write_lending(**result.lending, document);
    document["sections"] = std::move(documents);
    console.line(boost::json::serialize(document));
}

void print_effort(const app::PlannedSections& result, const Effort& effort, Console& console)
{
    boost::json::object spent;
    effort.write(spent);
    console.line(fmt::format(
        fmt::runtime(console.text({"{} sektioner på {:.1f} s (processortid {:.1f} s), som mest {:.0f} MB",
                                   "{} sections in {:.1f} s (processor time {:.1f} s), at most {:.0f} MB"})),
        result.outcomes.size(), spent["wall_s"].as_double(), spent["cpu_s"].as_double(),
        spent["peak_rss_mb"].as_double()));
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
    const app::PlanSectionsRequest request{.sections = *sections,
                                           .dates = {options.from, add_days(options.from, options.days)},
                                           .budget = budget_of(options),
                                           .iterations_per_part = options.iterations_per_part,
                                           .guard_rail_pct = options.guard_rail_pct,
                                           .new_operation = [&] { return new_operation(ports); },
                                           .lends = options.lends};
    const auto result = app::plan_sections(
        ports, caller, request, [&](const app::SectionsProgress& progress) { show(progress, console); });
    ExitCode code = ExitCode::done;
    std::vector<app::PlanFigures> figures;
    boost::json::array documents;
    for (const auto& outcome : result.outcomes) {
        if (!outcome.planned) {
            console.fault(outcome.planned.error(), outcome.section.external_id);
            code = exit_code_of(outcome.planned.error());
            continue;
        }
        auto output = output_of(*outcome.planned, options, console);
        if (!writes_json)
            for (const auto& line : output.lines)
                console.line(line);
        documents.push_back(std::move(output.json));
        figures.push_back(outcome.planned->figures);
    }
    if (result.lending && !*result.lending) {
        console.fault(result.lending->error());
        code = exit_code_of(result.lending->error());
    }
    if (writes_json) {
        print_json(result, figures, std::move(documents), effort, console);
        return code;
    }
    if (result.lending && *result.lending)
        for (const auto& line : lending_lines(**result.lending, ports.zone, console))
            console.line(line);
    print_effort(result, effort, console);
    return code;
}

} // namespace samma::cli
