#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

api::ComingPerson to_api(const app::ComingPersonView& view)
{
    return {.care_worker_id = to_uuid(view.care_worker_id),
            .visits = view.visits,
            .who_comes = spelled(view.who_comes)};
}

api::ClientRow to_api(const app::ClientRowView& view)
{
    api::ClientRow row{.client_id = view.client_id.uuid(),
                       .name = view.name.reveal(),
                       .is_hidden = view.is_hidden,
                       .team_id = to_uuid(view.team_id),
                       .contact = {},
                       .distinct_staff = view.distinct_staff,
                       .bound_b0 = view.bound_b0,
                       .contact_share_pct = view.contact_share_pct,
                       .days = {}};
    if (view.contact)
        row.contact = http::to_api(*view.contact);
    for (const auto& day : view.days) {
        auto& people = row.days.emplace_back();
        for (const auto& person : day)
            people.push_back(to_api(person));
    }
    return row;
}

api::StaffName to_api(const app::StaffNameView& view)
{
    return {.care_worker_id = view.care_worker_id.uuid(),
            .name = view.name.reveal(),
            .initials = view.initials,
            .title = spelled(view.title),
            .team_id = to_uuid(view.team_id)};
}

} // namespace

api::WhoComes to_api(const app::WhoComesView& view)
{
    api::WhoComes written{.plan = to_api(view.plan), .dates = {}, .clients = {}, .staff = {}};
    for (auto date = view.plan.dates.from; date < view.plan.dates.until; date = add_days(date, 1))
        written.dates.push_back(date);
    for (const auto& client : view.clients)
        written.clients.push_back(to_api(client));
    for (const auto& person : view.staff)
        written.staff.push_back(to_api(person));
    return written;
}

} // namespace samma::http
