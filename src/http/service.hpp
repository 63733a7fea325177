#pragma once

#include "http/metrics.hpp"
#include "http/request_quota.hpp"
#include "http/routes.hpp"
#include "http/static_files.hpp"

#include <string>
#include <vector>

namespace samma::http {

struct ServerOptions;
struct ServerParts;

/// From a whole request to its answer, without any network. May be used from several threads at once.
class Service {
  public:
    Service(const ServerParts& parts, Metrics& metrics, StaticFiles files, const ServerOptions& options);
    ~Service();

    /// To be called when the public address is known, before the first request.
    void settle();
    /// How browsers come: by the scheme of the public address.
    [[nodiscard]] Cookies::Transport transport() const { return transport_; }

    /// Bytes of body that a request with this head may have.
    [[nodiscard]] static std::size_t body_limit(const Request& head);
    [[nodiscard]] static Lane lane(const Request& head);

    /// Never throws: what goes wrong inside is noted in the log under `request_id` and answered as
    /// server.fault.
    [[nodiscard]] Response answer(const Request& request, std::string_view request_id);

  private:
    [[nodiscard]] Response answer_or_throw(const Request& request, std::string_view& route);
    [[nodiscard]] Response answer_route(const Request& request, const Target& target,
                                        const RouteMatch& match);
    [[nodiscard]] Response answer_file(const Request& request, const Target& target) const;
    void note(const Request& request, std::string_view route, std::string_view request_id,
              const Response& response, std::chrono::nanoseconds time);

    ServerParts parts_;
    Metrics& metrics_;
    StaticFiles files_;
    std::vector<std::string> host_names_;
    Cookies::Transport transport_ = Cookies::Transport::bare;
    Cookies cookies_{Cookies::Transport::bare};
    RequestQuota quota_;
    bool logs_requests_;
};

} // namespace samma::http
