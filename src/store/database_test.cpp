#include "store/database.hpp"
#include "store/test_database.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <cmath>
#include <fstream>
#include <thread>

namespace samma::store {

namespace {

const Query kInsert{"insert_pet",
                    "INSERT INTO pet (id, name, weight, photo, owner_id) VALUES ($1, $2, $3, $4, $5)"};
const Query kSelect{"select_pet", "SELECT id, name, weight, photo, owner_id FROM pet ORDER BY id"};
const Query kCount{"count_pets", "SELECT count(*) FROM pet"};
constexpr std::string_view kSqliteTables =
    "CREATE TABLE owner (id INTEGER PRIMARY KEY) STRICT;"
    "INSERT INTO owner VALUES (1);"
    "CREATE TABLE pet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, weight REAL,"
    "photo BLOB, owner_id INTEGER REFERENCES owner (id),"
    "CHECK (weight IS NULL OR weight > 0)) STRICT;"
    "CREATE TRIGGER keep BEFORE DELETE ON pet BEGIN"
    "  SELECT RAISE(ABORT, 'pet.append_only'); END;";

constexpr std::string_view kPostgresTables =
    "CREATE TABLE owner (id BIGINT PRIMARY KEY);"
    "INSERT INTO owner VALUES (1);"
    "CREATE TABLE pet (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, weight DOUBLE PRECISION,"
    "photo BYTEA, owner_id BIGINT REFERENCES owner (id),"
    "CHECK (weight IS NULL OR weight > 0));"
    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    "  RAISE EXCEPTION 'pet.append_only' USING ERRCODE = 'SA001'; END $$;"
    "CREATE TRIGGER keep BEFORE DELETE ON pet FOR EACH ROW EXECUTE FUNCTION refuse();";

std::string_view tables_for(const Database& database)
{
    return database.dialect() == "postgres" ? kPostgresTables : kSqliteTables;
}

/// The contract of every engine adapter.
class DatabaseContract : public testing::TestWithParam<Where> {
  protected:
    void SetUp() override
    {
        const auto transaction = database->begin_write();
        ASSERT_TRUE(transaction->run_script(tables_for(*database)));
        transaction->commit();
    }

    std::int64_t count()
    {
        std::int64_t rows = -1;
        database->begin_read()->read(kCount, {}, [&](const Row& row) { rows = row.integer(0); });
        return rows;
    }

