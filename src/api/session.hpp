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
    std::string role;
    std::vector<Uuid> sections;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(Session, (), (role, sections, expires_at))

} // namespace samma::api
