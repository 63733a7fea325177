#pragma once

#include <string_view>

namespace samma::demo {

/// A file of data/demo that is built into the program, e.g. "sections.csv".
std::string_view embedded_text(std::string_view name);

} // namespace samma::demo
