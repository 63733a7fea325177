#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samma::identity {

using Bytes = std::vector<std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>;

/// RFC 4648 §5 without padding.
std::string to_base64url(std::span<const std::uint8_t> bytes);
/// Refuses padding, other letters and bits that no encoder would have left.
std::optional<Bytes> from_base64url(std::string_view text);

/// RFC 4648 §4, as HTTP's basic authentication wants it.
std::string to_base64(std::string_view text);

/// RFC 4648 §6 without padding, as authenticator apps want their secret.
std::string to_base32(std::span<const std::uint8_t> bytes);

Digest sha256(std::span<const std::uint8_t> bytes);
Digest sha256(std::string_view text);
/// SHA-256 in lower-case hexadecimal digits: how tokens are kept.
std::string digest_text(std::string_view token);

/// From the machine's source of secrets.
Bytes random_bytes(std::size_t count);
/// 256 random bits as base64url.
std::string random_token();

/// In the same time whatever the texts hold; texts of different lengths differ.
bool equal_in_constant_time(std::string_view left, std::string_view right);

/// The bytes of a text.
inline std::span<const std::uint8_t> bytes_of(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace samma::identity
