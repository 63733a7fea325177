// What a copy of the database tells somebody who has no key.
#include "support/test_folder.hpp"

#include "store/sealed_rows.hpp"
#include "store/test_store.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace samma::store {

namespace {

/// Words that stand nowhere but where a test puts them.
constexpr const char* kCode = "KANARIE4711";
constexpr const char* kNewCode = "KANARIE4712";
constexpr const char* kName = "KANARIENNAMN";
constexpr const char* kStreet = "KANARIEGATAN";

MasterKey key_of(std::uint8_t byte)
{
    MasterKey key;
    key.bytes.fill(byte);
    return key;
}

std::string hexadecimal(std::string_view text)
{
    std::string digits;
    for (const char letter : text)
        digits += fmt::format("{:02x}", static_cast<unsigned char>(letter));
    return digits;
}

class SealedRows : public testing::TestWithParam<Where> {
  protected:
    /// One client with a door code that has been changed once, so that there is an earlier version too.
    void fill()
    {
        data = test.inventor.invent(1, 2);
        data.home_entries.resize(1);
        data.clients.front().family_name = Private<std::string>(kName);
        data.addresses.front().street = Private<std::string>(kStreet);
        for (auto& address : data.addresses)
            address.street = Private<std::string>(kStreet);
        auto& entry = data.home_entries.front();
        entry.client_id = data.clients.front().id;
        entry.door_code = Private<std::string>(kCode);
        store_data();
        entry.door_code = Private<std::string>(kNewCode);
        changed = store_data();
    }
    ChangeContext begin_operation(UnitOfWork& work)
    {
        const auto context = test.context();
        EXPECT_TRUE(work.operations().record({.id = context.operation_id,
                                              .name = "change",
                                              .actor = context.actor,
                                              .applied_at = context.at,
                                              .request_digest = {},
                                              .result = {}}));
        return context;
    }
    ChangeContext store_data()
    {
        const auto work = test.store->begin_write(test.tenant.id);
        const auto context = begin_operation(*work);
        EXPECT_TRUE(work->master_data().apply({data, {}, {}}, context));
        work->commit();
        return context;
    }
    void reopen_with(std::optional<MasterKey> key)
    {
        test.master = key;
        test.reopen();
    }
    /// Everything that lies in the tables, bytes as hexadecimal digits.
    std::string everything()
    {
        std::string text;
        const auto transaction = test.database->begin_read();
        for (const auto* table :
             {"address", "client", "home_entry", "row_change", "operation", "audit_event", "import_part"})
            transaction->read({"all_" + std::string(table), "SELECT * FROM " + std::string(table)}, {},
                              [&](const Row& row) {
                                  for (int column = 0; column < row.size(); ++column)
                                      add(text, row.cell(column));
                              });
        return text;
    }
    static void add(std::string& text, const Cell& cell)
    {
        if (const auto* words = std::get_if<std::string>(&cell.content()))
            text += *words + "\n";
        if (const auto* bytes = std::get_if<Bytes>(&cell.content()))
            text += std::string(bytes->begin(), bytes->end()) + "\n";
        if (const auto* number = std::get_if<double>(&cell.content()))
            text += fmt::format("{}\n", *number);
    }
    int found_in(const std::string& text)
    {
        int count = 0;
        for (const auto* word : {kCode, kNewCode, kName, kStreet})
            count +=
                text.find(word) != std::string::npos || text.find(hexadecimal(word)) != std::string::npos;
        return count;
    }

    TestStore test{GetParam()};
    MasterData data;
    ChangeContext changed;
};

} // namespace

TEST_P(SealedRows, TellNoDoorCodeNameOrAddressInAnyTableOrEarlierVersion)
{
    fill();
    const auto point = fmt::format("{}", data.addresses.front().point.lat);
    EXPECT_EQ(found_in(everything()), 0);
    EXPECT_EQ(everything().find(point), std::string::npos) << "where it lies tells the address too";
    EXPECT_EQ(test.load().home_entries, data.home_entries) << "and the key opens them";
    EXPECT_EQ(test.load().clients, data.clients);
    EXPECT_EQ(test.load().addresses, data.addresses);
}

TEST_P(SealedRows, HoldFilesOnTheirWayInUntilTheKeysAreRenewed)
{
    fill();
    const ImportId id = test.inventor.next_id<ImportId>();
    const auto put = [&](int part, const std::string& text) {
        const auto work = test.store->begin_write(test.tenant.id);
        EXPECT_TRUE(work->uploads().put({.import_id = id,
                                         .kind = ImportPartKind::file,
                                         .name = "brukare.csv",
                                         .part = part,
                                         .content = {text.begin(), text.end()},
                                         .stored_at = kNow,
                                         .stored_by = "test"}));
        work->commit();
    };
    const auto loaded = [&] {
        const auto bytes =
            test.store->begin_read(test.tenant.id)->uploads().load(id, ImportPartKind::file, "brukare.csv");
        return std::string(bytes.begin(), bytes.end());
    };
    put(0, "first ");
    put(1, kName);
    put(0, "again ");

    EXPECT_EQ(found_in(everything()), 0);
    EXPECT_EQ(loaded(), "again " + std::string(kName));
    const std::vector<SentFile> files{{"brukare.csv", 2, static_cast<std::int64_t>(loaded().size())}};
    EXPECT_EQ(test.store->begin_read(test.tenant.id)->uploads().files(id), files);

    ASSERT_TRUE(renew_data_keys(*test.database, *test.master));
    EXPECT_EQ(loaded(), "");
    put(0, "old");
    const auto work = test.store->begin_write(test.tenant.id);
    work->uploads().remove_before(kNow + std::chrono::seconds(1));
    EXPECT_TRUE(work->uploads().files(id).empty());
}

