#pragma once

#include "base/result.hpp"

#include <string>

namespace samma::app {

/// Asks an address of the configured identity provider: the only host that the program ever calls.
class WebFetcher {
  public:
    virtual ~WebFetcher() = default;

    struct Reply {
        int status = 0;
        std::string content_type;
        std::string body;
    };
    /// A GET, or a POST of a form when `form` is not empty; `authorization` is the header's value, empty:
    /// none. Follows no redirects. Error: `sso.provider_unreachable` with the value `reason`.
    virtual Result<Reply> fetch(const std::string& url, const std::string& form,
                                const std::string& authorization) = 0;
};

} // namespace samma::app
