#include "main/installation.hpp"

#include "main/system_sources.hpp"

#include "store/postgres/open_store.hpp"
#include "store/sqlite/open_store.hpp"
#include "travel/affine_travel.hpp"

#include <unistd.h>

namespace samma {

namespace {

/// One municipality: its database, and the system's clock and identities.
class StoredInstallation final : public cli::OpenInstallation {
  public:
    StoredInstallation(std::unique_ptr<store::Store> store, const store::Tenant& tenant, const Zone& zone)
        : store_(std::move(store)), ports_{*store_, tenant.id, travel_, clock_, ids_, zone, Handbook{}}
    {
    }

    const app::Ports& ports() override { return ports_; }

  private:
    std::unique_ptr<store::Store> store_;
    travel::AffineTravel travel_;
    SystemClock clock_;
    SystemIds ids_;
    app::Ports ports_;
};

/// What was written before a failed write may be lost, and trying again proves nothing: nothing more may be
/// answered by this process. Source: PostgreSQL's answer to the same, 2019.
void end_at_once()
{
    constexpr int kLostWrite = 70;
    static constexpr std::string_view kWords =
        "the disk lost a write; the program ends, and reads what it has when "
        "it is started again\n";
    // Whether the words get through changes nothing.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kWords.data(), kWords.size());
    ::_exit(kLostWrite);
}

/// The municipality of the database; a new one gets one.
Result<store::Tenant> only_tenant(store::Store& store, SystemIds& ids, Instant now)
{
    if (const auto tenants = store.begin_read(TenantId())->tenants().list(); !tenants.empty())
        return tenants.front();
    const store::Tenant tenant{TenantId(ids.next()), "Malmö stad", "Europe/Stockholm"};
    const auto work = store.begin_write(tenant.id);
    SAMMA_CHECK(work->tenants().add(tenant, now));
    work->commit();
    return tenant;
}

Result<std::unique_ptr<store::Store>> open_store(const std::filesystem::path& database,
                                                 const std::optional<store::MasterKey>& key)
{
    const Instant now = SystemClock().now();
    if (store::is_postgres_uri(database.native()))
        return store::open_postgres_store({.uri = database.native(), .master_key = key}, now);
    return store::open_sqlite_store({.file = database, .on_lost_write = end_at_once, .master_key = key}, now);
}

/// The key of the installation. A new one is made only where nothing is sealed with another that was lost.
Result<store::MasterKey> find_key(const std::filesystem::path& database,
                                  const std::filesystem::path& key_file)
{
    const auto file = place_of_key(database, key_file);
    if (file.empty())
        return fail("keys.not_configured");
    std::error_code ignored;
    if (!key_file.empty() || std::filesystem::exists(file, ignored))
        return store::read_master_key(file);
    SAMMA_CHECK(open_store(database, std::nullopt));
    return store::make_master_key(file);
}

} // namespace

std::filesystem::path place_of_key(const std::filesystem::path& database,
                                   const std::filesystem::path& key_file)
{
    if (!key_file.empty() || store::is_postgres_uri(database.native()))
        return key_file;
    return database.string() + ".key";
}

Result<std::unique_ptr<cli::OpenInstallation>> open_installation(const std::filesystem::path& database,
                                                                 const std::filesystem::path& key_file)
{
    const Instant now = SystemClock().now();
    const auto key = SAMMA_TRY(find_key(database, key_file));
    auto store = SAMMA_TRY(open_store(database, key));
    SystemIds ids;
    const auto tenant = SAMMA_TRY(only_tenant(*store, ids, now));
    const Zone zone = SAMMA_TRY(Zone::find(tenant.zone));
    return std::make_unique<StoredInstallation>(std::move(store), tenant, zone);
}

} // namespace samma
