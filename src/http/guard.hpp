#pragma once

#include "http/cookies.hpp"
#include "http/message.hpp"

#include <span>
#include <string>
#include <string_view>

namespace samma::http {

/// Whether the request was meant for this server: its Host is a name of the loopback or one of the extra
/// names. Keeps out pages that point a name of their own at 127.0.0.1.
bool names_this_server(const Request& request, std::span<const std::string> extra_names);

/// Whether a request that changes something comes from the server's own pages: Sec-Fetch-Site says so, or
/// Origin is the Host, and it carries the header Samma-Request, which no form of another page can send
///
bool comes_from_own_pages(const Request& request);

/// Adds what every answer carries, faults included: what a page may load and do, no sniffing, no referrer, no
/// framing, no caching unless the answer says otherwise, and behind TLS that browsers come by TLS only
///
void add_security_headers(Response& response, Cookies::Transport transport);

} // namespace samma::http
