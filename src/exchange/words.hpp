#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace samma::exchange {

/// A name as it is compared: lower case, å and ä as a, ö as o, spaces, points and hyphens as underscores,
/// nothing around it. "Från datum" and "fran_datum" are the same header.
std::string fold(std::string_view text);

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

} // namespace samma::exchange
