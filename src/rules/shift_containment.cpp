#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& route : reading.routes()) {
        const Shift& shift = *route.shift;
        for (const auto& stretch : route.stretches) {
            if (!stretch.stop && !stretch.is_lent)
                continue;
            const bool is_first = &stretch == &route.stretches.front();
            const bool is_last = &stretch == &route.stretches.back();
            const Seconds out =
                is_first ? reading.travel(shift.office_id, stretch.place, shift.mode) : Seconds(0);
            const Seconds home =
                is_last ? reading.travel(stretch.place, shift.end_place(), shift.mode) : Seconds(0);
            const Seconds early = Interval{stretch.time.from - out, shift.time.from}.length();
            const Seconds late = Interval{shift.time.until, stretch.time.until + home}.length();
            if (early <= Seconds(0) && late <= Seconds(0))
                continue;
            Finding finding = stretch.stop ? about(*stretch.stop) : about(shift);
            finding.values = {{"outside_min", in_minutes(std::max(early, late))}};
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

extern constinit const Rule kShiftContainment{
    "shift_containment", Severity::hard,
    "ATL 1982:673: work is done on duty, and travel between clients is work", judge};

} // namespace samma::rules
