#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (!stop.day)
            continue;
        const Interval window = stop.day->start_window;
        if (window.from <= stop.time.from && stop.time.from <= window.until)
            continue;
        const Seconds outside = stop.time.from < window.from
                                    ? Interval{stop.time.from, window.from}.length()
                                    : Interval{window.until, stop.time.from}.length();
        Finding finding = about(stop);
        finding.values = {{"outside_min", in_minutes(outside)}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kStartWindow{
    "start_window", Severity::hard, "SoL 2025:400 10 kap. 4 §: the client chooses when; the service schedule",
    judge};

} // namespace samma::rules
