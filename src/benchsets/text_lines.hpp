#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::benchsets {

/// The lines of a text file, each with its number, for formats that are made of words and whole numbers.
class TextLines {
  public:
    explicit TextLines(std::string_view text) : rest_(text) {}

    /// The next line that is not empty, without spaces at its ends; nothing at the end of the file.
    std::optional<std::string_view> next();
    [[nodiscard]] std::string at() const { return "line " + std::to_string(number_); }
    [[nodiscard]] tl::unexpected<Error> wrong(std::string expected) const;

    /// Exactly `count` whole numbers in the line (an integer written 10.0 counts), or an error at the line.
    [[nodiscard]] Result<std::vector<std::int64_t>> numbers(std::string_view line, std::size_t count) const;

  private:
    std::string_view rest_;
    std::size_t number_ = 0;
};

/// The words between spaces.
std::vector<std::string_view> words_of(std::string_view line);

} // namespace samma::benchsets
