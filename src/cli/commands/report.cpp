#include "app/report.hpp"

#include "app/sections.hpp"
#include "cli/commands/commands.hpp"
#include "cli/figures.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace samma::cli {

ExitCode run_report(const ReportOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const auto caller = operator_at_terminal(ports);
    const auto sections = app::list_sections(ports, caller, options.section);
    if (!sections) {
        console.fault(sections.error());
        return exit_code_of(sections.error());
    }
    std::vector<app::PlanFigures> figures;
    boost::json::array documents;
    for (const auto& section : *sections) {
        const auto report = app::report_section(ports, caller, section.id);
        if (!report) {
            console.fault(report.error());
            return exit_code_of(report.error());
        }
        const auto views = app::indicator_views(report->figures);
        auto document = figures_json(views);
        document["section"] = section.external_id;
        document["revision"] = report->revision.revision;
        document["from"] = format_date(report->revision.plan.dates.from);
        document["until"] = format_date(report->revision.plan.dates.until);
        document["seed"] = report->revision.plan.seed;
        if (!writes_json) {
            console.line(fmt::format("{} {}, {} – {}", section.external_id, section.name,
                                     format_date(report->revision.plan.dates.from),
                                     format_date(add_days(report->revision.plan.dates.until, -1))));
            for (const auto& line : figures_lines(views, console))
                console.line(line);
        }
        documents.push_back(std::move(document));
        figures.push_back(report->figures);
    }
    if (writes_json) {
        boost::json::object document = documents.size() == 1
                                           ? documents[0].as_object()
                                           : figures_json(app::indicator_views_of_all(figures));
        document["sections"] = std::move(documents);
        console.line(boost::json::serialize(document));
    }
    return ExitCode::done;
}

} // namespace samma::cli
