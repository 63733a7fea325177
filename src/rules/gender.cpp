#include "care/enum_names.hpp"
#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        const auto demanded = stop.visit->requirements.gender;
        if (!demanded || *demanded == stop.care_worker->gender)
            continue;
        Finding finding = about(stop);
        finding.values = {{"gender", std::string(name_of(*demanded))}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kGender{
    "gender", Severity::hard, "SoL 2025:400 10 kap. 4 §; the wish at intimate care, kept as a demand", judge};

} // namespace samma::rules