TEST_P(SealedRows, KeepTheirHistoryAndAreUndone)
{
    fill();
    const RecordName name{RecordKind::home_entry, data.clients.front().id.to_string()};
    const auto versions = test.store->begin_read(test.tenant.id)->master_data().load_history(name);
    ASSERT_EQ(versions.size(), 2U);
    const std::pair<std::string, std::string> before{"door_code", kCode};
    EXPECT_EQ(std::ranges::count(versions.front().before, before), 1);
    for (const auto& [column, value] : versions.front().before)
        EXPECT_NE(column, "sealed");

    const auto work = test.store->begin_write(test.tenant.id);
    const auto undone = begin_operation(*work);
    ASSERT_TRUE(work->master_data().undo(changed.operation_id, undone));
    work->commit();
    EXPECT_EQ(test.load().home_entries.front().door_code.reveal(), kCode);
    EXPECT_EQ(found_in(everything()), 0);
}

TEST_P(SealedRows, ThatLayOpenAreSealedWhenAKeyFirstComes)
{
    if (GetParam() == Where::memory)
        GTEST_SKIP() << "cannot be opened again";
    reopen_with(std::nullopt);
    fill();
    EXPECT_EQ(found_in(everything()), 4) << "the harness sees what lies open";

    reopen_with(key_of(7));
    EXPECT_EQ(found_in(everything()), 0);
    EXPECT_EQ(test.load().home_entries, data.home_entries);
    EXPECT_EQ(test.load().addresses, data.addresses);
}

TEST_P(SealedRows, OpenWithTheirOwnKeyAlone)
{
    if (GetParam() == Where::memory)
        GTEST_SKIP() << "cannot be opened again";
    fill();
    test.store.reset();
    test.files.open();
    EXPECT_EQ(check_master_key(*test.files.database->begin_read(), nullptr).error().code, "keys.missing");
    const auto wrong = key_of(9);
    EXPECT_EQ(check_master_key(*test.files.database->begin_read(), &wrong).error().code, "keys.wrong");
    EXPECT_FALSE(open_with_key(std::move(test.files.database), wrong));
}

TEST_P(SealedRows, MovedToAnotherRowOrChangedDoNotOpen)
{
    fill();
    const auto own = data.clients[0].id.to_string();
    const auto other = data.clients[1].id.to_string();
    {
        const auto transaction = test.database->begin_write();
        transaction->read({"plant_swap",
                           "UPDATE client SET sealed = (SELECT sealed FROM client WHERE id = $2) "
                           "WHERE id = $1"},
                          {other, own}, [](const Row&) {});
        transaction->commit();
    }
    EXPECT_THROW(test.load(), StoreFailure);
}

TEST_P(SealedRows, AreSealedAnewWithNewDataKeysAndUnderANewMasterKey)
{
    if (GetParam() == Where::memory)
        GTEST_SKIP() << "cannot be opened again";
    fill();
    const auto sealed = [&] {
        std::set<std::string> values;
        test.database->begin_read()->read({"sealed_values", "SELECT sealed FROM home_entry"}, {},
                                          [&](const Row& row) {
                                              const auto bytes = row.bytes(0);
                                              values.insert(std::string(bytes.begin(), bytes.end()));
                                          });
        return values;
    };
    const auto before = sealed();
    const auto count = renew_data_keys(*test.database, *test.master).value();
    EXPECT_GT(count.rows, 0);
    EXPECT_GT(count.versions, 0);
    EXPECT_NE(sealed(), before);
    EXPECT_EQ(test.load().home_entries, data.home_entries);

    const auto old_key = *test.master;
    const auto new_key = key_of(8);
    EXPECT_EQ(renew_data_keys(*test.database, new_key).error().code, "keys.wrong");
    ASSERT_TRUE(change_master_key(*test.database, old_key, new_key));
    EXPECT_EQ(check_master_key(*test.database->begin_read(), &old_key).error().code, "keys.wrong");
    reopen_with(new_key);
    EXPECT_EQ(test.load().home_entries, data.home_entries);
    const RecordName name{RecordKind::home_entry, data.clients.front().id.to_string()};
    EXPECT_EQ(test.store->begin_read(test.tenant.id)->master_data().load_history(name).size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(Engines, SealedRows, testing::ValuesIn(kEverywhere), name_of);

TEST(SealedFile, TheRawDatabaseFileHoldsNoDoorCode)
{
    TestStore test(Where::file);
    auto data = test.inventor.invent(1, 1);
    data.home_entries.resize(1);
    data.home_entries.front().client_id = data.clients.front().id;
    data.home_entries.front().door_code = Private<std::string>(kCode);
    ASSERT_TRUE(test.apply({data, {}, {}}));
    test.store.reset();
    for (const auto& entry : std::filesystem::directory_iterator(test.files.folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(file), {}};
        EXPECT_EQ(content.find(kCode), std::string::npos) << entry.path();
    }
}

TEST(MasterKeyFiles, AreMadeOnceForTheirOwnerAndSayWhatIsWrongWithThem)
{
    const test::TestFolder folder;
    const auto file = folder.path / "samma.key";
    EXPECT_EQ(read_master_key(file).error(), (Error{"keys.cannot_read", file.string(), {}}));
    const auto made = make_master_key(file).value();
    EXPECT_EQ(read_master_key(file)->bytes, made.bytes);
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_EQ(make_master_key(file).error().code, "keys.cannot_write") << "never written over";
    std::ofstream(file) << "samma-key-1 abc\n";
    EXPECT_EQ(read_master_key(file).error(), (Error{"keys.not_a_key", file.string(), {}}));
}

} // namespace samma::store
