#include "care/enum_names.hpp"
#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

/// Where the reserved stretches of a roster follow each other she stays at the office.
bool is_judged(const Stretch& earlier, const Stretch& later)
{
    if (earlier.is_lent || later.is_lent)
        return true;
    return (earlier.stop != nullptr) != (later.stop != nullptr);
}

std::string name_of_reserved(const Stretch& stretch)
{
    return stretch.is_lent ? "lent" : std::string(name_of(stretch.reserved));
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& route : reading.routes())
        for (std::size_t index = 1; index < route.stretches.size(); ++index) {
            const Stretch& earlier = route.stretches[index - 1];
            const Stretch& later = route.stretches[index];
            if (!is_judged(earlier, later))
                continue;
            const Seconds needed = reading.travel(earlier.place, later.place, route.shift->mode);
            const Seconds between = Interval{earlier.time.until, later.time.from}.length();
            if (between >= needed)
                continue;
            const Stop* visited = earlier.stop ? earlier.stop : later.stop;
            Finding finding = visited ? about(*visited) : about(*route.shift);
            if (!visited)
                finding.at = later.time.from;
            const bool is_earlier = later.stop || (earlier.is_lent && !earlier.stop);
            finding.values = {{"reserved", name_of_reserved(is_earlier ? earlier : later)},
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
