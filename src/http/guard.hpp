#pragma once

#include "http/message.hpp"

#include <span>
#include <string>
#include <string_view>

namespace samma::http {

/// Whether the request was meant for this server: its Host is a name of the loopback or one of the extra
/// names. Keeps out pages that point a name of their own at 127.0.0.1.
bool names_this_server(const Request& request, std::span<const std::string> extra_names);

/// Whether a request that changes something comes from the server's own pages: Sec-Fetch-Site says so, or
/// Origin is the Host. A request with neither is refused.
bool comes_from_own_pages(const Request& request);

/// Adds what every answer carries, faults included: what a page may load and do, no sniffing, no referrer, no
/// framing, no caching unless the answer says otherwise.
void add_security_headers(Response& response);

} // namespace samma::http
