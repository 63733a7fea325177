#pragma once

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace samma::http {

/// One caller's connection, bare or encrypted. Touched by the network thread only.
struct Connection {
    using Socket = boost::asio::ip::tcp::socket;
    using SteadyTime = std::chrono::steady_clock::time_point;
    template <typename T>
    using Awaitable = boost::asio::awaitable<T>;

    Connection(Socket accepted, std::shared_ptr<boost::asio::ssl::context> context)
        : socket(std::move(accepted)), tls_context(std::move(context))
    {
        if (tls_context)
            tls.emplace(socket, *tls_context);
    }

    void wait_at_most(std::chrono::milliseconds time) { deadline = std::chrono::steady_clock::now() + time; }
    void wait_for_ever() { deadline = SteadyTime::max(); }
    /// Ends what it waits for.
    void interrupt()
    {
        boost::system::error_code ignored;
        socket.cancel(ignored);
    }

    /// Whether the caller speaks TLS as we do; true at once on a bare connection.
    Awaitable<bool> shake_hands();
    /// Adds what has come to `bytes`; false when the caller has gone or the time is over.
    Awaitable<bool> read_more();
    Awaitable<bool> write(std::string text);

    Socket socket;
    std::shared_ptr<boost::asio::ssl::context> tls_context; ///< kept while a newer one serves others
    std::optional<boost::asio::ssl::stream<Socket&>> tls;
    std::string bytes; ///< come and not yet understood
    SteadyTime deadline = SteadyTime::max();
    bool has_expired = false;
    bool is_idle = false; ///< between requests
};

} // namespace samma::http
