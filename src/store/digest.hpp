#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace samma::store {

using Digest = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view text);
Digest sha256(std::span<const std::uint8_t> bytes);

/// HMAC-SHA-256: a commitment to the content that tells nothing about it once the salt is gone.
Digest salted_digest(const Salt& salt, std::string_view content);

/// Lower-case hexadecimal digits.
std::string to_hex(std::span<const std::uint8_t> bytes);

/// From the machine's source of secrets.
Salt random_salt();

} // namespace samma::store
