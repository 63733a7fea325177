#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

api::ReservedTime to_api(const Reserved& reserved, const std::string& lent_to)
{
    return {.kind = reserved.is_lent() ? "lent" : spelled(reserved.kind),
            .from = reserved.time.from,
            .until = reserved.time.until,
            .lent_to = unless_empty(lent_to)};
}

api::DayShift to_api(const app::ShiftView& view)
{
    api::DayShift shift{.shift_id = view.shift.id.uuid(),
                        .kind = spelled(view.shift.kind),
                        .starts_at = view.shift.time.from,
                        .until = view.shift.time.until,
                        .mode = spelled(view.shift.mode),
                        .reserved = {},
                        .breaks = each_to_api(view.breaks)};
    for (std::size_t number = 0; number < view.shift.reserved.size(); ++number)
        shift.reserved.push_back(
            to_api(view.shift.reserved[number], number < view.lent_to.size() ? view.lent_to[number] : ""));
    return shift;
}

api::Lane to_api(const app::LaneView& view)
{
    api::Lane lane{.care_worker_id = view.care_worker_id.uuid(),
                   .name = view.name.reveal(),
                   .initials = view.initials,
                   .title = spelled(view.title),
                   .team_id = to_uuid(view.team_id),
                   .team_name = unless_empty(view.team_name),
                   .shifts = {},
                   .lent_by = unless_empty(view.lent_by)};
    for (const auto& shift : view.shifts)
        lane.shifts.push_back(to_api(shift));
    return lane;
}

api::DayVisit to_api(const app::DayVisitView& view)
{
    api::DayVisit visit{.visit_id = view.visit_id.uuid(),
                        .part = view.part,
                        .client_id = view.client_id.uuid(),
                        .client_name = view.client_name.reveal(),
                        .visit_kind = spelled(view.visit_kind),
                        .starts_at = view.time.from,
                        .until = view.time.until,
                        .care_worker_id = to_uuid(view.care_worker_id),
                        .who_comes = spelled(view.who_comes),
                        .is_double = view.is_double,
                        .partner = {},
                        .agreed_start = view.agreed_start,
                        .start_window = http::to_api(view.start_window),
                        .promised = http::to_api(view.promised),
                        .travel_before_s = view.travel_before.count(),
                        .is_locked = view.is_locked,
                        .special_reason = spelled(view.special_reason),
                        .vacancy_reason = spelled(view.vacancy_reason)};
    if (view.partner)
        visit.partner = http::to_api(*view.partner);
    return visit;
}

} // namespace

api::Day to_api(const app::DayView& view)
{
    api::Day day{.section_id = view.section_id.uuid(),
                 .on = view.on,
                 .zone = view.zone,
                 .plan = to_api(view.plan),
                 .lanes = {},
                 .visits = {}};
    for (const auto& lane : view.lanes)
        day.lanes.push_back(to_api(lane));
    for (const auto& visit : view.visits)
        day.visits.push_back(to_api(visit));
    return day;
}

} // namespace samma::http
