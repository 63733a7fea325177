#pragma once

#include <span>
#include <string_view>

namespace samma::identity {

/// Words that passwords are made of most often, in lower case: those that public studies of leaked passwords
/// name, Swedish ones of the same kind, given names, months, places and the words of this trade.
std::span<const std::string_view> common_words();

} // namespace samma::identity
