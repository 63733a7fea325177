#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& stop : reading.stops()) {
        if (!stop.day)
            continue;
        const LocalDate on = stop.day->on;
        bool is_unwanted = false;
        bool is_named = reading.period().contact_of(stop.client->id, on) == stop.care_worker->id;
        bool has_named = false;
        for (const ClientWish* wish : reading.wishes_of(stop.client->id)) {
            if (!wish->valid.holds(on))
                continue;
            const bool is_about = wish->care_worker_id == stop.care_worker->id;
            is_unwanted = is_unwanted || (is_about && wish->kind == ClientWishKind::unwanted);
            is_named = is_named || (is_about && wish->kind == ClientWishKind::preferred);
            has_named = has_named || wish->kind == ClientWishKind::preferred;
        }
        if (!is_unwanted && (is_named || !has_named))
            continue;
        Finding finding = about(stop);
        finding.values = {{"liking", is_unwanted ? "unwanted" : "not_preferred"}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kClientLiking{
    "client_liking", Severity::soft,
    "SoL 2025:400 10 kap. 3-4 §§: the client has a say in how the service is given", judge};

} // namespace samma::rules
