#pragma once

#include "app/accounts/web_fetcher.hpp"

#include <chrono>

namespace samma::http {

/// Asks the identity provider over TLS with the machine's trusted authorities and the host's name checked; a
/// bare connection only to the loopback, for trying out. One connection a request, no redirects, at most 256
/// KiB.
class ProviderFetcher final : public app::WebFetcher {
  public:
    explicit ProviderFetcher(std::chrono::milliseconds patience = std::chrono::seconds(5))
        : patience_(patience)
    {
    }
    Result<Reply> fetch(const std::string& url, const std::string& form,
                        const std::string& authorization) override;

  private:
    std::chrono::milliseconds patience_;
};

} // namespace samma::http
