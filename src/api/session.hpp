#pragma once

#include "api/common.hpp"

namespace samma::api {

/// The token of a one-time link, to be exchanged for a session.
struct SessionRequest {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(SessionRequest, (), (token))

/// Who the caller is.
struct Session {
    std::optional<std::string> role; ///< the one that the caller is known by
    std::vector<std::string> roles;
    std::vector<Uuid> sections;
    Instant expires_at;
    std::optional<std::string> login_name; ///< missing behind a one-time link, as what follows
    std::optional<std::string> display_name;
};
BOOST_DESCRIBE_STRUCT(Session, (), (role, roles, sections, expires_at, login_name, display_name))

} // namespace samma::api
