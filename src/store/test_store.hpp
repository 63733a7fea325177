#pragma once

#include "store/migrations.hpp"
#include "store/sql_store.hpp"
#include "store/test_database.hpp"
#include "store/test_master_data.hpp"

namespace samma::store {

inline constexpr Instant kNow{std::chrono::milliseconds(1'795'000'000'000)};

/// A store for one test with one municipality in it.
struct TestStore {
    explicit TestStore(Where where) : files(where)
    {
        open();
        const auto work = store->begin_write(tenant.id);
        EXPECT_TRUE(work->tenants().add(tenant, kNow));
        work->commit();
    }

    /// As after a restart; what is in memory only stays open.
    void reopen()
    {
        if (files.where == Where::memory)
            return;
        store.reset();
        files.open();
        open();
    }

    ChangeContext context() { return {kNow, "coordinator-1", inventor.next_id<OperationId>()}; }

    /// Applies in a unit of work of its own, committed when it succeeds.
    Result<ChangeCount> apply(const MasterDataChanges& changes, const ChangeContext& context)
    {
        const auto work = store->begin_write(tenant.id);
        auto count = work->master_data().apply(changes, context);
        if (count)
            work->commit();
        return count;
    }
    Result<ChangeCount> apply(const MasterDataChanges& changes) { return apply(changes, context()); }

    MasterData load(const MasterDataScope& scope = {
                        .section_id = {}, .performed_since = {}, .home_entries = HomeEntries::include})
    {
        return store->begin_read(tenant.id)->master_data().load(scope);
    }

    TestDatabase files;
    MasterDataInventor inventor{17, ""};
    Tenant tenant{inventor.next_id<TenantId>(), "Malmö", "Europe/Stockholm"};
    /// Every store test runs with its secrets sealed.
    std::optional<MasterKey> master = MasterKey{};
    Database* database = nullptr; ///< the store's own, to plant damage in
    std::unique_ptr<Store> store;

  private:
    void open()
    {
        ASSERT_TRUE(migrate(*files.database, migrations_of(*files.database), kNow));
        database = files.database.get();
        auto opened = open_with_key(std::move(files.database), master);
        ASSERT_TRUE(opened) << to_string(opened.error());
        store = *std::move(opened);
    }
};

} // namespace samma::store
