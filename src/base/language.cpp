#include "base/language.hpp"

#include <algorithm>

namespace samma {

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

std::string_view value_of(const Values& values, std::string_view name, Language language)
{
    const auto find = [&](std::string_view key) {
        return std::find_if(values.begin(), values.end(),
                            [&](const auto& pair) { return pair.first == key; });
    };
    if (language == Language::swedish)
        if (const auto swedish = find(std::string(name) + "_sv"); swedish != values.end())
            return swedish->second;
    const auto found = find(name);
    return found == values.end() ? std::string_view{} : std::string_view(found->second);
}

} // namespace

std::string filled(std::string_view pattern, const Values& values, Language language)
{
    std::string text;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const auto close = pattern.find('}', open);
        text += value_of(values, pattern.substr(open + 1, close - open - 1), language);
        pattern.remove_prefix(close + 1);
    }
    return text;
}

} // namespace samma
