#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samma::store {

/// Short codes (competences, languages, dates) in one column, as a JSON array of texts: ["sv","fi"].
std::string write_code_list(std::span<const std::string> codes);

/// Nothing where the text is not what write_code_list writes.
std::optional<std::vector<std::string>> read_code_list(std::string_view text);

} // namespace samma::store
