#pragma once

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace samma::identity {

/// A JSON object of a stranger: nothing when it is no object, has a member twice (two readers could then see
/// two documents), is deeper than eight or longer than 256 KiB.
std::optional<boost::json::object> read_strict_object(std::string_view text);

/// The member as text; nothing when it is missing or something else.
std::optional<std::string_view> find_text(const boost::json::object& object, std::string_view name);

} // namespace samma::identity
