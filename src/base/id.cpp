#include "base/id.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <cstring>

namespace samma {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

std::optional<unsigned> hex_value(char digit)
{
    if (digit >= 'A' && digit <= 'F')
        digit = static_cast<char>(digit - 'A' + 'a');
    const auto position = kHexDigits.find(digit);
    return position == std::string_view::npos ? std::nullopt
                                              : std::optional<unsigned>(static_cast<unsigned>(position));
}

bool is_hyphen_position(std::size_t index)
{
    return index == 8 || index == 13 || index == 18 || index == 23;
}

std::uint64_t read_word(const Uuid& uuid, std::size_t offset)
{
    std::uint64_t word = 0;
    for (std::size_t index = 0; index < 8; ++index)
        word = (word << 8U) | uuid.bytes.at(offset + index);
    return word;
}

void write_word(Uuid& uuid, std::size_t offset, std::uint64_t word)
{
    for (std::size_t index = 8; index-- > 0; word >>= 8U)
        uuid.bytes.at(offset + index) = static_cast<std::uint8_t>(word);
}

void stamp_version(Uuid& uuid, unsigned version)
{
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0fU) | (version << 4U));
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3fU) | 0x80U);
}

} // namespace

bool Uuid::is_nil() const
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

std::string Uuid::to_string() const
{
    std::string text(36, '-');
    auto* next = text.data();
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10)
            ++next;
        *next++ = kHexDigits[bytes[index] >> 4U];
        *next++ = kHexDigits[bytes[index] & 0x0fU];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid uuid;
    std::size_t digit_count = 0;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (is_hyphen_position(index)) {
            if (text[index] != '-')
                return std::nullopt;
            continue;
        }
        const auto value = hex_value(text[index]);
        if (!value)
            return std::nullopt;
        auto& byte = uuid.bytes.at(digit_count / 2);
        byte = static_cast<std::uint8_t>((byte << 4U) | *value);
        ++digit_count;
    }
    return uuid;
}

Uuid Uuid::from_time(std::int64_t milliseconds, std::uint64_t random_high, std::uint64_t random_low)
{
    Uuid uuid;
    write_word(uuid, 0, (static_cast<std::uint64_t>(milliseconds) << 16U) | (random_high & 0xffffU));
    write_word(uuid, 8, random_low);
    stamp_version(uuid, 7);
    return uuid;
}

Uuid Uuid::derived(const Uuid& parent, std::string_view words)
{
    std::uint64_t high = mix64(read_word(parent, 0));
    std::uint64_t low = mix64(read_word(parent, 8) ^ high);
    for (const char letter : words) {
        high = mix64(high ^ static_cast<std::uint8_t>(letter));
        low = mix64(low + high);
    }
    Uuid uuid;
    write_word(uuid, 0, high);
    write_word(uuid, 8, low);
    stamp_version(uuid, 8);
    return uuid;
}

} // namespace samma

std::size_t std::hash<samma::Uuid>::operator()(const samma::Uuid& uuid) const noexcept
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, uuid.bytes.data(), 8);
    std::memcpy(&low, uuid.bytes.data() + 8, 8);
    return samma::mix64(high ^ samma::mix64(low));
}
