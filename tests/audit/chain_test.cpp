#include "verify/chain.hpp"

#include "app/audit/access_log.hpp"
#include "app/test_installation.hpp"
#include "store/checkpoints.hpp"

#include <gtest/gtest.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

namespace samma::test {

namespace {

using verify::ChainCheck;
using verify::ChainRow;
using verify::Hash;

constexpr int kRows = 300;

std::optional<std::string> cell(sqlite3_stmt* statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return std::nullopt;
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return bytes == nullptr
               ? std::string()
               : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

/// A database in a folder of its own with a chain of kRows rows, of which the first 50 have been erased by
/// law.
class Z9Chain : public testing::Test {
  protected:
    Z9Chain()
    {
        std::string name = (std::filesystem::temp_directory_path() / "samma_audit_XXXXXX").string();
        folder = ::mkdtemp(name.data());
        TestInstallation installation(folder / "samma.db");
        tenant = installation.ports().tenant_id;
        for (int row = 0; row < kRows; ++row) {
            const auto work = installation.ports().store.begin_write(tenant);
            work->audit().append({.at = installation.clock.time,
                                  .action = "read_client",
                                  .actor = "account:" + std::to_string(row % 7),
                                  .role = "coordinator",
                                  .resource_kind = "client",
                                  .resource_id = std::to_string(row),
                                  .client_id = ClientId(installation.ids.next()),
                                  .relation = "section_held",
                                  .operation_id = {},
                                  .details = {}});
            if (row == kRows - 1)
                work->audit().erase_content_before(*parse_instant("2026-11-22T08:00:50Z"));
            work->commit();
            installation.clock.time += std::chrono::seconds(1);
            if ((row + 1) % 100 == 0)
                put_on_record(installation);
        }
        read_rows();
    }
    ~Z9Chain() override { std::filesystem::remove_all(folder); }

    void put_on_record(TestInstallation& installation)
    {
        auto signing_key = store::SigningKey::open(folder / "key");
        ASSERT_TRUE(signing_key) << to_string(signing_key.error());
        store::CheckpointFiles files({folder / "one.log", folder / "two.log"}, *signing_key);
        const auto work = installation.ports().store.begin_read(tenant);
        const auto count = files.put_on_record(*work, tenant, installation.clock.time, 1);
        ASSERT_TRUE(count) << to_string(count.error());
        EXPECT_EQ(*count, 100);
    }

    void read_rows()
    {
        sqlite3* connection = nullptr;
        ASSERT_EQ(sqlite3_open((folder / "samma.db").c_str(), &connection), SQLITE_OK);
        sqlite3_stmt* statement = nullptr;
        ASSERT_EQ(sqlite3_prepare_v2(connection,
                                     "SELECT tenant_id, sequence, at, action, actor, role, resource_kind, "
                                     "resource_id, client_id, relation, operation_id, details, salt, "
                                     "content_digest, hash FROM audit_event ORDER BY sequence",
                                     -1, &statement, nullptr),
                  SQLITE_OK);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            ChainRow row;
            row.tenant = *cell(statement, 0);
            row.sequence = sqlite3_column_int64(statement, 1);
            row.at = sqlite3_column_int64(statement, 2);
            row.action = *cell(statement, 3);
            row.actor = *cell(statement, 4);
            for (std::size_t place = 0; place < row.content.size(); ++place)
                row.content[place] = cell(statement, 5 + static_cast<int>(place));
            row.salt = cell(statement, 12);
            row.content_digest = *cell(statement, 13);
            row.hash = *cell(statement, 14);
            rows.push_back(std::move(row));
        }
        sqlite3_finalize(statement);
        sqlite3_close(connection);
        std::ifstream("" + (folder / "key.pub").string()) >> key_text;
        ASSERT_TRUE(verify::parse_hex(key_text, key.data(), key.size()));
        std::ostringstream text;
        text << std::ifstream(folder / "one.log").rdbuf();
        record = text.str();
    }

    /// How many faults the verifier finds in rows and record.
    [[nodiscard]] std::size_t faults_in(const std::vector<ChainRow>& chain, const std::string& lines) const
    {
        ChainCheck check;
        std::size_t faults = 0;
        for (const auto& row : chain)
            faults += check.check(row).empty() ? 0 : 1;
        std::istringstream stream(lines);
        return faults + verify::check_checkpoints(stream, tenant.to_string(), check.hashes(), key).size();
    }

    [[nodiscard]] int run_verifier(const std::string& arguments) const
    {
        const auto command = std::string(SAMMA_VERIFY) + " --database " + (folder / "samma.db").string() +
                             " " + arguments + " > " + (folder / "said.txt").string() + " 2>&1";
        return WEXITSTATUS(std::system(command.c_str()));
    }

    std::filesystem::path folder;
    TenantId tenant;
    std::vector<ChainRow> rows;
    std::string key_text;
    std::array<unsigned char, 32> key{};
    std::string record;
};

/// One letter changed, added or taken away.
void change_text(std::string& text, std::mt19937& random)
{
    const auto place = text.empty() ? 0 : random() % text.size();
    if (text.empty() || random() % 3 == 0)
        text.insert(place, 1, static_cast<char>('a' + random() % 26));
    else if (random() % 2 == 0)
        text.erase(place, 1);
    else
        text[place] = static_cast<char>(text[place] ^ (1 + random() % 255));
}

void change_row(ChainRow& row, std::mt19937& random)
{
    const auto what = random() % 6;
    if (what == 0)
        row.at += 1 + static_cast<std::int64_t>(random() % 1000);
    else if (what == 1)
        change_text(row.action, random);
    else if (what == 2)
        change_text(row.actor, random);
    else if (what == 3 && row.salt)
        change_text(*row.content[random() % 5 == 3 ? 0 : 1], random);
    else if (what == 4 && row.salt)
        row.content[3].reset();
    else
        change_text(row.content_digest, random);
}

} // namespace

TEST_F(Z9Chain, HoldsWithItsErasedRowsAndItsRecord)
{
    ASSERT_EQ(rows.size(), static_cast<std::size_t>(kRows));
    EXPECT_FALSE(rows[10].salt) << "the first rows have been erased by law";
    EXPECT_TRUE(rows[100].salt);
    EXPECT_EQ(faults_in(rows, record), 0U);
    std::ostringstream two;
    two << std::ifstream(folder / "two.log").rdbuf();
    EXPECT_EQ(two.str(), record);
}

TEST_F(Z9Chain, ShowsAThousandChangesDeletionsInsertionsAndSwapsEach)
{
    std::mt19937 random(20261126);
    for (int turn = 0; turn < 1000; ++turn) {
        auto changed = rows;
        change_row(changed[random() % changed.size()], random);
        EXPECT_GT(faults_in(changed, record), 0U) << "change " << turn;

        auto shorter = rows;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(random() % shorter.size()));
        EXPECT_GT(faults_in(shorter, record), 0U) << "deletion " << turn;

        auto longer = rows;
        const auto place = random() % longer.size();
        longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(place), longer[random() % longer.size()]);
        EXPECT_GT(faults_in(longer, record), 0U) << "insertion " << turn;

