#include "base/assert.hpp"
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

std::string spelled_state(app::EventState state)
{
    switch (state) {
    case app::EventState::in_draft:
        return "in_draft";
    case app::EventState::published:
        return "published";
    case app::EventState::undone:
        return "undone";
    }
    assertion_failed("a state is one of its members", __FILE__, __LINE__);
}

api::VisitToTell to_api(const app::VisitToTell& view)
{
    api::VisitToTell visit{.client_id = view.client_id.uuid(),
                           .client_name = view.client_name.reveal(),
                           .relatives = view.relatives,
                           .from = {},
                           .to = {},
                           .starts_before = view.starts_before,
                           .starts_after = view.starts_after};
    if (view.from)
        visit.from = http::to_api(*view.from);
    if (view.to)
        visit.to = http::to_api(*view.to);
    return visit;
}

api::RelativeToTell to_api(const app::RelativeToTell& view)
{
    return {.client_id = view.client_id.uuid(),
            .relative_id = view.relative_id.uuid(),
            .kind = spelled(view.kind),
            .name = view.name.reveal(),
            .phone = view.phone.reveal()};
}

api::Told to_api(const app::ToldView& view)
{
    return {.client_id = view.client_id.uuid(),
            .relative_id = to_uuid(view.relative_id),
            .told_at = view.told_at,
            .told_by = view.told_by,
            .is_own = view.is_own};
}

api::DayEvent to_api(const app::DayEventView& view)
{
    api::DayEvent event{.event_id = view.event_id.uuid(),
                        .event = view.event,
                        .state = spelled_state(view.state),
                        .reported_at = view.reported_at,
                        .is_own = view.is_own,
                        .care_worker = {},
                        .client_id = to_uuid(view.client_id),
                        .client_name = revealed(view.client_name),
                        .minutes = {},
                        .moved = view.moved,
                        .to_tell = {},
                        .relatives = {},
                        .told = {}};
    if (view.care_worker)
        event.care_worker = http::to_api(*view.care_worker);
    if (view.minutes)
        event.minutes = view.minutes->count();
    for (const auto& visit : view.to_tell)
        event.to_tell.push_back(to_api(visit));
    for (const auto& relative : view.relatives)
        event.relatives.push_back(to_api(relative));
    for (const auto& told : view.told)
        event.told.push_back(to_api(told));
    return event;
}

} // namespace

api::DayEvents to_api(const app::DayEventsView& view)
{
    api::DayEvents events{.on = view.on, .items = {}};
    for (const auto& item : view.items)
        events.items.push_back(to_api(item));
    return events;
}

api::EventAlternatives to_api(const app::EventAnswer& answer)
{
    api::EventAlternatives alternatives{
        .plan = to_api(answer.plan), .asked_at = answer.asked_at, .late_breaks = {}, .items = {}};
    for (const auto& who : answer.late_breaks)
        alternatives.late_breaks.push_back(http::to_api(who));
    for (const auto& alternative : answer.alternatives)
        alternatives.items.push_back(to_api(alternative));
    return alternatives;
}

} // namespace samma::http
