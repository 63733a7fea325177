#include "store/code_list.hpp"

namespace samma::store {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

void write_text(std::string& list, std::string_view text)
{
    list += '"';
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x20) {
            list += "\\u00";
            list += kHexDigits[byte >> 4U];
            list += kHexDigits[byte & 0x0fU];
            continue;
        }
        if (letter == '"' || letter == '\\')
            list += '\\';
        list += letter;
    }
    list += '"';
}

/// A control letter written as \u00xx; `at` stands after the backslash.
std::optional<char> read_control_letter(std::string_view text, std::size_t at)
{
    if (text.substr(at, 3) != "u00" || at + 5 > text.size())
        return std::nullopt;
    const auto high = kHexDigits.find(text[at + 3]);
    const auto low = kHexDigits.find(text[at + 4]);
    if (high == std::string_view::npos || low == std::string_view::npos)
        return std::nullopt;
    return static_cast<char>(high * 16 + low);
}

/// The text whose opening quote stands at `at`; moves `at` behind the closing one.
std::optional<std::string> read_text(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || text[at] != '"')
        return std::nullopt;
    std::string code;
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"') {
            ++at;
            return code;
        }
        if (text[at] != '\\') {
            code += text[at];
            continue;
        }
        ++at;
        if (at < text.size() && (text[at] == '"' || text[at] == '\\')) {
            code += text[at];
            continue;
        }
        const auto letter = read_control_letter(text, at);
        if (!letter)
            return std::nullopt;
        code += *letter;
        at += 4;
    }
    return std::nullopt;
}

} // namespace

std::string write_code_list(std::span<const std::string> codes)
{
    std::string list = "[";
    for (const auto& code : codes) {
        if (list.size() > 1)
            list += ',';
        write_text(list, code);
    }
    return list + ']';
}

std::optional<std::vector<std::string>> read_code_list(std::string_view text)
{
    std::vector<std::string> codes;
    if (text == "[]")
        return codes;
    if (text.empty() || text.front() != '[')
        return std::nullopt;
    for (std::size_t at = 1;; ++at) {
        auto code = read_text(text, at);
        if (!code || at >= text.size())
            return std::nullopt;
        codes.push_back(std::move(*code));
        if (text[at] == ']')
            return at + 1 == text.size() ? std::optional(codes) : std::nullopt;
        if (text[at] != ',')
            return std::nullopt;
    }
}

} // namespace samma::store
