#pragma once

#include "store/cell.hpp"
#include "store/database.hpp"
#include "store/master_key.hpp"
#include "store/ports.hpp"

#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace samma::store {

/// What a data key seals; each kind has keys of its own.
enum class SecretKind {
    home_entry, ///< how one comes in to a client: codes and keys
    person,     ///< who a client is and where they live
};
inline constexpr int kSecretKindCount = 2;

/// Seals and opens the secrets of one municipality within one unit of work: envelope encryption. Each secret
/// is sealed with a data key (XChaCha20-Poly1305, bound to the row that it belongs to), each data key is
/// wrapped by the master key.
class Seals {
  public:
    Seals(Transaction& transaction, TenantId tenant_id, const MasterKey& master);
    ~Seals();
    Seals(const Seals&) = delete;
    Seals& operator=(const Seals&) = delete;

    /// Reads the data keys, once. Called before a query whose rows are opened while it runs.
    void load();
    [[nodiscard]] bool has_keys();

    /// `place` names table and row: sealed bytes that are moved to another row do not open there.
    Bytes seal(SecretKind kind, const std::string& place, std::span<const std::uint8_t> plain);
    /// Throws StoreFailure{corrupt} for bytes that were changed, moved, or sealed with a key that is gone.
    Bytes open(const std::string& place, std::span<const std::uint8_t> sealed);

    /// Makes a new data key of each kind, with which everything is sealed from now on.
    void renew();
    /// Takes away the data keys before the newest, when nothing is sealed with them any more.
    void forget_old();
    /// Wraps every data key anew with another master key.
    void wrap_with(const MasterKey& master);

  private:
    using Name = std::pair<SecretKind, std::int64_t>; ///< kind and sequence
    using DataKey = std::array<std::uint8_t, 32>;

    void make(SecretKind kind);
    Bytes wrap(const Name& name, const DataKey& key, const MasterKey& master) const;
    [[nodiscard]] std::int64_t newest(SecretKind kind) const; ///< 0: there is none

    Transaction& transaction_;
    TenantId tenant_id_;
    const MasterKey& master_;
    std::map<Name, DataKey> keys_;
    bool is_loaded_ = false;
};

/// Whether the master key opens every data key of the database. Errors: `keys.wrong`; `keys.missing` where
/// there are data keys and no master key is given.
Result<void> check_master_key(Transaction& transaction, const MasterKey* master);

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::SecretKind>();

} // namespace samma
