#pragma once

#include "http/message.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace samma::http {

/// The cookies of this server. Behind TLS they carry the prefix __Host-, so that no other host or path can
/// set them; on a bare loopback, where browsers refuse that, they do not.
class Cookies {
  public:
    enum class Transport { encrypted, bare };
    explicit Cookies(Transport transport) : transport_(transport) {}

    enum class Name { session, device, single_sign_on };

    /// Empty when there is none, or more than one: two readers could take different ones.
    [[nodiscard]] std::string_view find(const Request& request, Name name) const;
    /// HttpOnly and SameSite=Strict; a browser keeps it for so long.
    [[nodiscard]] Header set(Name name, std::string_view value, std::chrono::seconds life) const;
    [[nodiscard]] Header clear(Name name) const { return set(name, "", std::chrono::seconds(0)); }

  private:
    [[nodiscard]] std::string full_name(Name name) const;

    Transport transport_;
};

/// Kind of browser and system from the User-Agent header, for the list of sessions: "Firefox, Windows".
std::string device_name(std::string_view user_agent);

} // namespace samma::http
