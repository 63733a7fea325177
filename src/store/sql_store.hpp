#pragma once

#include "store/audit_store.hpp"
#include "store/database.hpp"
#include "store/master_key.hpp"
#include "store/ports.hpp"

#include <memory>
#include <optional>

namespace samma::store {

/// The store over any engine. The database must be at the newest schema (migrate) and its secrets sealed
/// (open_with_key) where there is a master key.
std::unique_ptr<Store> make_store(std::unique_ptr<Database> database, SaltSource salts = random_salt,
                                  std::optional<MasterKey> master = {});

/// The same for a database whose secrets are not sealed yet, or whose key may be the wrong one; without a key
/// secrets lie open. Errors: `keys.missing`, `keys.wrong`.
Result<std::unique_ptr<Store>> open_with_key(std::unique_ptr<Database> database,
                                             const std::optional<MasterKey>& master);

} // namespace samma::store
