#include "app/words.hpp"

#include <algorithm>

namespace samma::app {

Words read_words(std::string_view text)
{
    Words words;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const auto sign = line.find('=');
        if (sign != std::string_view::npos)
            words.emplace(line.substr(0, sign), line.substr(sign + 1));
    }
    return words;
}

std::optional<LocalDate> date_of(const Words& words, std::string_view name)
{
    const auto found = words.find(name);
    const auto date = found == words.end() ? Result<LocalDate>(fail("")) : parse_date(found->second);
    return date ? std::optional(*date) : std::nullopt;
}

} // namespace samma::app
