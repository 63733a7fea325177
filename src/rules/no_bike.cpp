#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        const Shift* shift = reading.period().find_shift(stop.assignment->shift_id);
        if (shift && shift->mode == TravelMode::bike && stop.visit->requirements.rules_out_bike)
            findings.push_back(about(stop));
    }
}

} // namespace

extern constinit const Rule kNoBike{"no_bike", Severity::hard, "The service schedule: what has to be carried",
                                    judge};

} // namespace samma::rules
