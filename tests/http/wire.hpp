#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace samma::http::testing {

/// An answer as it came over the wire.
struct Answer {
    int status = 0;
    std::map<std::string, std::string> headers; ///< as spelled
    std::string body;
    std::string head; ///< status line and headers, as sent

    [[nodiscard]] std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
};

/// A plain socket to the loopback: sends any bytes, however wrong.
class Wire {
  public:
    explicit Wire(std::uint16_t port);
    ~Wire();
    Wire(Wire&& other) noexcept;
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    Wire& operator=(Wire&&) = delete;

    [[nodiscard]] bool is_connected() const { return socket_ >= 0; }
    /// False when the other side has closed.
    bool send(std::string_view bytes);
    /// Whether bytes or the end of the connection have come.
    [[nodiscard]] bool has_something() const;
    /// The next answer; nothing when the connection ends before it is whole or five seconds pass.
    std::optional<Answer> receive(std::string_view method = "GET");
    /// What comes after an answer's head, up to and with the mark; nothing as for receive().
    std::optional<std::string> receive_until(std::string_view mark);
    /// Reads until the other side closes; false when it has not within five seconds. What came is dropped.
    bool sees_close();

  private:
    bool read_more();

    int socket_ = -1;
    std::string bytes_;
};

} // namespace samma::http::testing
