#pragma once

#include <string_view>

namespace samma::store {

/// Whether every engine can hold the text: well-formed UTF-8 without the letter zero. What is not is refused
/// by each adapter as a check violation, so that a text is the same on all of them or on none.
bool is_storable_text(std::string_view text);

} // namespace samma::store
