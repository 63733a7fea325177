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
    /// The one of the schema, compiled when it is first asked for and kept.
    static const BodyCheck& of(std::string_view schema_name);
    /// Judges by a whole JSON schema of its own.
    static BodyCheck by_schema(std::string_view schema_json);
    BodyCheck(BodyCheck&&) noexcept;
    ~BodyCheck();

    /// Empty when the text fits. A text of more than kLongestString characters in one string is refused
    /// unseen: the pattern check would recurse once a character.
    [[nodiscard]] FieldErrors check(std::string_view json_text) const;

    static constexpr std::size_t kLongestString = 4096;

  private:
    struct Compiled;
    explicit BodyCheck(std::unique_ptr<const Compiled> compiled);
    std::unique_ptr<const Compiled> compiled_;
};

} // namespace samma::api
