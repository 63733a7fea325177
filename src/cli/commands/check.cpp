#include "care/enum_names.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/planned_sections.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <map>

namespace samma::cli {

namespace {

constexpr int kMostLines = 50;

boost::json::object finding_json(const Finding& finding)
{
    boost::json::object object{{"rule_id", finding.rule_id},
                               {"severity", std::string(name_of(finding.severity))}};
    if (finding.visit_id)
        object["visit_id"] = finding.visit_id->to_string();
    if (finding.part)
        object["part"] = *finding.part;
    if (finding.care_worker_id)
        object["care_worker_id"] = finding.care_worker_id->to_string();
    if (finding.shift_id)
        object["shift_id"] = finding.shift_id->to_string();
    if (finding.client_id)
        object["client_id"] = finding.client_id->to_string();
    if (finding.at)
        object["at"] = format_instant(*finding.at);
    boost::json::object values;
    for (const auto& [name, value] : finding.values)
        values[name] = value;
    object["values"] = std::move(values);
    return object;
}

std::string finding_line(const Finding& finding)
{
    std::string line = fmt::format("  {}", finding.rule_id);
    if (finding.at)
        line += "  " + format_instant(*finding.at);
    if (finding.visit_id)
        line += "  visit " + finding.visit_id->to_string();
    if (finding.shift_id)
        line += "  shift " + finding.shift_id->to_string();
    for (const auto& [name, value] : finding.values)
        line += fmt::format("  {}={}", name, value);
    return line;
}

void print(const app::SectionReport& report, Console& console)
{
    const int hard = report.figures.hard_findings();
    const auto soft = static_cast<int>(report.figures.findings.size()) - hard;
    console.line(fmt::format(fmt::runtime(console.text({"{}: {} brott mot hårda regler, {} mot mjuka",
                                                        "{}: {} findings of hard rules, {} of soft ones"})),
                             report.figures.section.external_id, hard, soft));
    int printed = 0;
    std::map<std::string, int> soft_counts;
    for (const auto& finding : report.figures.findings) {
        if (finding.severity == Severity::soft)
            ++soft_counts[finding.rule_id];
        else if (++printed <= kMostLines)
            console.line(finding_line(finding));
    }
    if (printed > kMostLines)
        console.line(fmt::format(fmt::runtime(console.text({"  … och {} till (alla med --json)",
                                                            "  … and {} more (all of them with --json)"})),
                                 printed - kMostLines));
    for (const auto& [rule, count] : soft_counts)
        console.line(fmt::format("  ({} × {})", count, rule));
}

} // namespace

ExitCode run_check(const CheckOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const auto planned = load_planned_sections(ports, options.section);
    if (!planned) {
        console.fault(planned.error());
        return exit_code_of(planned.error());
    }
    int hard_findings = 0;
    boost::json::array documents;
    for (const auto& report : planned->reports) {
        hard_findings += report.figures.hard_findings();
        if (writes_json) {
            boost::json::array findings;
            for (const auto& finding : report.figures.findings)
                findings.push_back(finding_json(finding));
            documents.push_back(boost::json::object{{"section", report.figures.section.external_id},
                                                    {"findings", std::move(findings)}});
        } else {
            print(report, console);
        }
    }
    if (writes_json)
        console.line(
            boost::json::serialize(boost::json::object{{"hard_findings", hard_findings},
                                                       {"sections", std::move(documents)},
                                                       {"without_plan", planned->without_plan_json()}}));
    else
        planned->print_without_plan(console);
    return hard_findings == 0 ? ExitCode::done : ExitCode::faults;
}

} // namespace samma::cli
