#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

api::Client to_api(const app::ClientView& view)
{
    api::Client client{.client_id = view.client_id.uuid(),
                       .name = view.name.reveal(),
                       .team_id = to_uuid(view.team_id),
                       .team_name = unless_empty(view.team_name),
                       .contact = {}};
    if (view.contact)
        client.contact = http::to_api(*view.contact);
    return client;
}

api::CareWorker to_api(const app::StaffView& view)
{
    return {.care_worker_id = view.care_worker_id.uuid(),
            .name = view.name.reveal(),
            .initials = view.initials,
            .title = spelled(view.title),
            .team_id = to_uuid(view.team_id),
            .team_name = unless_empty(view.team_name),
            .employment = spelled(view.employment),
            .employment_rate_pct = view.employment_rate_pct,
            .competences = view.competences,
            .languages = view.languages,
            .contact_for = view.contact_for};
}

} // namespace

api::Clients to_api(const app::Page<app::ClientView>& page)
{
    api::Clients clients{.items = {}, .next_cursor = page.next_cursor};
    for (const auto& client : page.items)
        clients.items.push_back(to_api(client));
    return clients;
}

api::Staff to_api(const app::Page<app::StaffView>& page)
{
    api::Staff staff{.items = {}, .next_cursor = page.next_cursor};
    for (const auto& person : page.items)
        staff.items.push_back(to_api(person));
    return staff;
}

} // namespace samma::http
