#pragma once

#include "http/routes.hpp"
#include "http/static_files.hpp"

#include <memory>
#include <string>
#include <vector>

namespace samma::http {

/// From a whole request to its answer, without any network. May be used from several threads at once.
class Service {
  public:
    Service(const ServerParts& parts, const LongWork& long_work, Sessions& sessions, StaticFiles files,
            std::vector<std::string> host_names);
    ~Service();

    /// Bytes of body that a request with this head may have.
    [[nodiscard]] static std::size_t body_limit(const Request& head);

    /// Never throws: what goes wrong inside is noted in the log under `request_id` and answered as
    /// server.fault.
    [[nodiscard]] Response answer(const Request& request, std::string_view request_id) const;

  private:
    [[nodiscard]] Response answer_or_throw(const Request& request) const;
    [[nodiscard]] Response answer_route(const Request& request, const Target& target,
                                        const RouteMatch& match) const;
    [[nodiscard]] Response answer_file(const Request& request, const Target& target) const;

    ServerParts parts_;
    LongWork long_work_;
    Sessions& sessions_;
    StaticFiles files_;
    std::vector<std::string> host_names_;
    std::unique_ptr<const api::BodyCheck> session_request_check_;
    std::unique_ptr<const api::BodyCheck> job_request_check_;
};

} // namespace samma::http
