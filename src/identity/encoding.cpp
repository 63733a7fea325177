#include "identity/encoding.hpp"

#include "base/assert.hpp"

#include <sodium.h>

namespace samma::identity {

namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

void make_ready()
{
    SAMMA_ASSERT(sodium_init() >= 0);
}

} // namespace

std::string to_base64url(std::span<const std::uint8_t> bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
    text.pop_back();
    return text;
}

std::optional<Bytes> from_base64url(std::string_view text)
{
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                          kVariant) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

std::string to_base64(std::string_view text)
{
    constexpr int kPadded = sodium_base64_VARIANT_ORIGINAL;
    std::string encoded(sodium_base64_encoded_len(text.size(), kPadded), '\0');
    sodium_bin2base64(encoded.data(), encoded.size(), bytes_of(text).data(), text.size(), kPadded);
    encoded.pop_back();
    return encoded;
}

std::string to_base32(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (const auto byte : bytes) {
        bits = (bits << 8U) | byte;
        for (count += 8; count >= 5; count -= 5)
            text += kLetters[(bits >> static_cast<unsigned>(count - 5)) & 31U];
        bits &= 0xffU;
    }
    if (count > 0)
        text += kLetters[(bits << static_cast<unsigned>(5 - count)) & 31U];
    return text;
}

Digest sha256(std::span<const std::uint8_t> bytes)
{
    Digest digest{};
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

Digest sha256(std::string_view text)
{
    return sha256(bytes_of(text));
}

std::string digest_text(std::string_view token)
{
    const auto digest = sha256(token);
    std::string text(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

Bytes random_bytes(std::size_t count)
{
    make_ready();
    Bytes bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token()
{
    return to_base64url(random_bytes(32));
}

bool equal_in_constant_time(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace samma::identity
