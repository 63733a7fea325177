#pragma once

#include "app/accounts/accounts.hpp"
#include "app/clock.hpp"
#include "base/result.hpp"
#include "http/request_reader.hpp"
#include "http/routes.hpp"
#include "http/tls.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace samma::http {

/// How much the server takes on and how long it waits.
struct ServerLimits {
    ReadLimits read;
    std::size_t connections = 4096;
    std::size_t waiting_requests = 96;  ///< handed to the workers and not answered yet; more are refused
    std::size_t waiting_passwords = 16; ///< the same of requests that judge a password
    int requests_per_minute = 600;      ///< of one session (A-13)
    std::chrono::milliseconds head_time = std::chrono::seconds(10);  ///< from a request's first byte
    std::chrono::milliseconds body_time = std::chrono::seconds(20);  ///< from the end of its head
    std::chrono::milliseconds idle_time = std::chrono::seconds(60);  ///< between requests
    std::chrono::milliseconds write_time = std::chrono::seconds(30); ///< for one answer
    std::chrono::milliseconds drain_time = std::chrono::seconds(10); ///< for what is under way at the stop
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;                       ///< 0 = any that is free
    std::optional<std::filesystem::path> web_folder; ///< of the built web; without it only the API answers
    std::vector<std::string> host_names;             ///< accepted in Host beside those of the loopback
    std::size_t workers = 16;                        ///< threads that answer; most wait for the disk
    /// SIGINT and SIGTERM stop it as stop() does, SIGHUP reads the certificate anew.
    bool stops_on_signals = false;
    std::optional<TlsFiles> tls; ///< read anew whenever they change
    std::string metrics_token;   ///< empty: /metrics answers everybody who reaches the server
    bool logs_requests = false;
    ServerLimits limits;
};

/// The HTTP server of one process.
class Server {
  public:
    /// Listens and answers from now on. Errors: `server.cannot_listen`, `server.web_missing`,
    /// `tls.cannot_use`.
    static Result<std::unique_ptr<Server>> start(const ServerOptions& options, const ServerParts& parts);
    /// Stops and waits.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Reads the certificate's files anew, as SIGHUP does.
    void reload_certificate();

    /// Takes no more requests and finishes those under way. From any thread; returns at once.
    void stop();
    /// Until it has stopped.
    void wait();

  private:
    struct Core;
    explicit Server(std::unique_ptr<Core> core);
    std::unique_ptr<Core> core_;
};

} // namespace samma::http
