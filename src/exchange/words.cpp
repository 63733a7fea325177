#include "exchange/words.hpp"

namespace samma::exchange {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The plain letter for the second byte of a two-byte UTF-8 letter that starts with 0xC3; 0 when there is
/// none.
char plain_letter(unsigned char second)
{
    const auto lower = static_cast<unsigned char>(second | 0x20U); // À..Þ and à..þ differ in this bit
    if (lower >= 0xA0 && lower <= 0xA5)
        return 'a';
    if (lower >= 0xA8 && lower <= 0xAB)
        return 'e';
    if ((lower >= 0xB2 && lower <= 0xB6) || lower == 0xB8)
        return 'o';
    if (lower >= 0xB9 && lower <= 0xBC)
        return 'u';
    return 0;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string fold(std::string_view text)
{
    text = trimmed(text);
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char letter = text[index];
        const bool is_pair = static_cast<unsigned char>(letter) == 0xC3 && index + 1 < text.size();
        if (const char plain = is_pair ? plain_letter(static_cast<unsigned char>(text[index + 1])) : '\0') {
            folded += plain;
            ++index;
        } else if (letter >= 'A' && letter <= 'Z') {
            folded += static_cast<char>(letter - 'A' + 'a');
        } else if (letter == ' ' || letter == '-' || letter == '.') {
            folded += '_';
        } else {
            folded += letter;
        }
    }
    return folded;
}

} // namespace samma::exchange
