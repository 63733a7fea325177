#include "support/test_folder.hpp"

#include "store/backup.hpp"
#include "store/sealed_file.hpp"
#include "store/test_store.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace samma::store {

namespace {

using test::TestFolder;

const std::string kKey = "a key of sixteen letters or more";

std::string read_file(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_file(const std::filesystem::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
}

/// A store with something in every corner that a backup must keep.
class BackupContract : public testing::TestWithParam<Where> {
  protected:
    void SetUp() override
    {
        data = test.inventor.invent(2, 6);
        ASSERT_TRUE(test.apply({data, {}, {}}));
        const auto work = test.store->begin_write(test.tenant.id);
        for (int look = 0; look < 5; ++look)
            work->audit().append(AuditEvent{.at = kNow, .action = "view", .actor = "account"});
        work->events().append({0, kNow, "changed", {}, "subject", test.inventor.next_id<OperationId>()});
        work->commit();
    }

    Result<BackupCount> back_up() { return write_backup(*test.database, file, kKey, kNow); }

    TestStore test{GetParam()};
    TestFolder folder;
    std::filesystem::path file = folder.path / "samma.backup";
    MasterData data;
};

} // namespace

TEST_P(BackupContract, C10_EveryEngineRestoresWhatAnyEngineWroteAndTheChainHolds)
{
    const auto written = back_up().value();
    EXPECT_GT(written.rows, 50);
    EXPECT_EQ(written.audit_rows, 5);
    for (const auto where : kEverywhere) {
        TestDatabase fresh(where);
        const auto restored = restore_backup(*fresh.database, file, kKey, kNow);
        ASSERT_TRUE(restored) << to_string(restored.error());
        EXPECT_EQ(restored->rows, written.rows);
        EXPECT_EQ(restored->tables, written.tables);
        EXPECT_EQ(fresh.database->check(), std::vector<std::string>());
        const auto store = make_store(std::move(fresh.database), random_salt, test.master);
        const auto work = store->begin_read(test.tenant.id);
        EXPECT_EQ(work->master_data().load(
                      {.section_id = {}, .performed_since = {}, .home_entries = HomeEntries::include}),
                  data);
        EXPECT_EQ(work->tenants().list(), std::vector<Tenant>{test.tenant});
        EXPECT_EQ(work->audit().find_head()->sequence, 5);
        EXPECT_EQ(work->audit().find_fault({}), std::nullopt);
        EXPECT_EQ(work->events().last_sequence(), 1);
    }
}

TEST_P(BackupContract, IsOneStateWhileOthersGoOnWriting)
{
    if (GetParam() == Where::memory)
        GTEST_SKIP() << "readers and writers take turns in memory";
    std::atomic<bool> stops = false;
    std::atomic<int> writes = 0;
    std::thread writer([&] {
        while (!stops) {
            const auto work = test.store->begin_write(test.tenant.id);
            const auto id = test.inventor.next_id<OperationId>();
            work->audit().append(AuditEvent{.at = kNow, .action = "change", .actor = "account"});
            work->events().append({0, kNow, "changed", {}, "subject", id});
            work->commit();
            ++writes;
        }
    });
    while (writes < 5)
        std::this_thread::yield();
    const auto written = back_up();
    stops = true;
    writer.join();
    ASSERT_TRUE(written);
    TestDatabase fresh(Where::file);
    const auto restored = restore_backup(*fresh.database, file, kKey, kNow);
    ASSERT_TRUE(restored) << to_string(restored.error());
    const auto store = make_store(std::move(fresh.database));
    const auto work = store->begin_read(test.tenant.id);
    // Each write added one row to the chain and one event: half a write would show.
    EXPECT_EQ(work->audit().find_head()->sequence - 5, work->events().last_sequence() - 1);
}

TEST_P(BackupContract, IsNotReadWithoutItsKeyAndSaysNothingInPlain)
{
    ASSERT_TRUE(back_up());
    TestDatabase fresh(Where::memory);
    EXPECT_EQ(restore_backup(*fresh.database, file, "another key of sixteen letters", kNow).error().code,
              "backup.wrong_key_or_changed");
    EXPECT_EQ(write_backup(*test.database, folder.path / "b", "short", kNow).error().code,
              "backup.key_too_short");
    const auto bytes = read_file(file);
    // A shorter name may stand in sealed bytes by chance.
    constexpr std::size_t kLongEnough = 6;
    int looked_for = 0;
    for (const auto& client : data.clients)
        if (const auto& name = client.family_name.reveal(); name.size() >= kLongEnough) {
            EXPECT_EQ(bytes.find(name), std::string::npos);
            ++looked_for;
        }
    EXPECT_GT(looked_for, 0);
    EXPECT_EQ(bytes.find("care_worker"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Engines, BackupContract, testing::ValuesIn(kEverywhere), name_of);

TEST(Backup, AnyChangedMovedOrMissingByteIsRefusedAndNothingIsRestored)
{
    TestStore test(Where::memory);
    ASSERT_TRUE(test.apply({test.inventor.invent(2, 40), {}, {}}));
    TestFolder folder;
    const auto file = folder.path / "samma.backup";
    ASSERT_TRUE(write_backup(*test.database, file, kKey, kNow));
    const auto sound = read_file(file);
    ASSERT_GT(sound.size(), 3U * 65'536) << "several parts, so that they can be swapped";

    std::vector<std::string> altered;
    for (const std::size_t at : {std::size_t{0}, std::size_t{9}, std::size_t{30}, std::size_t{60},
                                 sound.size() / 2, sound.size() - 1}) {
        altered.push_back(sound);
        altered.back()[at] = static_cast<char>(altered.back()[at] ^ 1);
    }
    altered.push_back(sound.substr(0, sound.size() - 1));
    altered.push_back(sound.substr(0, 48 + 65'536 + 17)); // whole parts, without the rest
    altered.push_back(sound + "x");
    altered.push_back("");
    auto swapped = sound;
    std::swap_ranges(swapped.begin() + 48, swapped.begin() + 48 + 65'553, swapped.begin() + 48 + 65'553);
    altered.push_back(swapped);
    for (std::size_t number = 0; number < altered.size(); ++number) {
        write_file(file, altered[number]);
        TestDatabase fresh(Where::memory);
        EXPECT_FALSE(restore_backup(*fresh.database, file, kKey, kNow)) << "alteration " << number;
        const auto reader = fresh.database->begin_read();
        int clients = 0;
        if (reader->has_table("client"))
            reader->read({"clients", "SELECT 1 FROM client"}, {}, [&](const Row&) { ++clients; });
        EXPECT_EQ(clients, 0) << "alteration " << number;
    }
    write_file(file, sound);
    TestDatabase fresh(Where::memory);
    EXPECT_TRUE(restore_backup(*fresh.database, file, kKey, kNow));
}

TEST(Backup, ARestoreGoesIntoAnEmptyDatabaseOnly)
{
    TestStore test(Where::memory);
    TestFolder folder;
    const auto file = folder.path / "samma.backup";
    ASSERT_TRUE(write_backup(*test.database, file, kKey, kNow));
    EXPECT_EQ(restore_backup(*test.database, file, kKey, kNow).error().code, "restore.not_empty");
    EXPECT_EQ(
        restore_backup(*TestDatabase(Where::memory).database, folder.path / "none", kKey, kNow).error().code,
        "backup.cannot_read");
}

TEST(Backup, AChainThatWasTamperedWithBeforeTheBackupIsNotTakenForSound)
{
    TestStore test(Where::memory);
    {
        const auto work = test.store->begin_write(test.tenant.id);
        for (int look = 0; look < 5; ++look)
            work->audit().append(AuditEvent{.at = kNow, .action = "view", .actor = "account"});
        work->commit();
    }
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script("DROP TRIGGER audit_event_is_never_changed;"
                                            "UPDATE audit_event SET actor = 'somebody' WHERE sequence = 3"));
        transaction->commit();
    }
    TestFolder folder;
    const auto file = folder.path / "samma.backup";
    ASSERT_TRUE(write_backup(*test.database, file, kKey, kNow));
    TestDatabase fresh(Where::memory);
    EXPECT_EQ(restore_backup(*fresh.database, file, kKey, kNow).error().code, "restore.chain_broken");
}

} // namespace samma::store
