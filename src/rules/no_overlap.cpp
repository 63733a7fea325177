#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& route : reading.routes())
        for (std::size_t index = 1; index < route.stretches.size(); ++index) {
            const Stretch& earlier = route.stretches[index - 1];
            const Stretch& later = route.stretches[index];
            if (!earlier.stop || !later.stop)
                continue;
            const Seconds needed = reading.travel(earlier.place, later.place, route.shift->mode);
            const Seconds between = Interval{earlier.time.until, later.time.from}.length();
            if (between >= needed)
                continue;
            Finding finding = about(*later.stop);
            finding.values = {{"missing_min", in_minutes(needed - between)},
                              {"travel_min", in_minutes(needed)}};
            findings.push_back(std::move(finding));
        }
}

} // namespace

extern constinit const Rule kNoOverlap{
    "no_overlap", Severity::hard, "AML 1977:1160 2 kap. 1 §; travel between clients takes the time it takes",
    judge};

} // namespace samma::rules
