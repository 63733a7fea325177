#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& lag : reading.period().lags()) {
        if (!lag.max_lag)
            continue;
        for (const Stop* first : reading.stops_of(lag.first))
            for (const Stop* then : reading.stops_of(lag.then)) {
                if (first->assignment->on != then->assignment->on)
                    continue;
                const Seconds between = Interval{first->time.from, then->time.from}.length();
                if (between <= *lag.max_lag)
                    continue;
                Finding finding = about(*then);
                finding.values = {{"lag_min", in_minutes(between)},
                                  {"most_min", in_full_minutes(*lag.max_lag)}};
                findings.push_back(std::move(finding));
            }
    }
}

} // namespace

extern constinit const Rule kMaximumLag{"maximum_lag", Severity::hard,
                                        "The service schedule: a meal follows its insulin in time", judge};

} // namespace samma::rules
