#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& lag : reading.period().lags())
        for (const Stop* first : reading.stops_of(lag.first))
            for (const Stop* then : reading.stops_of(lag.then)) {
                if (first->assignment->on != then->assignment->on)
                    continue;
                const Seconds between = Interval{first->time.from, then->time.from}.length();
                if (between >= lag.min_lag)
                    continue;
                Finding finding = about(*then);
                finding.values = {{"lag_min", in_full_minutes(between)},
                                  {"least_min", in_minutes(lag.min_lag)}};
                findings.push_back(std::move(finding));
            }
}

} // namespace

extern constinit const Rule kMinimumLag{"minimum_lag", Severity::hard,
                                        "The service schedule: time between meals, and between doses", judge};

} // namespace samma::rules
