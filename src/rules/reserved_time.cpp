#include "care/enum_names.hpp"
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
            if ((earlier.stop != nullptr) == (later.stop != nullptr))
                continue;
            const Stretch& reserved = earlier.stop ? later : earlier;
            const Stop& visited = earlier.stop ? *earlier.stop : *later.stop;
            const Seconds needed = reading.travel(earlier.place, later.place, route.shift->mode);
            const Seconds between = Interval{earlier.time.until, later.time.from}.length();
            if (between >= needed)
                continue;
            Finding finding = about(visited);
            finding.values = {{"reserved", std::string(name_of(reserved.reserved))},
                              {"missing_min", in_minutes(needed - between)},
                              {"travel_min", in_minutes(needed)}};
            findings.push_back(std::move(finding));
        }
}

} // namespace

extern constinit const Rule kReservedTime{
    "reserved_time", Severity::hard,
    "Malmömodellen 3.3: time for team meetings and the contact person's own work", judge};

} // namespace samma::rules
