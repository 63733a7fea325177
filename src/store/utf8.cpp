#include "store/utf8.hpp"

#include <cstdint>

namespace samma::store {

namespace {

/// Length of the sequence that the byte begins; 0 where none can begin.
std::size_t sequence_length(std::uint8_t first)
{
    if (first == 0)
        return 0;
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
bool is_second_byte(std::uint8_t first, std::uint8_t second)
{
    if (first == 0xE0)
        return second >= 0xA0 && second < 0xC0;
    if (first == 0xED)
        return second >= 0x80 && second < 0xA0;
    if (first == 0xF0)
        return second >= 0x90 && second < 0xC0;
    if (first == 0xF4)
        return second >= 0x80 && second < 0x90;
    return second >= 0x80 && second < 0xC0;
}

} // namespace

bool is_storable_text(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const auto length = sequence_length(byte(at));
        if (length == 0 || at + length > text.size())
            return false;
        if (length > 1 && !is_second_byte(byte(at), byte(at + 1)))
            return false;
        for (std::size_t next = 2; next < length; ++next)
            if ((byte(at + next) & 0xC0U) != 0x80)
                return false;
        at += length;
    }
    return true;
}

} // namespace samma::store
