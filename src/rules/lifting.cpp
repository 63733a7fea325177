#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops())
        if (stop.visit->requirements.needs_lifting && stop.care_worker->avoids_lifting)
            findings.push_back(about(stop));
}

} // namespace

extern constinit const Rule kLifting{"lifting", Severity::hard,
                                     "AML 1977:1160 3 kap. 3 §: the worker's own conditions", judge};

} // namespace samma::rules
