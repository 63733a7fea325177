#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

api::MovedVisit to_api(const app::MovedVisit& view)
{
    api::MovedVisit visit{.client_id = view.client_id.uuid(),
                          .client_name = view.client_name.reveal(),
                          .visit_kind = spelled(view.visit_kind),
                          .from = {},
                          .to = {},
                          .starts_before = view.starts_before,
                          .starts_after = view.starts_after,
                          .who_comes = spelled(view.who_comes),
                          .is_known = view.is_known,
                          .is_struck = view.is_struck,
                          .minutes_outside = view.minutes_outside,
                          .must_be_told = view.must_be_told};
    if (view.from)
        visit.from = http::to_api(*view.from);
    if (view.to)
        visit.to = http::to_api(*view.to);
    return visit;
}

api::EventAlternative to_api(const app::EventAlternative& view)
{
    api::EventAlternative alternative{.number = view.number,
                                      .other_person = view.other_person,
                                      .new_person = view.new_person,
                                      .known_person = view.known_person,
                                      .by_contact = view.by_contact,
                                      .newly_vacant = view.newly_vacant,
                                      .moved = view.moved,
                                      .cost = http::to_api(view.cost),
                                      .visits = {},
                                      .workload = {}};
    for (const auto& visit : view.visits)
        alternative.visits.push_back(to_api(visit));
    for (const auto& workload : view.workload)
        alternative.workload.push_back(
            {http::to_api(workload.who), workload.care_before.count(), workload.care_after.count()});
    return alternative;
}

} // namespace

api::EventAlternatives to_api(const app::EventAnswer& answer)
{
    api::EventAlternatives alternatives{
        .plan = to_api(answer.plan), .asked_at = answer.asked_at, .items = {}};
    for (const auto& alternative : answer.alternatives)
        alternatives.items.push_back(to_api(alternative));
    return alternatives;
}

} // namespace samma::http
