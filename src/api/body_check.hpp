#pragma once

#include "api/json.hpp"

#include <memory>
#include <string_view>

namespace samma::api {

/// Judges a JSON text by a schema of the contract: lengths, patterns, limits, and types once more.
class BodyCheck {
  public:
    /// Stops the program when the contract has no such schema.
    explicit BodyCheck(std::string_view schema_name);
    ~BodyCheck();

    /// Empty when the text fits. A text of more than kLongestString characters in one string is refused
    /// unseen: the pattern check would recurse once a character.
    [[nodiscard]] FieldErrors check(std::string_view json_text) const;

    static constexpr std::size_t kLongestString = 4096;

  private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

} // namespace samma::api