    TestDatabase test{GetParam()};
    Database* database = test.database.get();
};

ViolationKind refused(Database& database, std::initializer_list<Cell> pet)
{
    const auto outcome = database.begin_write()->run(kInsert, pet);
    EXPECT_FALSE(outcome.has_value());
    return outcome.error().kind;
}

} // namespace

TEST_P(DatabaseContract, EveryKindOfCellComesBackAsItWas)
{
    const Bytes photo{0, 1, 255};
    const std::string name("Åsa Öman\xF0\x9F\x90\x88");
    {
        const auto transaction = database->begin_write();
        EXPECT_EQ(transaction->run(kInsert, {1, name, 0.1, photo, std::optional<std::int64_t>(1)}).value(),
                  1);
        EXPECT_EQ(transaction->run(kInsert, {2, "", {}, Bytes{}, std::optional<std::int64_t>()}).value(), 1);
        transaction->commit();
    }

    std::vector<std::vector<Cell>> rows;
    database->begin_read()->read(kSelect, {}, [&](const Row& row) {
        rows.emplace_back();
        for (int column = 0; column < row.size(); ++column)
            rows.back().push_back(row.cell(column));
    });

    const std::vector<std::vector<Cell>> expected{{1, name, 0.1, photo, 1}, {2, "", {}, Bytes{}, {}}};
    EXPECT_EQ(rows, expected);
}

TEST_P(DatabaseContract, NamesWhyATableRefused)
{
    {
        const auto transaction = database->begin_write();
        ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
        transaction->commit();
    }
    EXPECT_EQ(refused(*database, {1, "Sixten", {}, {}, {}}), ViolationKind::unique);
    EXPECT_EQ(refused(*database, {2, "Maja", {}, {}, {}}), ViolationKind::unique);
    EXPECT_EQ(refused(*database, {2, "Sixten", {}, {}, 7}), ViolationKind::foreign_key);
    EXPECT_EQ(refused(*database, {2, "Sixten", -1.0, {}, {}}), ViolationKind::check);
    EXPECT_EQ(refused(*database, {2, {}, {}, {}, {}}), ViolationKind::not_null);
    EXPECT_EQ(refused(*database, {2, "Sixten", "heavy", {}, {}}), ViolationKind::check);
    EXPECT_EQ(refused(*database, {2, std::string("Six\0ten", 7), {}, {}, {}}), ViolationKind::check);
    EXPECT_EQ(refused(*database, {2, "\xC5sa", {}, {}, {}}), ViolationKind::check);

    const Query remove{"delete_pets", "DELETE FROM pet"};
    const auto outcome = database->begin_write()->run(remove, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ViolationKind::append_only);
    EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseContract, AViolationSaysWhichColumnAndBecomesAnError)
{
    const auto transaction = database->begin_write();
    ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
    const auto outcome = transaction->run(kInsert, {2, "Maja", {}, {}, {}});
    ASSERT_FALSE(outcome);
    const Error error = outcome.error();
    EXPECT_EQ(error.code, "store.unique_violation");
    EXPECT_EQ(error.at, "pet.name");
}

TEST_P(DatabaseContract, ATransactionThatIsNotCommittedLeavesNothing)
{
    {
        const auto transaction = database->begin_write();
        ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseContract, ARefusedRowDoesNotTakeTheOthersOfTheTransactionWithIt)
{
    {
        const auto transaction = database->begin_write();
        ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
        ASSERT_FALSE(transaction->run(kInsert, {1, "Sixten", {}, {}, {}}));
        ASSERT_TRUE(transaction->run(kInsert, {2, "Sixten", {}, {}, {}}));
        transaction->commit();
    }
    EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseContract, CountsTheRowsThatAStatementChanged)
{
    const auto transaction = database->begin_write();
    const std::vector<Cell> cells{1, "Maja", {}, {}, {}, 2, "Sixten", {}, {}, {}};
    EXPECT_EQ(transaction->batch(kInsert, cells, 5).value(), 2);
    const Query rename{"rename", "UPDATE pet SET name = $2 WHERE id = $1 AND name = $3"};
    EXPECT_EQ(transaction->run(rename, {1, "Lisa", "Maja"}).value(), 1);
    EXPECT_EQ(transaction->run(rename, {1, "Stina", "Maja"}).value(), 0);
    EXPECT_EQ(transaction->run(kCount, {}).value(), 0);
}

TEST_P(DatabaseContract, AQueryMayRunInsideTheRowsOfTheSameQuery)
{
    const auto transaction = database->begin_write();
    const std::vector<Cell> cells{1, "Maja", {}, {}, {}, 2, "Sixten", {}, {}, {}};
    ASSERT_TRUE(transaction->batch(kInsert, cells, 5));
    int pairs = 0;
    transaction->read(kSelect, {},
                      [&](const Row&) { transaction->read(kSelect, {}, [&](const Row&) { ++pairs; }); });
    EXPECT_EQ(pairs, 2 * 2);
}

TEST_P(DatabaseContract, ARowFunctionThatThrowsLeavesTheStatementUsable)
{
    const auto transaction = database->begin_write();
    const std::vector<Cell> cells{1, "Maja", {}, {}, {}, 2, "Sixten", {}, {}, {}};
    ASSERT_TRUE(transaction->batch(kInsert, cells, 5));
    EXPECT_THROW(transaction->read(kSelect, {}, [](const Row&) { throw std::runtime_error("stop"); }),
                 std::runtime_error);
    int rows = 0;
    transaction->read(kSelect, {}, [&](const Row&) { ++rows; });
    EXPECT_EQ(rows, 2);
}

TEST_P(DatabaseContract, ACellOfAnotherTypeThanAskedForIsCalledDamage)
{
    const auto transaction = database->begin_write();
    ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
    try {
        transaction->read(kSelect, {}, [](const Row& row) { EXPECT_EQ(row.integer(1), 0); });
        FAIL() << "a text was read as a number";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::corrupt);
    }
}

TEST_P(DatabaseContract, FaultySqlIsTheProgramsMisuse)
{
    const Query faulty{"faulty", "SELEKT 1"};
    try {
        database->begin_read()->read(faulty, {}, {});
        FAIL() << "the statement was taken";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::misuse);
    }
}

