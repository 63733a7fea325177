#include "care/enum_names.hpp"
#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        const Shift* shift = reading.period().find_shift(stop.assignment->shift_id);
        const auto& ruled_out = stop.visit->requirements.ruled_out_modes;
        if (!shift || std::find(ruled_out.begin(), ruled_out.end(), shift->mode) == ruled_out.end())
            continue;
        Finding finding = about(stop);
        finding.values = {{"mode", std::string(name_of(shift->mode))}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kTravelMode{"travel_mode", Severity::hard,
                                        "The service schedule: how the visit can be reached", judge};

} // namespace samma::rules
