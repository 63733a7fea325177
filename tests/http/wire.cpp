#include "wire.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>

namespace samma::http::testing {

Wire::Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        socket_ = -1;
    }
}

Wire::~Wire()
{
    if (socket_ >= 0)
        ::close(socket_);
}

Wire::Wire(Wire&& other) noexcept : socket_(std::exchange(other.socket_, -1)), bytes_(std::move(other.bytes_))
{
}

bool Wire::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Wire::has_something() const
{
    pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, 0) > 0;
}

bool Wire::read_more()
{
    std::array<char, 4096> chunk{};
    const auto count = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (count <= 0)
        return false;
    bytes_.append(chunk.data(), static_cast<std::size_t>(count));
    return true;
}

std::optional<Answer> Wire::receive(std::string_view method)
{
    std::size_t end = 0;
    while ((end = bytes_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more())
            return std::nullopt;
    Answer answer;
    answer.head = bytes_.substr(0, end + 2);
    bytes_.erase(0, end + 4);
    std::string_view lines = answer.head;
    std::from_chars(lines.data() + 9, lines.data() + 12, answer.status);
    lines.remove_prefix(lines.find("\r\n") + 2);
    while (!lines.empty()) {
        const auto line = lines.substr(0, lines.find("\r\n"));
        lines.remove_prefix(line.size() + 2);
        answer.headers[std::string(line.substr(0, line.find(':')))] = line.substr(line.find(':') + 2);
    }
    std::size_t length = 0;
    const auto announced = answer.header("Content-Length");
    std::from_chars(announced.data(), announced.data() + announced.size(), length);
    if (method == "HEAD")
        return answer;
    while (bytes_.size() < length)
        if (!read_more())
            return std::nullopt;
    answer.body = bytes_.substr(0, length);
    bytes_.erase(0, length);
    return answer;
}

std::optional<std::string> Wire::receive_until(std::string_view mark)
{
    std::size_t end = 0;
    while ((end = bytes_.find(mark)) == std::string::npos)
        if (!read_more())
            return std::nullopt;
    auto text = bytes_.substr(0, end + mark.size());
    bytes_.erase(0, end + mark.size());
    return text;
}

bool Wire::sees_close()
{
    while (true) {
        std::array<char, 4096> chunk{};
        const auto count = ::recv(socket_, chunk.data(), chunk.size(), 0);
        if (count == 0 || (count < 0 && errno == ECONNRESET))
            return true;
        if (count < 0)
            return false;
    }
}

} // namespace samma::http::testing
