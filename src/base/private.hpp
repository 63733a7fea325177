#pragma once

#include <fmt/format.h>

#include <compare>
#include <utility>

namespace samma {

/// A value that speaks of a person (name, street, door code). Formatting prints ***; only reveal() gives it
/// out, so that a log cannot carry it by accident.
template <typename T>
class Private {
  public:
    Private() = default;
    explicit Private(T value) : value_(std::move(value)) {}

    [[nodiscard]] const T& reveal() const { return value_; }

    friend auto operator<=>(const Private&, const Private&) = default;

  private:
    T value_{};
};

} // namespace samma

template <typename T>
struct fmt::formatter<samma::Private<T>> {
    constexpr auto parse(format_parse_context& context) { return context.begin(); }
    auto format(const samma::Private<T>&, format_context& context) const
    {
        return fmt::format_to(context.out(), "***");
    }
};
