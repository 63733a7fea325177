#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

api::Session to_api(const Sessions::Live& live)
{
    const auto& known_as = live.caller.roles.front();
    api::Session session{.role = spelled(known_as.role), .sections = {}, .expires_at = live.expires_at};
    for (const auto& section_id : known_as.sections)
        session.sections.push_back(section_id.uuid());
    return session;
}

} // namespace samma::http
