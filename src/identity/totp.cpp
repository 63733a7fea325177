#include "identity/totp.hpp"

#include "base/assert.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace samma::identity {

namespace {

constexpr int kStepSeconds = 30;
constexpr std::size_t kDigits = 6;
constexpr int kRecoveryCodes = 10;

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (const char letter : text) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                              (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' ||
                              letter == '_';
        encoded += is_plain
                       ? std::string(1, letter)
                       : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(letter)));
    }
    return encoded;
}

} // namespace

std::int64_t totp_step(Instant moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count() / kStepSeconds;
}

std::string totp_password(std::span<const std::uint8_t> secret, std::int64_t step)
{
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t index = 0; index < counter.size(); ++index)
        counter.at(7 - index) = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (8 * index));
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> mac{};
    unsigned length = 0;
    SAMMA_ASSERT(HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(),
                      counter.size(), mac.data(), &length) != nullptr);
    const std::size_t offset = mac.at(length - 1) & 0x0fU;
    std::uint32_t number = 0;
    for (std::size_t index = 0; index < 4; ++index)
        number = (number << 8U) | mac.at(offset + index);
    return fmt::format("{:06}", (number & 0x7fffffffU) % 1'000'000U);
}

std::optional<std::int64_t> check_totp(std::span<const std::uint8_t> secret, std::string_view password,
                                       Instant now, std::int64_t last_step)
{
    if (password.size() != kDigits)
        return std::nullopt;
    const auto current = totp_step(now);
    std::optional<std::int64_t> found;
    for (auto step = current - 1; step <= current + 1; ++step)
        if (equal_in_constant_time(totp_password(secret, step), password) && step > last_step)
            found = step;
    return found;
}

Bytes new_totp_secret()
{
    return random_bytes(20);
}

std::string totp_address(std::span<const std::uint8_t> secret, std::string_view login_name,
                         std::string_view issuer)
{
    const auto encoded_issuer = percent_encoded(issuer);
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", encoded_issuer,
                       percent_encoded(login_name), to_base32(secret), encoded_issuer);
}

std::vector<std::string> new_recovery_codes()
{
    // Without the letters that are taken for digits.
    constexpr std::string_view kLetters = "23456789abcdefghjkmnpqrstuvwxyz-";
    static_assert(kLetters.size() == 32);
    std::vector<std::string> codes;
    for (int count = 0; count < kRecoveryCodes; ++count) {
        std::string code;
        while (code.size() < 11) {
            const char letter = kLetters[random_bytes(1).front() & 31U];
            if (code.size() == 5)
                code += '-';
            else if (letter != '-')
                code += letter;
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::string normal_recovery_code(std::string_view typed)
{
    std::string code;
    for (char letter : typed) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
        if (letter != ' ' && letter != '-')
            code += letter;
    }
    return code;
}

} // namespace samma::identity
