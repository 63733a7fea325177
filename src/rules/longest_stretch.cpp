#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const Handbook& handbook = reading.period().handbook();
    for (const auto& route : reading.routes()) {
        const Shift& shift = *route.shift;
        const Minutes least = shift.break_time > Minutes(0) ? shift.break_time : handbook.break_time;
        Interval longest{shift.time.from, shift.time.from};
        Instant works_from = shift.time.from;
        const auto work_until = [&](Instant until) {
            if (until - works_from > longest.until - longest.from)
                longest = {works_from, until};
        };
        for (const PlannedBreak* planned : route.breaks) {
            if (planned->time.length() < least)
                continue;
            work_until(planned->time.from);
            works_from = std::max(works_from, planned->time.until);
        }
        work_until(shift.time.until);
        if (longest.length() <= handbook.longest_stretch)
            continue;
        Finding finding = about(shift);
        finding.at = longest.from;
        finding.values = {{"stretch_min", in_minutes(longest.length())},
                          {"most_min", in_minutes(handbook.longest_stretch)},
                          {"break_min", in_minutes(least)}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kLongestStretch{"longest_stretch", Severity::hard, "ATL 1982:673 15 §", judge};

} // namespace samma::rules
