#include "exchange/csv/encoding.hpp"

#include <array>
#include <cstdint>

namespace samma::exchange {

namespace {

/// Windows-1252 from 0x80 to 0x9F as Unicode; 0 where the code page has nothing.
constexpr std::array<std::uint16_t, 32> kUpperControls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

/// Length of the well-formed UTF-8 character at `index`, 0 when there is none. Source: Unicode 15, table 3-7.
std::size_t character_length(std::string_view bytes, std::size_t index)
{
    const unsigned lead = byte_at(bytes, index);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || index + length > bytes.size())
        return 0;
    const unsigned second = byte_at(bytes, index + 1);
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest)
        return 0;
    for (std::size_t later = 2; later < length; ++later)
        if ((byte_at(bytes, index + later) & 0xC0U) != 0x80)
            return 0;
    return length;
}

void append(std::string& text, unsigned character)
{
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0U | (character >> 6U));
        text += static_cast<char>(0x80U | (character & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (character >> 12U));
        text += static_cast<char>(0x80U | ((character >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (character & 0x3FU));
    }
}

DecodedText from_windows_1252(std::string_view bytes)
{
    DecodedText decoded;
    decoded.text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        unsigned character = byte_at(bytes, index);
        if (character >= 0x80 && character < 0xA0)
            character = kUpperControls[character - 0x80];
        if (character == 0) {
            decoded.bad_byte = index;
            return decoded;
        }
        append(decoded.text, character);
    }
    return decoded;
}

} // namespace

std::optional<std::size_t> find_not_utf8(std::string_view bytes)
{
    for (std::size_t index = 0; index < bytes.size();) {
        const auto length = character_length(bytes, index);
        if (length == 0)
            return index;
        index += length;
    }
    return std::nullopt;
}

DecodedText decode(std::string bytes)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    // Two bytes of UTF-16's mark are letters in Windows-1252, so they must be told apart here.
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return {{}, 0};
    if (find_not_utf8(bytes))
        return from_windows_1252(bytes);
    if (bytes.starts_with(kMark))
        bytes.erase(0, kMark.size());
    return {std::move(bytes)};
}

} // namespace samma::exchange
