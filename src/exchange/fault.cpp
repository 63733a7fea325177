#include "exchange/fault.hpp"

#include <algorithm>

namespace samma::exchange {

namespace {

std::string_view value_of(const FaultValues& values, std::string_view name, Language language)
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

/// Replaces each {name} by the fault's value of that name.
std::string filled(std::string_view pattern, const FaultValues& values, Language language)
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

} // namespace

std::string sentence(const ImportFault& fault, Language language)
{
    const bool is_swedish = language == Language::swedish;
    std::string text = fault.file;
    if (fault.row > 0)
        text += (text.empty() ? "" : ", ") + std::string(is_swedish ? "rad " : "row ") +
                std::to_string(fault.row);
    if (!fault.column.empty())
        text += (is_swedish ? ", kolumn " : ", column ") + fault.column;
    return text + (text.empty() ? "" : ": ") +
           filled(text_of(fault.code).in(language), fault.values, language);
}

} // namespace samma::exchange
