#pragma once

#include "base/time.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace samma::app {

/// name=value, a line each: what a job asks for or a report says, as it is kept.
using Words = std::map<std::string, std::string, std::less<>>;

Words read_words(std::string_view text);

template <typename Number>
std::optional<Number> number_of(const Words& words, std::string_view name)
{
    const auto found = words.find(name);
    Number number{};
    if (found == words.end())
        return std::nullopt;
    const auto* end = found->second.data() + found->second.size();
    const auto read = std::from_chars(found->second.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

std::optional<LocalDate> date_of(const Words& words, std::string_view name);

} // namespace samma::app
