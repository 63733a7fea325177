#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops())
        for (const ClientWish* wish : reading.wishes_of(stop.client->id))
            if (wish->kind == ClientWishKind::excluded && wish->care_worker_id == stop.care_worker->id &&
                wish->valid.holds(stop.date))
                findings.push_back(about(stop));
}

} // namespace

extern constinit const Rule kExclusion{
    "exclusion", Severity::hard,
    "SoL 2025:400 10 kap. 3-4 §§: the client has a say in how the service is given", judge};

} // namespace samma::rules
