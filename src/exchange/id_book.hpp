#pragma once

#include "base/id.hpp"
#include "exchange/file_kind.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace samma {
struct MasterData;
}

namespace samma::exchange {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept
    {
        return std::hash<std::string_view>{}(text);
    }
};
template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// Which of our identities another system's id stands for, so that the same row keeps its identity from
/// import to import: a port.
class IdBook {
  public:
    virtual ~IdBook() = default;
    /// The identity that an earlier import gave to the external id.
    [[nodiscard]] virtual std::optional<Uuid> find(FileKind kind, std::string_view external_id) const = 0;
    /// An identity for a row that is new.
    virtual Uuid new_id() = 0;
};

/// The id book of rows that are already there. A row without an external id is known by its own identity.
class KnownIds : public IdBook {
  public:
    KnownIds(const MasterData& known, IdSource& source);

    [[nodiscard]] std::optional<Uuid> find(FileKind kind, std::string_view external_id) const override;
    Uuid new_id() override { return source_.next(); }

  private:
    IdSource& source_;
    std::array<TextMap<Uuid>, kFileKindCount> ids_;
};

/// Calls `use` with kind, identity and external id of every row that has an identity of its own, also of
/// delegations and schedule entries.
void for_each_identity(const MasterData& data,
                       const std::function<void(FileKind, const Uuid&, const std::string&)>& use);

} // namespace samma::exchange
