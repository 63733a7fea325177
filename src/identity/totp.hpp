#pragma once

#include "identity/encoding.hpp"

#include "base/private.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace samma::identity {

/// The thirty seconds that a moment lies in. Source: RFC 6238 §4.
std::int64_t totp_step(Instant moment);

/// The six digits of a step. Source: RFC 4226 §5.3 with HMAC-SHA-1, which every authenticator app knows.
std::string totp_password(std::span<const std::uint8_t> secret, std::int64_t step);

/// The step of a right password: the moment's own or a neighbour (a clock may be half a minute off), and
/// newer than `last_step`, so that none works twice.
std::optional<std::int64_t> check_totp(std::span<const std::uint8_t> secret, std::string_view password,
                                       Instant now, std::int64_t last_step);

/// 160 random bits.
Bytes new_totp_secret();

/// What the authenticator app reads from the picture: otpauth://totp/…
std::string totp_address(std::span<const std::uint8_t> secret, std::string_view login_name,
                         std::string_view issuer);

/// Ten codes of 50 random bits, as "k7f2m-9xq4t": each stands in once for a lost second factor.
std::vector<std::string> new_recovery_codes();
/// As it was given out: lower case, without the spaces and dashes that people type.
std::string normal_recovery_code(std::string_view typed);

} // namespace samma::identity
