#pragma once

#include "base/id.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace samma::store {

using Bytes = std::vector<std::uint8_t>;

/// One value on its way to or from a table. The type decides the spelling, the same on every engine:
/// identities, dates and wall-clock times as text, moments as milliseconds UTC, lengths as a number in the
/// unit that the column's name says, truth values as 0 and 1.
class Cell {
  public:
    using Content = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

    // The constructors are implicit so that a parameter list reads as the values themselves.
    Cell() = default;
    Cell(std::nullopt_t) {}
    Cell(bool value) : content_(static_cast<std::int64_t>(value)) {}
    Cell(int value) : content_(static_cast<std::int64_t>(value)) {}
    Cell(std::int64_t value) : content_(value) {}
    Cell(double value) : content_(value) {}
    Cell(std::string value) : content_(std::move(value)) {}
    Cell(std::string_view value) : content_(std::string(value)) {}
    Cell(const char* value) : content_(std::string(value)) {}
    Cell(Bytes value) : content_(std::move(value)) {}
    Cell(const Uuid& value) : content_(value.to_string()) {}
    Cell(Instant value) : content_(static_cast<std::int64_t>(value.time_since_epoch().count())) {}
    Cell(LocalDate value) : content_(format_date(value)) {}
    Cell(LocalMinute value) : content_(format_local_minute(value)) {}
    Cell(Minutes value) : content_(static_cast<std::int64_t>(value.count())) {}
    Cell(Seconds value) : content_(static_cast<std::int64_t>(value.count())) {}
    template <typename Tag>
    Cell(const Id<Tag>& value) : Cell(value.uuid())
    {
    }
    template <typename T>
    Cell(const std::optional<T>& value) : Cell(value ? Cell(*value) : Cell())
    {
    }

    [[nodiscard]] const Content& content() const { return content_; }
    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(content_); }

    friend bool operator==(const Cell&, const Cell&) = default;

  private:
    Content content_;
};

} // namespace samma::store
