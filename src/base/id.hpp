#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace samma {

/// A 128-bit identifier in UUID form (RFC 9562). New rows get version 7 (time-ordered); things that follow
/// from other things (the visit of an entry on a date) get version 8, derived from what they follow from.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] bool is_nil() const;
    [[nodiscard]] std::string to_string() const; ///< 36 characters, lower case
    static std::optional<Uuid> parse(std::string_view text);

    /// Version 7: 48 bits of milliseconds since 1970, then random bits.
    static Uuid from_time(std::int64_t milliseconds, std::uint64_t random_high, std::uint64_t random_low);

    /// Version 8: the same value for the same parent and words, on every machine.
    static Uuid derived(const Uuid& parent, std::string_view words);

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// The identity of one kind of thing. Orders and hashes; does not add or convert.
template <typename Tag>
class Id {
  public:
    Id() = default;
    explicit Id(Uuid uuid) : uuid_(uuid) {}

    [[nodiscard]] const Uuid& uuid() const { return uuid_; }
    [[nodiscard]] std::string to_string() const { return uuid_.to_string(); }
    [[nodiscard]] bool is_nil() const { return uuid_.is_nil(); }

    static std::optional<Id> parse(std::string_view text)
    {
        const auto uuid = Uuid::parse(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }

    friend auto operator<=>(const Id&, const Id&) = default;

  private:
    Uuid uuid_;
};

/// Where new identities come from: a port, so that tests and the demo city repeat theirs.
class IdSource {
  public:
    virtual ~IdSource() = default;
    virtual Uuid next() = 0;
};

} // namespace samma

template <>
struct std::hash<samma::Uuid> {
    std::size_t operator()(const samma::Uuid& uuid) const noexcept;
};

template <typename Tag>
struct std::hash<samma::Id<Tag>> {
    std::size_t operator()(const samma::Id<Tag>& id) const noexcept
    {
        return std::hash<samma::Uuid>{}(id.uuid());
    }
};
