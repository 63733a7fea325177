#include "cli/commands/planned_sections.hpp"

#include "app/sections.hpp"
#include "cli/commands/commands.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace samma::cli {

boost::json::array PlannedSections::without_plan_json() const
{
    return boost::json::array(without_plan.begin(), without_plan.end());
}

void PlannedSections::print_without_plan(Console& console) const
{
    for (const auto& section : without_plan)
        console.line(
            fmt::format(fmt::runtime(console.text({"{}: ingen plan än", "{}: no plan yet"})), section));
}

Result<PlannedSections> load_planned_sections(const app::Ports& ports, const std::string& wanted)
{
    const auto caller = operator_at_terminal(ports);
    PlannedSections planned;
    for (const auto& section : SAMMA_TRY(app::list_sections(ports, caller, wanted))) {
        auto report = app::report_section(ports, caller, section.id);
        if (report)
            planned.reports.push_back(std::move(*report));
        else if (report.error().code == "plan.none")
            planned.without_plan.push_back(section.external_id);
        else
            return tl::unexpected(std::move(report).error());
    }
    if (planned.reports.empty())
        return fail("plan.none", wanted == "all" ? "" : wanted);
    return planned;
}

} // namespace samma::cli
