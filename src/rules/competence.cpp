#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        const auto& held = stop.care_worker->competences;
        for (const auto& demanded : stop.visit->requirements.competences) {
            if (std::find(held.begin(), held.end(), demanded) != held.end())
                continue;
            Finding finding = about(stop);
            finding.values = {{"competence", demanded}};
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

extern constinit const Rule kCompetence{
    "competence", Severity::hard, "SoL 2025:400 5 kap. 1-3 §§: staff with suitable training and experience",
    judge};

} // namespace samma::rules
