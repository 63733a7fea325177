#include "benchsets/text_lines.hpp"

#include <charconv>

namespace samma::benchsets {

namespace {

constexpr std::string_view kSpaces = " \t\r\f\v";
constexpr std::int64_t kLargest = 100'000'000;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::optional<std::int64_t> whole_number(std::string_view word)
{
    std::int64_t value = 0;
    const auto [end, broken] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (broken != std::errc() || value > kLargest || value < -kLargest)
        return std::nullopt;
    const auto rest = word.substr(static_cast<std::size_t>(end - word.data()));
    if (!rest.empty() && (rest[0] != '.' || rest.find_first_not_of('0', 1) != std::string_view::npos))
        return std::nullopt;
    return value;
}

} // namespace

std::optional<std::string_view> TextLines::next()
{
    while (!rest_.empty()) {
        const auto end = rest_.find('\n');
        const auto line = trimmed(rest_.substr(0, end));
        rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
        ++number_;
        if (!line.empty())
            return line;
    }
    return std::nullopt;
}

tl::unexpected<Error> TextLines::wrong(std::string expected) const
{
    return fail("field.value", at(), {{"expected", std::move(expected)}});
}

Result<std::vector<std::int64_t>> TextLines::numbers(std::string_view line, std::size_t count) const
{
    const auto words = words_of(line);
    if (words.size() != count)
        return wrong(std::to_string(count) + " numbers");
    std::vector<std::int64_t> values;
    for (const auto word : words) {
        const auto value = whole_number(word);
        if (!value)
            return wrong("a whole number instead of " + std::string(word.substr(0, 40)));
        values.push_back(*value);
    }
    return values;
}

std::vector<std::string_view> words_of(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        words.push_back(line.substr(0, line.find_first_of(kSpaces)));
        line = line.substr(words.back().size());
    }
    return words;
}

} // namespace samma::benchsets
