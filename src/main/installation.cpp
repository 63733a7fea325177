#include "main/installation.hpp"

#include "main/system_sources.hpp"

#include "store/sqlite/open_store.hpp"
#include "travel/affine_travel.hpp"

namespace samma {

namespace {

/// One municipality in one file: its database, and the system's clock and identities.
class SqliteInstallation final : public cli::OpenInstallation {
  public:
    SqliteInstallation(std::unique_ptr<store::Store> store, const store::Tenant& tenant, const Zone& zone)
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

/// The municipality of the file; a new file gets one.
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

} // namespace

Result<std::unique_ptr<cli::OpenInstallation>> open_installation(const std::filesystem::path& file)
{
    const Instant now = SystemClock().now();
    auto store = SAMMA_TRY(store::open_sqlite_store({.file = file}, now));
    SystemIds ids;
    const auto tenant = SAMMA_TRY(only_tenant(*store, ids, now));
    const Zone zone = SAMMA_TRY(Zone::find(tenant.zone));
    return std::make_unique<SqliteInstallation>(std::move(store), tenant, zone);
}

} // namespace samma
