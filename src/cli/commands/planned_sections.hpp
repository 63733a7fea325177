#pragma once

#include "app/report.hpp"
#include "cli/console.hpp"

#include <boost/json/array.hpp>

#include <string>
#include <vector>

namespace samma::cli {

/// The plans in force of the sections asked for.
struct PlannedSections {
    std::vector<app::SectionReport> reports;
    std::vector<std::string> without_plan; ///< the sections that have none yet

    [[nodiscard]] boost::json::array without_plan_json() const;
    void print_without_plan(Console& console) const;
};

/// `wanted` is one section or `all`; of all, those without a plan are passed over. Errors: `section.unknown`,
/// and `plan.none` when none of them has a plan.
Result<PlannedSections> load_planned_sections(const app::Ports& ports, const std::string& wanted);

} // namespace samma::cli