TEST_P(DatabaseContract, SumsAndTruthValuesAreWholeNumbers)
{
    const auto transaction = database->begin_write();
    const std::vector<Cell> cells{1, "Maja", {}, {}, {}, 123'456'789, "Sixten", {}, {}, {}};
    ASSERT_TRUE(transaction->batch(kInsert, cells, 5));
    const Query sums{"sums",
                     "SELECT sum(id), -sum(id), sum(id) * 1000000000, count(*) > 1, min(name) FROM pet"};
    int rows = 0;
    transaction->read(sums, {}, [&](const Row& row) {
        ++rows;
        EXPECT_EQ(row.integer(0), 123'456'790);
        EXPECT_EQ(row.integer(1), -123'456'790);
        EXPECT_EQ(row.integer(2), 123'456'790'000'000'000);
        EXPECT_EQ(row.integer(3), 1);
        EXPECT_EQ(row.text(4), "Maja");
    });
    EXPECT_EQ(rows, 1);
}

TEST_P(DatabaseContract, SortsTextByItsBytes)
{
    const auto transaction = database->begin_write();
    const std::vector<Cell> cells{1, "a", {}, {}, {}, 2, "B", {}, {}, {},
                                  3, "Å", {}, {}, {}, 4, "Z", {}, {}, {}};
    ASSERT_TRUE(transaction->batch(kInsert, cells, 5));
    std::string names;
    transaction->read({"sorted", "SELECT name FROM pet ORDER BY name"}, {},
                      [&](const Row& row) { names += row.text(0); });
    EXPECT_EQ(names, "BZaÅ");
}

TEST_P(DatabaseContract, ARefusalInTheMiddleOfABatchRefusesItAndTheTransactionGoesOn)
{
    const auto transaction = database->begin_write();
    std::vector<Cell> cells;
    for (int id = 1; id <= 500; ++id)
        cells.insert(cells.end(), {id, "pet " + std::to_string(id == 450 ? 7 : id), {}, {}, {}});
    const auto outcome = transaction->batch(kInsert, cells, 5);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ViolationKind::unique);
    EXPECT_EQ(transaction->run(kInsert, {1000, "Maja", {}, {}, {}}).value(), 1);
    transaction->commit();
}

TEST_P(DatabaseContract, WritersTakeTurnsAndNothingIsLost)
{
    constexpr int kThreads = 4;
    constexpr int kRows = 25;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int row = 0; row < kRows; ++row) {
                const int id = thread * kRows + row;
                const auto transaction = database->begin_write();
                EXPECT_TRUE(transaction->run(kInsert, {id, "pet " + std::to_string(id), {}, {}, {}}));
                transaction->commit();
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(count(), kThreads * kRows);
}

TEST_P(DatabaseContract, AReaderCannotWriteAndTheNextWriterCan)
{
    try {
        static_cast<void>(database->begin_read()->run(kInsert, {1, "Maja", {}, {}, {}}));
        FAIL() << "a reader wrote";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::read_only);
    }
    const auto transaction = database->begin_write();
    EXPECT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
}

TEST_P(DatabaseContract, ASoundDatabaseHasNoFaults)
{
    EXPECT_EQ(database->check(), std::vector<std::string>());
}

INSTANTIATE_TEST_SUITE_P(Engines, DatabaseContract, testing::ValuesIn(kEverywhere), name_of);

/// What two processes, or a reader beside a writer, see of one database; in memory there is neither.
class SharedDatabaseContract : public DatabaseContract {};
INSTANTIATE_TEST_SUITE_P(Engines, SharedDatabaseContract, testing::Values(Where::file, Where::postgres),
                         name_of);

TEST_P(SharedDatabaseContract, AReaderSeesOneStateWhileAnotherThreadWrites)
{
    const auto count = [](Transaction& transaction) {
        std::int64_t rows = -1;
        transaction.read(kCount, {}, [&](const Row& row) { rows = row.integer(0); });
        return rows;
    };
    const auto reader = database->begin_read();
    ASSERT_EQ(count(*reader), 0);

    std::thread([&] {
        const auto transaction = database->begin_write();
        EXPECT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
        transaction->commit();
    }).join();

    EXPECT_EQ(count(*reader), 0);
    EXPECT_EQ(count(*database->begin_read()), 1);
}

TEST(SqliteFile, IsKeptInAFileThatOnlyItsOwnerReadsWithAWriteAheadLogSyncedAtEachCommit)
{
    TestDatabase test(Where::file);
    struct stat status {};
    ASSERT_EQ(::stat(test.file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);

    const auto pragma = [&](const std::string& name) {
        Cell value;
        test.database->begin_write()->read({name, "PRAGMA " + name}, {},
                                           [&](const Row& row) { value = row.cell(0); });
        return value;
    };
    EXPECT_EQ(pragma("journal_mode"), Cell("wal"));
    EXPECT_EQ(pragma("synchronous"), Cell(2));
    EXPECT_EQ(pragma("foreign_keys"), Cell(1));
    EXPECT_EQ(pragma("cell_size_check"), Cell(1));
}

TEST(SqliteFile, AFileThatIsNoDatabaseIsRefused)
{
    TestDatabase test(Where::file);
    const auto other = test.folder / "letter.txt";
    std::ofstream(other) << std::string(4096, 'x');
    const auto opened = open_sqlite({.file = other});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "store.cannot_open");
    EXPECT_EQ(open_sqlite({.file = test.folder / "no" / "such.db"}).error().code, "store.cannot_open");
}

