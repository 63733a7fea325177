#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace samma {

/// The names of an enumeration's members in order, spelled as in the code; they are the JSON, SQL and import
/// spelling too. Defined for every enumeration of care in enum_names.cpp.
template <typename E>
std::span<const std::string_view> enum_names();

template <typename E>
std::string_view name_of(E member)
{
    return enum_names<E>()[static_cast<std::size_t>(member)];
}

template <typename E>
std::optional<E> find_enum(std::string_view name)
{
    const auto names = enum_names<E>();
    for (std::size_t index = 0; index < names.size(); ++index)
        if (names[index] == name)
            return static_cast<E>(index);
    return std::nullopt;
}

} // namespace samma
