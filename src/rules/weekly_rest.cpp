#include "rules/reading.hpp"
#include "rules/register.hpp"
#include "rules/rest.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const PlanningPeriod& period = reading.period();
    const Seconds least = period.handbook().weekly_rest;
    for (const auto& [care_worker_id, shifts] : reading.duties())
        for (LocalDate monday = add_days(monday_of(period.dates().from), -7); monday < period.dates().until;
             monday = add_days(monday, 7)) {
            const Interval week{day_boundary(period, care_worker_id, monday),
                                day_boundary(period, care_worker_id, add_days(monday, 7))};
            if (const auto too_short = find_too_short_rest(period, shifts, week, least))
                findings.push_back(about_rest(*too_short, least));
        }
}

} // namespace

extern constinit const Rule kWeeklyRest{
    "weekly_rest", Severity::hard,
    "ATL 1982:673 14 §; Directive 2003/88/EC art. 5, any day within each seven (C-306/16)", judge};

} // namespace samma::rules
