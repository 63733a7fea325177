#include "app/policy.hpp"
#include "http/to_api.hpp"

namespace samma::http {

api::Session to_api(const Sessions::Live& live)
{
    api::Session session{
        .role = std::string(app::name_of(live.caller.role)), .sections = {}, .expires_at = live.expires_at};
    for (const auto& section_id : live.caller.sections)
        session.sections.push_back(section_id.uuid());
    return session;
}

} // namespace samma::http
