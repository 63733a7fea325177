#include "faulty_store.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace samma::test {

namespace {

enum class Lasting { once, for_ever };

/// What came of one command with one fault in its way.
struct Outcome {
    bool was_hit = false;      ///< the command made so many changes of the disk
    bool was_answered = false; ///< it was answered as kept
    bool said_lost_write = false;
    bool went_on = false; ///< without a restart, once the fault had gone
    std::optional<store::FailureKind> failure;
    Survey after_restart;
};

std::vector<store::OperationId> operations()
{
    std::vector<store::OperationId> ids;
    for (std::uint64_t number = 1; number <= 4; ++number)
        ids.emplace_back(Uuid::from_time(kNow.time_since_epoch().count(), number, number));
    return ids;
}

/// The third of four commands meets the fault at its `number`th change of the disk.
Outcome run(Fault fault, Lasting lasting, std::int64_t number)
{
    static int count = 0;
    TestFolder folder;
    DiskVfs disk("faults_" + std::to_string(++count));
    const auto ids = operations();
    Outcome outcome;
    TenantId tenant;
    {
        auto database = store::open_sqlite({.file = folder.path / "samma.db",
                                            .reserve_bytes = 0,
                                            .on_lost_write = [&] { outcome.said_lost_write = true; }},
                                           {.vfs = disk.name()})
                            .value();
        EXPECT_TRUE(store::migrate(*database, store::sqlite_migrations(), kNow));
        // So few that the command's commit brings the log into the main file, too.
        database->begin_write()->read({"pace", "PRAGMA wal_autocheckpoint = 10"}, {}, {});
        const auto store = store::make_store(std::move(database));
        tenant = add_tenant(*store);
        do_command(*store, tenant, ids[0]);
        do_command(*store, tenant, ids[1]);

        const auto before = disk.changes();
        disk.fault_of = [&](std::int64_t change) {
            const bool hits =
                lasting == Lasting::once ? change == before + number : change >= before + number;
            outcome.was_hit = outcome.was_hit || hits;
            return hits ? fault : Fault::none;
        };
        try {
            do_command(*store, tenant, ids[2]);
            outcome.was_answered = true;
        } catch (const store::StoreFailure& failure) {
            outcome.failure = failure.kind();
        }
        disk.fault_of = {};
        try {
            do_command(*store, tenant, ids[3]);
            outcome.went_on = true;
        } catch (const store::StoreFailure&) {
            outcome.went_on = false;
        }
    }
    const auto store =
        store::make_store(store::open_sqlite({.file = folder.path / "samma.db", .reserve_bytes = 0}).value());
    outcome.after_restart = survey(*store, tenant);
    return outcome;
}

class WriteFaults : public testing::TestWithParam<Lasting> {};

} // namespace

TEST_P(WriteFaults, C3_AFullDiskAtAnyWriteIsNeverAnsweredAsKeptAndTheStoreGoesOnWithoutARestart)
{
    int hit = 0;
    for (std::int64_t number = 1;; ++number) {
        const auto outcome = run(Fault::full, GetParam(), number);
        if (!outcome.was_hit)
            break;
        ++hit;
        EXPECT_EQ(outcome.after_restart.faults, std::vector<std::string>()) << "write " << number;
        const auto& kept = outcome.after_restart.kept;
        EXPECT_TRUE(kept.contains(operations()[1].to_string())) << "write " << number;
        if (outcome.was_answered) {
            EXPECT_TRUE(kept.contains(operations()[2].to_string())) << "write " << number;
        } else {
            EXPECT_EQ(outcome.failure, store::FailureKind::disk_full) << "write " << number;
        }
        EXPECT_TRUE(outcome.went_on || outcome.said_lost_write) << "write " << number;
        if (outcome.went_on) {
            EXPECT_TRUE(kept.contains(operations()[3].to_string())) << "write " << number;
        }
    }
    EXPECT_GT(hit, 5) << "the harness must reach the writes";
}

TEST_P(WriteFaults, C7_AFailedWriteOrSyncIsNeverAnsweredAsKeptAndNothingMoreIsUntilARestart)
{
    int hit = 0;
    int lost_writes = 0;
    for (std::int64_t number = 1;; ++number) {
        const auto outcome = run(Fault::input_output, GetParam(), number);
        if (!outcome.was_hit)
            break;
        ++hit;
        lost_writes += outcome.said_lost_write ? 1 : 0;
        EXPECT_EQ(outcome.after_restart.faults, std::vector<std::string>()) << "write " << number;
        const auto& kept = outcome.after_restart.kept;
        EXPECT_TRUE(kept.contains(operations()[1].to_string())) << "write " << number;
        if (outcome.was_answered) {
            EXPECT_TRUE(kept.contains(operations()[2].to_string())) << "write " << number;
        } else {
            EXPECT_NE(outcome.went_on, outcome.said_lost_write) << "write " << number;
        }
        if (outcome.went_on) {
            EXPECT_TRUE(kept.contains(operations()[3].to_string())) << "write " << number;
        }
    }
    EXPECT_GT(hit, 5) << "the harness must reach the writes";
    EXPECT_GT(lost_writes, 0);
}

INSTANTIATE_TEST_SUITE_P(Once, WriteFaults, testing::Values(Lasting::once));
INSTANTIATE_TEST_SUITE_P(ForEver, WriteFaults, testing::Values(Lasting::for_ever));

} // namespace samma::test
