#include "store/sqlite/open_store.hpp"

#include "store/migrations.hpp"
#include "store/sql_store.hpp"

namespace samma::store {

Result<std::unique_ptr<Store>> open_sqlite_store(const SqliteOptions& options, Instant now)
{
    auto database = SAMMA_TRY(open_sqlite(options));
    SAMMA_CHECK(migrate(*database, sqlite_migrations(), now));
    return open_with_key(std::move(database), options.master_key);
}

} // namespace samma::store
