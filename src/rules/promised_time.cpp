#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (!stop.day)
            continue;
        const Interval promised = stop.day->promised;
        const Seconds early = Interval{stop.time.from, promised.from}.length();
        const Seconds late = Interval{promised.until, stop.time.from}.length();
        if (early <= Seconds(0) && late <= Seconds(0))
            continue;
        Finding finding = about(stop);
        finding.values = {{"outside_min", in_minutes(std::max(early, late))}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kPromisedTime{"promised_time", Severity::soft,
                                          "SoL 2025:400 10 kap. 4 §; the time that the client was promised",
                                          judge};

} // namespace samma::rules
