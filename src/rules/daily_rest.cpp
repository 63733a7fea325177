#include "rules/reading.hpp"
#include "rules/register.hpp"
#include "rules/rest.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const PlanningPeriod& period = reading.period();
    const Seconds least = period.handbook().daily_rest;
    for (const auto& [care_worker_id, shifts] : reading.duties())
        for (LocalDate day = add_days(period.dates().from, -1); day < period.dates().until;
             day = add_days(day, 1)) {
            const Interval hours{day_boundary(period, care_worker_id, day),
                                 day_boundary(period, care_worker_id, add_days(day, 1))};
            if (const auto too_short = find_too_short_rest(period, shifts, hours, least))
                findings.push_back(about_rest(*too_short, least));
        }
}

} // namespace

extern constinit const Rule kDailyRest{"daily_rest", Severity::hard,
                                       "ATL 1982:673 13 §; HÖK/AB from 1 October 2023, a fixed personal day "
                                       "boundary; Directive 2003/88/EC art. 3",
                                       judge};

} // namespace samma::rules
