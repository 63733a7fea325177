#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace samma::http {

struct Header {
    std::string name; ///< lower case in requests
    std::string value;
};

using Headers = std::vector<Header>;

/// One whole HTTP request, as sent.
struct Request {
    std::string method;
    std::string target; ///< path and query, still percent-encoded
    Headers headers;
    std::string body;
    bool keeps_alive = true;

    /// The first header of that lower-case name; empty when there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const
    {
        const auto found = std::ranges::find(headers, name, &Header::name);
        return found == headers.end() ? std::string_view() : std::string_view(found->value);
    }
};

struct EventStreamStart;

/// What is sent back; length, date and the security headers are added when it is written out.
struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    std::shared_ptr<const EventStreamStart> stream =
        nullptr; ///< after the head events follow, without an end
};

} // namespace samma::http
