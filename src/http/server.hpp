#pragma once

#include "app/clock.hpp"
#include "base/result.hpp"
#include "http/request_reader.hpp"
#include "http/routes.hpp"
#include "http/sessions.hpp"

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
    std::size_t connections = 1024;
    std::size_t waiting_requests = 64; ///< handed to the workers and not answered yet; more are refused
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
    std::size_t workers = 2;                         ///< threads that answer
    bool stops_on_signals = false;                   ///< SIGINT and SIGTERM stop it as stop() does
    ServerLimits limits;
    SessionRules session_rules;
    LongWork long_work;
};

/// The HTTP server of one process. Everything it is given must outlive it.
class Server {
  public:
    /// Listens and answers from now on. Fails with `server.cannot_listen` or `server.web_missing`.
    static Result<std::unique_ptr<Server>> start(const ServerOptions& options, const ServerParts& parts);
    /// Stops and waits.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// An address for the browser that gives its first visitor a session in that role, within ten minutes.
    std::string one_time_link(app::Role role, std::vector<SectionId> sections);

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
