#pragma once

#include "identity/encoding.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace samma::identity {

/// One CBOR item of the kinds that authenticators write: whole numbers, bytes, texts, lists, maps and truth
/// values.
class Cbor {
  public:
    using List = std::vector<Cbor>;
    using Map = std::vector<std::pair<Cbor, Cbor>>;
    using Content = std::variant<std::int64_t, Bytes, std::string, List, Map, bool>;

    explicit Cbor(Content content) : content_(std::move(content)) {}

    template <typename T>
    [[nodiscard]] const T* get() const
    {
        return std::get_if<T>(&content_);
    }
    /// The map's value under a number or a text; nothing when this is no map or has no such key.
    [[nodiscard]] const Cbor* find(std::int64_t key) const;
    [[nodiscard]] const Cbor* find(std::string_view key) const;

    friend bool operator==(const Cbor&, const Cbor&) = default;

  private:
    Content content_;
};

/// The item at the front of `bytes`, which lose what was read. Strict as CTAP2 demands of authenticators:
/// shortest forms, known lengths, no key twice, no tags, nothing deeper than four; anything else is nothing.
/// The order of keys is not judged. Source: RFC 8949, CTAP 2.1 §8.
std::optional<Cbor> read_cbor(std::span<const std::uint8_t>& bytes);

} // namespace samma::identity
