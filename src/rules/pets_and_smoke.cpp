#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (stop.client->has_pets && stop.care_worker->avoids_pets)
            findings.emplace_back(about(stop)).values = {{"restriction", "pets"}};
        if (stop.client->has_smoke && stop.care_worker->avoids_smoke)
            findings.emplace_back(about(stop)).values = {{"restriction", "smoke"}};
    }
}

} // namespace

extern constinit const Rule kPetsAndSmoke{"pets_and_smoke", Severity::hard,
                                          "AML 1977:1160 3 kap. 3 §: the worker's own conditions", judge};

} // namespace samma::rules
