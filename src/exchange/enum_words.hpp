#pragma once

#include <span>
#include <string_view>

namespace samma::exchange {

/// The Swedish words for an enumeration's members, in their order; the first of each is what files are
/// written with, the others (after a bar) are read too. The English identifiers of care/enum_names.hpp are
/// always read.
template <typename E>
std::span<const std::string_view> swedish_words();

} // namespace samma::exchange
