#pragma once

#include <string>
#include <string_view>

namespace samma::store {

/// $1 → ?1, which SQLite numbers as PostgreSQL numbers its own. Text in quotes and comments stays as it is.
std::string to_sqlite_placeholders(std::string_view sql);

} // namespace samma::store
