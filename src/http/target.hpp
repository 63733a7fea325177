#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samma::http {

/// What a request asks for, percent-decoded once.
struct Target {
    std::vector<std::string> segments; ///< of the path, "/" has none; none is "." or ".." or holds a slash
    std::vector<std::pair<std::string, std::string>> parameters; ///< of the query, no name twice

    /// The path with single slashes between the segments.
    [[nodiscard]] std::string path() const;
    [[nodiscard]] std::optional<std::string_view> parameter(std::string_view name) const;
};

/// Only the origin form (/path?query). Nothing for what is not well formed, is not UTF-8-clean of control
/// characters, or could be read in two ways.
std::optional<Target> parse_target(std::string_view text);

} // namespace samma::http
