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

} // namespace

Result<std::unique_ptr<cli::OpenInstallation>> open_installation(const std::filesystem::path& database)
{
    const Instant now = SystemClock().now();
    auto store =
        SAMMA_TRY(store::is_postgres_uri(database.native())
                      ? store::open_postgres_store({.uri = database.native()}, now)
                      : store::open_sqlite_store({.file = database, .on_lost_write = end_at_once}, now));
    SystemIds ids;
    const auto tenant = SAMMA_TRY(only_tenant(*store, ids, now));
    const Zone zone = SAMMA_TRY(Zone::find(tenant.zone));
    return std::make_unique<StoredInstallation>(std::move(store), tenant, zone);
}

} // namespace samma
