#include "store/digest.hpp"

#include "base/assert.hpp"

#include <sodium.h>

namespace samma::store {

static_assert(std::tuple_size_v<Digest> == crypto_hash_sha256_BYTES);
static_assert(std::tuple_size_v<Salt> == crypto_auth_hmacsha256_KEYBYTES);

Digest sha256(std::span<const std::uint8_t> bytes)
{
    Digest digest;
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

Digest sha256(std::string_view text)
{
    return sha256(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

Digest salted_digest(const Salt& salt, std::string_view content)
{
    Digest digest;
    crypto_auth_hmacsha256(digest.data(), reinterpret_cast<const unsigned char*>(content.data()),
                           content.size(), salt.data());
    return digest;
}

std::string to_hex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 0x0fU];
    }
    return text;
}

Salt random_salt()
{
    const bool is_ready = sodium_init() >= 0;
    SAMMA_ASSERT(is_ready);
    Salt salt;
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

} // namespace samma::store
