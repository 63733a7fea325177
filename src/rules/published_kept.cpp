#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

/// A visit that is vacant now is told as vacant.
void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& told : reading.period().published())
        for (const Stop* stop : reading.stops_of(told.visit_id)) {
            const Assignment& now = *stop->assignment;
            if (now.part != told.part || (now.care_worker_id == told.care_worker_id && now.on == told.on))
                continue;
            findings.push_back(about(*stop));
        }
}

} // namespace

extern constinit const Rule kPublishedKept{"published_kept", Severity::soft,
                                           "Malmömodellen 3.4: the client knows who comes", judge};

} // namespace samma::rules
