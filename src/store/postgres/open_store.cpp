#include "store/postgres/open_store.hpp"

#include "store/migrations.hpp"
#include "store/sql_store.hpp"

namespace samma::store {

Result<std::unique_ptr<Store>> open_postgres_store(const PostgresOptions& options, Instant now)
{
    auto database = SAMMA_TRY(open_postgres(options));
    SAMMA_CHECK(migrate(*database, postgres_migrations(), now));
    return open_with_key(std::move(database), options.master_key);
}

} // namespace samma::store