TEST_P(SharedDatabaseContract, AnotherProgramThatWritesMakesAWriteBusyAfterItsTime)
{
    const auto other = test.open_another(std::chrono::milliseconds(20));
    const auto holder = test.database->begin_write();
    try {
        static_cast<void>(other->begin_write());
        FAIL() << "two programs write at once";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::busy);
    }
    // The refused attempt must not keep the writer.
    holder->commit();
    other->begin_write()->commit();
}

TEST(SqliteFile, AFullDiskRefusesTheWriteAndTheStoreGoesOnWhenThereIsRoom)
{
    TestDatabase test(Where::file);
    auto& database = *test.database;
    {
        const auto transaction = database.begin_write();
        ASSERT_TRUE(transaction->run_script(kSqliteTables));
        transaction->commit();
    }
    const auto limit = [&](int pages) {
        database.begin_write()->read({"limit", "PRAGMA max_page_count = " + std::to_string(pages)}, {}, {});
    };
    limit(1);
    const Bytes photo(200'000, 7);
    {
        const auto transaction = database.begin_write();
        ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, {}, {}}));
        try {
            static_cast<void>(transaction->run(kInsert, {2, "Sixten", {}, photo, {}}));
            FAIL() << "the disk was not full";
        } catch (const StoreFailure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::disk_full);
        }
        // SQLite has rolled back; a commit must not claim that the first row is kept.
        EXPECT_THROW(transaction->commit(), StoreFailure);
    }
    limit(1'000'000);
    {
        const auto transaction = database.begin_write();
        ASSERT_TRUE(transaction->run(kInsert, {2, "Sixten", {}, photo, {}}));
        transaction->commit();
    }
    std::int64_t rows = -1;
    database.begin_read()->read(kCount, {}, [&](const Row& row) { rows = row.integer(0); });
    EXPECT_EQ(rows, 1);
    EXPECT_EQ(database.check(), std::vector<std::string>());
}

TEST(SqliteFile, ADamagedPageIsFoundByTheCheck)
{
    TestDatabase test(Where::file);
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script(kSqliteTables));
        ASSERT_TRUE(transaction->run(kInsert, {1, "Maja", {}, Bytes(50'000, 7), {}}));
        transaction->commit();
    }
    test.close();
    const auto size = std::filesystem::file_size(test.file);
    ASSERT_GT(size, 40'000U);
    std::fstream file(test.file, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    file << std::string(4096 * 3, '\x5a');
    file.close();

    const auto database = open_sqlite({.file = test.file}).value();
    EXPECT_NE(database->check(), std::vector<std::string>());
}

TEST(PostgresServer, AnEndedConnectionIsReplacedAndTheTransactionOnItLeavesNothing)
{
    TestDatabase test(Where::postgres);
    const auto other = test.open_another();
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script(kPostgresTables));
        std::string own;
        transaction->read({"own_connection", "SELECT CAST(pg_backend_pid() AS TEXT)"}, {},
                          [&](const Row& row) { own = row.text(0); });
        other->begin_read()->read({"end_connection", "SELECT pg_terminate_backend(" + own + ")"}, {}, {});
        try {
            transaction->commit();
            FAIL() << "a commit on a connection that is gone was answered";
        } catch (const StoreFailure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::connection);
        }
    }
    const auto transaction = test.database->begin_write();
    EXPECT_FALSE(transaction->has_any_table());
    EXPECT_TRUE(transaction->run_script(kPostgresTables));
    transaction->commit();
}

TEST(PostgresServer, OneThatDoesNotAnswerIsAnError)
{
    const auto opened = open_postgres({.uri = "postgresql:///postgres?host=/nowhere&user=samma"});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "store.cannot_open");
}

TEST(DatabaseDeathTest, AThreadThatWritesAndBeginsAnotherTransactionIsABugNotAStandstill)
{
    TestDatabase test(Where::memory);
    const auto transaction = test.database->begin_write();
    EXPECT_DEATH(static_cast<void>(test.database->begin_write()), "");
    EXPECT_DEATH(static_cast<void>(test.database->begin_read()), "");
}

} // namespace samma::store
