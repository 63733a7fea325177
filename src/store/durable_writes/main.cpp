// How many commands a second are on disk with their audit rows, for so many callers at a time.
// usage: samma_durable_writes FOLDER|postgresql://… [SECONDS]     the folder's disk is what is measured
#include "store/migrations.hpp"
#include "store/postgres/postgres_database.hpp"
#include "store/sql_store.hpp"
#include "store/sqlite/sqlite_database.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace samma;
using namespace samma::store;
using SteadyClock = std::chrono::steady_clock;

constexpr Instant kNow{std::chrono::milliseconds(1'795'000'000'000)};

struct Measured {
    double per_second = 0;
    double median_ms = 0;
    double slow_ms = 0; ///< the 99th percentile
};

/// One command as the program does it: its operation, what it changes, its audit row and its event.
void do_command(Store& store, TenantId tenant, std::uint64_t number)
{
    static std::atomic<std::uint64_t> last =
        static_cast<std::uint64_t>(SteadyClock::now().time_since_epoch().count());
    const OperationId id(Uuid::from_time(kNow.time_since_epoch().count(), number % 4096, ++last));
    const auto work = store.begin_write(tenant);
    if (!work->operations().record({id, "bench", "account", kNow, "digest", "result"}))
        std::abort();
    work->settings().set("bench-" + std::to_string(number % 64), std::string(200, '.'),
                         {kNow, "account", id});
    work->audit().append(AuditEvent{.at = kNow,
                                    .action = "change",
                                    .actor = "account",
                                    .role = "coordinator",
                                    .resource_kind = "setting",
                                    .resource_id = id.to_string(),
                                    .operation_id = id});
    work->events().append({0, kNow, "bench.changed", {}, id.to_string(), id});
    work->commit();
}

Measured measure(Store& store, TenantId tenant, int callers, std::chrono::seconds time)
{
    std::vector<std::vector<double>> latencies(static_cast<std::size_t>(callers));
    const auto until = SteadyClock::now() + time;
    std::vector<std::thread> threads;
    const auto start = SteadyClock::now();
    for (int caller = 0; caller < callers; ++caller)
        threads.emplace_back([&, caller] {
            for (std::uint64_t number = static_cast<std::uint64_t>(caller); SteadyClock::now() < until;
                 ++number) {
                const auto begun = SteadyClock::now();
                do_command(store, tenant, number);
                latencies[static_cast<std::size_t>(caller)].push_back(
                    std::chrono::duration<double, std::milli>(SteadyClock::now() - begun).count());
            }
        });
    for (auto& thread : threads)
        thread.join();
    const auto took = std::chrono::duration<double>(SteadyClock::now() - start).count();
    std::vector<double> all;
    for (const auto& own : latencies)
        all.insert(all.end(), own.begin(), own.end());
    std::sort(all.begin(), all.end());
    return {static_cast<double>(all.size()) / took, all[all.size() / 2], all[all.size() * 99 / 100]};
}

} // namespace

int main(int argc, char** argv)
{
    const std::string place = argc > 1 ? argv[1] : ".";
    const std::chrono::seconds time(argc > 2 ? std::atoi(argv[2]) : 5);
    auto database = is_postgres_uri(place)
                        ? open_postgres({.uri = place}).value()
                        : open_sqlite({.file = place + "/durable_writes_bench.db"}).value();
    if (!migrate(*database, migrations_of(*database), kNow))
        return 1;
    const auto dialect = std::string(database->dialect());
    const auto store = make_store(std::move(database));
    const TenantId tenant(Uuid::from_time(SteadyClock::now().time_since_epoch().count() / 1'000'000, 0, 1));
    {
        const auto work = store->begin_write(tenant);
        if (!work->tenants().add({tenant, "Malmö", "Europe/Stockholm"}, kNow))
            return 1;
        work->commit();
    }
    for (const int callers : {1, 8, 32, 64, 128}) {
        const auto found = measure(*store, tenant, callers, time);
        std::printf("%s: %3d callers, %7.0f durable commands/s, median %6.2f ms, p99 %7.2f ms\n",
                    dialect.c_str(), callers, found.per_second, found.median_ms, found.slow_ms);
    }
    if (!is_postgres_uri(place))
        std::remove((place + "/durable_writes_bench.db").c_str());
}
