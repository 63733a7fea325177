#include "identity/password.hpp"

#include "identity/common_words.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace samma::identity {

namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19U * 1024U * 1024U;

/// Characters, not bytes.
std::size_t length_of(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0U) != 0x80U; }));
}

/// Lower case, with the digits and marks that people write for letters taken back.
std::string plain_letters(std::string_view text)
{
    constexpr std::array<std::pair<char, char>, 9> kStandIns = {{{'0', 'o'},
                                                                 {'1', 'i'},
                                                                 {'3', 'e'},
                                                                 {'4', 'a'},
                                                                 {'5', 's'},
                                                                 {'7', 't'},
                                                                 {'@', 'a'},
                                                                 {'$', 's'},
                                                                 {'!', 'i'}}};
    std::string letters;
    for (char letter : text) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
        for (const auto& [mark, meant] : kStandIns)
            if (letter == mark)
                letter = meant;
        letters += letter;
    }
    return letters;
}

std::string without_marks(std::string_view text)
{
    std::string kept;
    for (const char letter : text)
        if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
            static_cast<unsigned char>(letter) >= 0x80)
            kept += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return kept;
}

/// The text is one piece of up to eight letters again and again, or steps through the alphabet, the digits
/// or a row of keys.
bool is_row_or_repetition(std::string_view text)
{
    for (std::size_t piece = 1; piece <= 8 && piece * 2 <= text.size(); ++piece) {
        std::size_t index = piece;
        while (index < text.size() && text[index] == text[index - piece])
            ++index;
        if (index == text.size())
            return true;
    }
    constexpr std::array<std::string_view, 6> kRows = {"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
                                                       "01234567890123456789012345678901234567890",
                                                       "1234567890qwertyuiopasdfghjklzxcvbnm",
                                                       "qwertyuiopasdfghjklzxcvbnm1234567890",
                                                       "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                                                       "q1w2e3r4t5y6u7i8o9p0"};
    const std::string backwards(text.rbegin(), text.rend());
    return std::ranges::any_of(kRows, [&](std::string_view row) {
        return row.find(text) != std::string_view::npos || row.find(backwards) != std::string_view::npos;
    });
}

/// The letters are nothing but one to three common words.
bool is_made_of_common_words(std::string_view letters, int words_left = 3)
{
    if (letters.empty())
        return words_left < 3;
    if (words_left == 0)
        return false;
    return std::ranges::any_of(common_words(), [&](std::string_view word) {
        return letters.starts_with(word) &&
               is_made_of_common_words(letters.substr(word.size()), words_left - 1);
    });
}

/// Without the digits and marks at its ends, where people put them.
std::string_view core_of(std::string_view text)
{
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const auto is_letter = [&](char letter) {
        return kLetters.find(letter) != std::string_view::npos || static_cast<unsigned char>(letter) >= 0x80;
    };
    while (!text.empty() && !is_letter(text.back()))
        text.remove_suffix(1);
    while (!text.empty() && !is_letter(text.front()))
        text.remove_prefix(1);
    return text;
}

bool is_common(std::string_view password)
{
    const auto plain = plain_letters(core_of(password));
    const auto letters = without_marks(password);
    return letters.size() < 4 || is_row_or_repetition(plain) || is_row_or_repetition(letters) ||
           is_row_or_repetition(password) || is_made_of_common_words(letters) ||
           is_made_of_common_words(without_marks(plain));
}

bool contains_name(std::string_view password, std::string_view name)
{
    constexpr std::size_t kShortestName = 4;
    const auto inside = plain_letters(password);
    std::string part;
    for (const char letter : std::string(name) + ' ') {
        if (letter != ' ' && letter != '.' && letter != '@' && letter != '-') {
            part += letter;
            continue;
        }
        if (part.size() >= kShortestName && inside.find(plain_letters(part)) != std::string::npos)
            return true;
        part.clear();
    }
    return false;
}

} // namespace

Result<void> judge_password(const Private<std::string>& password, std::string_view login_name,
                            std::string_view display_name)
{
    const auto& text = password.reveal();
    if (length_of(text) < kShortestPassword)
        return fail("password.too_short", {}, {{"least", std::to_string(kShortestPassword)}});
    if (length_of(text) > kLongestPassword)
        return fail("password.too_long", {}, {{"most", std::to_string(kLongestPassword)}});
    if (contains_name(text, login_name) || contains_name(text, display_name))
        return fail("password.contains_name");
    if (is_common(text))
        return fail("password.too_common");
    return {};
}

std::string hash_password(const Private<std::string>& password)
{
    SAMMA_ASSERT(sodium_init() >= 0);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const auto& text = password.reveal();
    if (crypto_pwhash_str_alg(hash.data(), text.data(), text.size(), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool fits_password(const std::string& hash, const Private<std::string>& password)
{
    SAMMA_ASSERT(sodium_init() >= 0);
    static const std::string kNobodys = hash_password(Private<std::string>("nobody has this password"));
    const auto& text = password.reveal();
    const auto& compared = hash.empty() ? kNobodys : hash;
    const bool fits = crypto_pwhash_str_verify(compared.c_str(), text.data(), text.size()) == 0;
    return fits && !hash.empty();
}

bool is_hash_outdated(const std::string& hash)
{
    return crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemory) != 0;
}

} // namespace samma::identity
