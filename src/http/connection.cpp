#include "http/connection.hpp"

namespace samma::http {

namespace asio = boost::asio;

// g++ 12: what is awaited is a named variable first.

Connection::Awaitable<bool> Connection::shake_hands()
{
    if (!tls)
        co_return true;
    boost::system::error_code fault;
    auto token = asio::redirect_error(asio::use_awaitable, fault);
    auto shaking = tls->async_handshake(asio::ssl::stream_base::server, token);
    co_await std::move(shaking);
    co_return !fault && !has_expired;
}

Connection::Awaitable<bool> Connection::read_more()
{
    constexpr std::size_t kChunk = 16U * 1024U;
    boost::system::error_code fault;
    auto token = asio::redirect_error(asio::use_awaitable, fault);
    if (!tls) {
        // Waits without a buffer, so that idle connections hold none.
        auto waiting = socket.async_wait(Socket::wait_read, token);
        co_await std::move(waiting);
        if (fault || has_expired)
            co_return false;
    }
    const auto before = bytes.size();
    bytes.resize(before + kChunk);
    auto space = asio::buffer(bytes.data() + before, kChunk);
    std::size_t count = 0;
    if (tls) {
        auto reading = tls->async_read_some(space, token);
        count = co_await std::move(reading);
    } else {
        auto reading = socket.async_read_some(space, token);
        count = co_await std::move(reading);
    }
    bytes.resize(before + count);
    co_return !fault && !has_expired;
}

Connection::Awaitable<bool> Connection::write(std::string text)
{
    boost::system::error_code fault;
    auto token = asio::redirect_error(asio::use_awaitable, fault);
    auto source = asio::buffer(text);
    if (tls) {
        auto writing = asio::async_write(*tls, source, token);
        co_await std::move(writing);
    } else {
        auto writing = asio::async_write(socket, source, token);
        co_await std::move(writing);
    }
    co_return !fault && !has_expired;
}

} // namespace samma::http
