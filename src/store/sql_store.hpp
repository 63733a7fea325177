#pragma once

#include "store/audit_store.hpp"
#include "store/database.hpp"
#include "store/ports.hpp"

#include <memory>

namespace samma::store {

/// The store over any engine. The database must be at the newest schema (migrate).
std::unique_ptr<Store> make_store(std::unique_ptr<Database> database, SaltSource salts = random_salt);

} // namespace samma::store
