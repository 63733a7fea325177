#include "cli/price_lines.hpp"

#include <fmt/format.h>

namespace samma::cli {

std::vector<std::string> price_lines(const planner::ContinuityPrice& price, const Console& console)
{
    std::vector<std::string> lines{fmt::format(
        fmt::runtime(console.text({"restid {} min, utan kontinuitet {} min ({:+.1f} %)",
                                   "travel {} min, without continuity {} min ({:+.1f} %)"})),
        price.travel_seconds / 60, price.reference_travel_seconds / 60, price.travel_pct().value_or(0))};
    if (const auto minutes = price.minutes_per_person_saved())
        lines.push_back(fmt::format(
            fmt::runtime(console.text({"{:.1f} restidsminuter för varje person färre ({} mot {})",
                                       "{:.1f} minutes of travel for each person fewer ({} against {})"})),
            *minutes, price.people, price.reference_people));
    if (!price.is_within_guard_rail)
        lines.push_back(fmt::format(fmt::runtime(console.text({"restiden ligger över gränsen {} %",
                                                               "travel is above the limit of {} %"})),
                                    price.guard_rail_pct.value_or(0)));
    return lines;
}

} // namespace samma::cli