        auto swapped = rows;
        const auto first = random() % (swapped.size() - 1);
        std::swap(swapped[first], swapped[first + 1]);
        EXPECT_GT(faults_in(swapped, record), 0U) << "swap " << turn;
    }
}

TEST_F(Z9Chain, ShowsATailThatWasCutOffAfterItWasOnRecord)
{
    for (std::size_t kept = 0; kept < rows.size(); ++kept)
        EXPECT_GT(faults_in({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept)}, record), 0U)
            << kept;
}

TEST_F(Z9Chain, ShowsAChainThatWasWrittenAnewFromSomeRowOn)
{
    // Somebody with the whole power of the database recomputes every hash after an altered row.
    auto forged = rows;
    forged[150].actor = "account:nobody";
    ChainCheck before;
    for (std::size_t place = 0; place < 150; ++place)
        EXPECT_EQ(before.check(forged[place]), "");
    // The table alone would hold if the hashes were right; the record is what gives it away.
    for (std::size_t place = 150; place < forged.size(); ++place)
        forged[place].hash = std::string(32, static_cast<char>(place));
    EXPECT_GT(faults_in(forged, record), 0U);
}

TEST_F(Z9Chain, ShowsAThousandForgedCheckpoints)
{
    std::mt19937 random(7);
    for (int turn = 0; turn < 1000; ++turn) {
        auto forged = record;
        const auto place = random() % (forged.size() - 1);
        if (forged[place] == '\n')
            continue;
        forged[place] = forged[place] == 'a' ? 'b' : 'a';
        EXPECT_GT(faults_in(rows, forged), 0U) << place;
    }
    const auto first_line = record.find('\n') + 1;
    EXPECT_GT(faults_in(rows, record.substr(first_line)), 0U) << "the first line taken away";
    const auto second_line = record.find('\n', first_line) + 1;
    EXPECT_GT(faults_in(rows, record.substr(0, first_line) + record.substr(second_line)), 0U);
}

TEST_F(Z9Chain, IsCheckedByAProgramOfItsOwn)
{
    const auto with_record = "--key " + (folder / "key.pub").string() + " --checkpoints " +
                             (folder / "one.log").string() + " --checkpoints " +
                             (folder / "two.log").string();
    EXPECT_EQ(run_verifier(with_record), 0);
    EXPECT_EQ(run_verifier("--checkpoints " + (folder / "one.log").string()), 2) << "without a key";

    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open((folder / "samma.db").c_str(), &connection), SQLITE_OK);
    ASSERT_EQ(
        sqlite3_exec(connection,
                     "DROP TRIGGER audit_event_is_never_changed; UPDATE audit_event SET actor = 'account:9' "
                     "WHERE sequence = 200",
                     nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(connection);
    EXPECT_EQ(run_verifier(with_record), 1);
    std::ostringstream said;
    said << std::ifstream(folder / "said.txt").rdbuf();
    EXPECT_NE(said.str().find("row 200"), std::string::npos) << said.str();
}

TEST_F(Z9Chain, KeepsTheSigningKeyFromOthers)
{
    const auto mode = std::filesystem::status(folder / "key").permissions();
    EXPECT_EQ(mode & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
              std::filesystem::perms::none);
    std::ofstream(folder / "broken") << "not a key";
    EXPECT_EQ(store::SigningKey::open(folder / "broken").error().code, "checkpoint.key");
}

} // namespace samma::test
