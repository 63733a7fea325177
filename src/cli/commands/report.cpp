#include "cli/commands/commands.hpp"
#include "cli/commands/planned_sections.hpp"
#include "cli/effort.hpp"
#include "cli/figures.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace samma::cli {

namespace {

bool have_one_seed(const boost::json::array& documents)
{
    return std::all_of(documents.begin(), documents.end(), [&](const boost::json::value& document) {
        return document.at("seed") == documents[0].at("seed");
    });
}

boost::json::object document_of(const app::SectionReport& report,
                                const std::vector<app::IndicatorView>& views)
{
    auto document = figures_json(views);
    document["section"] = report.figures.section.external_id;
    document["revision"] = report.revision.revision;
    document["from"] = format_date(report.revision.plan.dates.from);
    document["until"] = format_date(report.revision.plan.dates.until);
    document["seed"] = report.revision.plan.seed;
    document["iterations"] = report.revision.plan.iterations;
    return document;
}

void print(const app::SectionReport& report, const std::vector<app::IndicatorView>& views, Console& console)
{
    const auto& section = report.figures.section;
    console.line(fmt::format("{} {}, {} – {}", section.external_id, section.name,
                             format_date(report.revision.plan.dates.from),
                             format_date(add_days(report.revision.plan.dates.until, -1))));
    for (const auto& line : figures_lines(views, console))
        console.line(line);
}

} // namespace

ExitCode run_report(const ReportOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const Effort effort;
    const auto planned = load_planned_sections(ports, options.section);
    if (!planned) {
        console.fault(planned.error());
        return exit_code_of(planned.error());
    }
    std::vector<app::PlanFigures> figures;
    boost::json::array documents;
    for (const auto& report : planned->reports) {
        const auto views = app::indicator_views(report.figures);
        documents.push_back(document_of(report, views));
        figures.push_back(report.figures);
        if (!writes_json)
            print(report, views, console);
    }
    if (!writes_json) {
        planned->print_without_plan(console);
        return ExitCode::done;
    }
    boost::json::object document =
        documents.size() == 1 ? documents[0].as_object() : figures_json(app::indicator_views_of_all(figures));
    if (have_one_seed(documents))
        document["seed"] = documents[0].at("seed");
    effort.write(document);
    document["sections"] = std::move(documents);
    document["without_plan"] = planned->without_plan_json();
    console.line(boost::json::serialize(document));
    return ExitCode::done;
}

} // namespace samma::cli
