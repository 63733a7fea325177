#pragma once

#include "base/result.hpp"

#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::benchsets {

/// A value inside a JSON document that knows its JSON pointer, so that every error names its place.
/// Errors: field.required, field.type and field.value.
class JsonView {
  public:
    JsonView(const boost::json::value& json, std::string pointer) : json_(&json), pointer_(std::move(pointer))
    {
    }

    [[nodiscard]] const std::string& pointer() const { return pointer_; }
    [[nodiscard]] bool is_null() const { return json_->is_null(); }
    [[nodiscard]] bool is_string() const { return json_->is_string(); }

    /// A member that must be there.
    [[nodiscard]] Result<JsonView> member(std::string_view name) const;
    /// A member that may be missing or null.
    [[nodiscard]] Result<std::optional<JsonView>> find_member(std::string_view name) const;
    [[nodiscard]] Result<std::vector<JsonView>> items() const;
    [[nodiscard]] Result<std::string> text() const;
    [[nodiscard]] Result<bool> boolean() const;
    /// A number of at most `kLargest` either way.
    [[nodiscard]] Result<double> number() const;
    /// A number that is whole after multiplication with `scale`; more decimals than that are an error.
    [[nodiscard]] Result<std::int64_t> scaled(std::int64_t scale) const;

    /// The same of a member that must be there.
    [[nodiscard]] Result<std::vector<JsonView>> items_at(std::string_view name) const;
    [[nodiscard]] Result<std::string> text_at(std::string_view name) const;
    [[nodiscard]] Result<std::int64_t> scaled_at(std::string_view name, std::int64_t scale) const;

    [[nodiscard]] tl::unexpected<Error> wrong(std::string expected) const;

    static constexpr double kLargest = 1e8;

  private:
    const boost::json::value* json_;
    std::string pointer_;
};

/// The document, or request.json with the byte where it breaks.
Result<boost::json::value> parse_json(std::string_view text);

} // namespace samma::benchsets
