#pragma once

#include "base/time.hpp"
#include "http/cookies.hpp"
#include "http/message.hpp"

#include <string>

namespace samma::http {

/// What the written answer depends on beside itself.
struct WriteContext {
    std::string request_id;
    Instant now;
    bool is_head = false;     ///< the body's length is told and the body is not sent
    bool keeps_alive = false; ///< the connection stays open
    Cookies::Transport transport = Cookies::Transport::bare; ///< as browsers see the server
};

/// The answer as HTTP/1.1 bytes, with date, length, request id and security headers.
std::string write_response(Response response, const WriteContext& context);

} // namespace samma::http
