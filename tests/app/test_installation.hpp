#pragma once

#include "support/postgres_cluster.hpp"

#include "app/caller.hpp"
#include "app/ports.hpp"
#include "base/assert.hpp"
#include "store/postgres/open_store.hpp"
#include "store/sqlite/open_store.hpp"
#include "travel/affine_travel.hpp"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace samma::test {

/// A clock that a test sets.
struct HandClock final : app::Clock {
    Instant time = *parse_instant("2026-11-22T08:00:00Z");
    Instant now() override { return time; }
};

/// Identities that count up, also where several sections are planned at once.
struct CountingIds final : IdSource {
    std::atomic<std::uint64_t> last = 0;
    Uuid next() override { return Uuid::from_time(1'700'000'000'000, 0, ++last); }
};

/// Opens the database that a test names as a file, or as none: in memory. With SAMMA_TEST_ENGINE=postgres it
/// is a schema on the tests' server instead, for the same file the same one, so that every test that uses
/// this runs unchanged on both engines.
inline std::unique_ptr<store::Store> open_test_store(const std::filesystem::path& file, Instant now)
{
    const char* engine = std::getenv("SAMMA_TEST_ENGINE");
    if (engine == nullptr || std::string_view(engine) != "postgres")
        return store::open_sqlite_store({.file = file, .master_key = store::MasterKey{}}, now).value();
    const auto schema = file.empty()
                            ? new_schema_name()
                            : "file_" + Uuid::derived(Uuid(), file.string()).to_string().substr(0, 8);
    {
        const auto server = store::open_postgres({.uri = postgres_uri()}).value();
        const auto transaction = server->begin_write();
        SAMMA_ASSERT(transaction->run_script("CREATE SCHEMA IF NOT EXISTS " + schema).has_value());
        transaction->commit();
    }
    return store::open_postgres_store(
               {.uri = postgres_uri_of_schema(schema), .master_key = store::MasterKey{}}, now)
        .value();
}

/// A municipality in memory (or in a file), with a clock and identities of the test's own.
class TestInstallation {
  public:
    explicit TestInstallation(const std::filesystem::path& file = {}) : ports_(open(file)) {}

    [[nodiscard]] const app::Ports& ports() const { return ports_; }
    HandClock clock;
    CountingIds ids;

    [[nodiscard]] app::Caller operator_at_terminal()
    {
        return caller_as(app::Role::operator_of_installation, {});
    }
    [[nodiscard]] app::Caller coordinator(std::vector<SectionId> sections)
    {
        return caller_as(app::Role::coordinator, std::move(sections));
    }
    [[nodiscard]] app::Caller caller_as(app::Role role, std::vector<SectionId> sections)
    {
        return {.session_id = ids.next(),
                .account_id = {},
                .care_worker_id = {},
                .roles = {{role, std::move(sections)}}};
    }
    store::OperationId new_operation() { return store::OperationId(ids.next()); }

    [[nodiscard]] std::vector<store::AuditRow> audit_rows() const
    {
        return ports_.store.begin_read(ports_.tenant_id)->audit().load_after(0, 100'000);
    }

  private:
    app::Ports open(const std::filesystem::path& file)
    {
        store_ = open_test_store(file, clock.now());
        TenantId tenant_id;
        if (const auto tenants = store_->begin_read(TenantId())->tenants().list(); !tenants.empty()) {
            tenant_id = tenants.front().id;
        } else {
            tenant_id = TenantId(ids.next());
            const auto work = store_->begin_write(tenant_id);
            SAMMA_ASSERT(
                work->tenants().add({tenant_id, "Malmö stad", "Europe/Stockholm"}, clock.now()).has_value());
            work->commit();
        }
        return {*store_, tenant_id, travel_, clock, ids, Zone::stockholm(), Handbook{}};
    }

    std::unique_ptr<store::Store> store_;
    travel::AffineTravel travel_;
    app::Ports ports_;
};

} // namespace samma::test
