#include "rules/rest.hpp"

#include <algorithm>

namespace samma::rules {

Instant day_boundary(const PlanningPeriod& period, CareWorkerId care_worker, LocalDate day)
{
    const CareWorker* person = period.find_care_worker(care_worker);
    const Minutes boundary =
        person && person->day_boundary ? *person->day_boundary : period.handbook().day_boundary;
    return period.zone().place(at_clock(day, boundary)).instant;
}

std::optional<TooShortRest> find_too_short_rest(const PlanningPeriod& period,
                                                const std::vector<const Shift*>& shifts, Interval judged,
                                                Seconds least)
{
    const Shift* last_of_period = nullptr;
    Seconds longest(0);
    Instant rests_from = judged.from;
    for (const Shift* shift : shifts) {
        if (!shift->time.overlaps(judged))
            continue;
        if (period.dates().holds(shift->on))
            last_of_period = shift;
        longest = std::max(longest, Interval{rests_from, shift->time.from}.length());
        rests_from = std::max(rests_from, shift->time.until);
    }
    longest = std::max(longest, Interval{rests_from, judged.until}.length());
    if (!last_of_period || longest >= least)
        return std::nullopt;
    return TooShortRest{last_of_period, judged, longest};
}

Finding about_rest(const TooShortRest& too_short, Seconds least)
{
    Finding finding = about(*too_short.shift);
    finding.values = {{"rest_min", in_full_minutes(too_short.rest)},
                      {"least_min", in_minutes(least)},
                      {"from", format_instant(too_short.judged.from)}};
    return finding;
}

} // namespace samma::rules
