#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (stop.day)
            continue;
        Finding finding = about(stop);
        finding.values = {{"on", format_date(stop.assignment->on)}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kAllowedDay{
    "allowed_day", Severity::hard, "SoL 2025:400 10 kap. 4 §: the client chooses when; the service schedule",
    judge};

} // namespace samma::rules
