#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

api::Session to_api(const app::LiveSession& live)
{
    api::Session session{.role = {},
                         .roles = {},
                         .sections = {},
                         .expires_at = live.expires_at,
                         .login_name = unless_empty(live.login_name),
                         .display_name = unless_empty(live.display_name.reveal())};
    for (const auto& held : live.caller.roles) {
        session.roles.push_back(spelled(held.role));
        if (!session.role)
            session.role = spelled(held.role);
        if (session.role == spelled(held.role))
            for (const auto& section_id : held.sections)
                session.sections.push_back(section_id.uuid());
    }
    return session;
}

} // namespace samma::http
