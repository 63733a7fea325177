#include "store/migrations.hpp"
#include "store/test_database.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <thread>

namespace samma::store {

namespace {

constexpr Instant kNow{std::chrono::milliseconds(1'795'000'000'000)};

/// The program's first step, and others made up for a test.
std::vector<Migration> steps(std::vector<Migration> later)
{
    later.insert(later.begin(), sqlite_migrations().front());
    return later;
}

std::vector<std::string> lines(Database& database, const std::string& sql)
{
    std::vector<std::string> found;
    database.begin_read()->read({"schema", sql}, {}, [&](const Row& row) {
        std::ostringstream line;
        for (int column = 0; column < row.size(); ++column) {
            const auto content = row.cell(column).content();
            if (const auto* text = std::get_if<std::string>(&content))
                line << *text << '|';
            else if (const auto* number = std::get_if<std::int64_t>(&content))
                line << *number << '|';
            else
                line << "-|";
        }
        found.push_back(line.str());
    });
    std::sort(found.begin(), found.end());
    return found;
}

/// Everything that SQLite says of the schema apart from how its text was typed, by table.
std::map<std::string, std::vector<std::string>> describe(Database& database)
{
    const std::string tables = "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table'";
    std::map<std::string, std::vector<std::string>> parts;
    parts["tables"] =
        lines(database, "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main'");
    parts["columns"] =
        lines(database, "SELECT t.name, x.cid, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden "
                        "FROM (" +
                            tables + ") t, pragma_table_xinfo(t.name) x");
    parts["indexes"] =
        lines(database,
              "SELECT t.name, i.name, i.\"unique\", i.origin, i.partial, x.seqno, x.name, x.\"desc\", x.coll "
              "FROM (" +
                  tables + ") t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) x");
    parts["foreign keys"] =
        lines(database, "SELECT t.name, f.\"table\", f.\"from\", f.\"to\", f.seq, f.on_delete "
                        "FROM (" +
                            tables + ") t, pragma_foreign_key_list(t.name) f");
    parts["triggers"] =
        lines(database, "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'");
    return parts;
}

std::string read_file(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

TEST(Migrations, FromZeroGiveTheSchemaThatIsWrittenDown)
{
    TestDatabase migrated(Where::memory);
    ASSERT_EQ(migrate(*migrated.database, sqlite_migrations(), kNow).value(),
              static_cast<int>(sqlite_migrations().size()));

    TestDatabase written(Where::memory);
    const auto transaction_script = read_file(SAMMA_SOURCE_DIR "/db/schema/sqlite.sql");
    ASSERT_FALSE(transaction_script.empty());
    {
        const auto transaction = written.database->begin_write();
        ASSERT_TRUE(transaction->run_script(transaction_script));
        transaction->commit();
    }

    const auto found = describe(*migrated.database);
    const auto expected = describe(*written.database);
    for (const auto& [part, rows] : expected) {
        EXPECT_FALSE(rows.empty() && part != "triggers") << part;
        EXPECT_EQ(found.at(part), rows) << part;
    }
}

TEST(Migrations, AreNumberedFromOneAndSayWhyWhatHappensToRowsAndWhetherTheOldVersionMayRun)
{
    int expected = 1;
    for (const auto& migration : sqlite_migrations()) {
        EXPECT_EQ(migration.number, expected++) << migration.name;
        const std::string script(migration.script);
        EXPECT_TRUE(std::regex_search(
            script, std::regex("^-- Why: [^]*\n-- Existing rows: [^]*\n-- While the old version runs: ")))
            << migration.name;
        EXPECT_EQ(migration.name.find("__"), std::string_view::npos);
    }
}

TEST(Migrations, ASecondRunChangesNothing)
{
    TestDatabase test(Where::file);
    EXPECT_EQ(schema_number(*test.database), 0);
    const auto newest = sqlite_migrations().back().number;
    ASSERT_EQ(migrate(*test.database, sqlite_migrations(), kNow).value(), newest);
    EXPECT_EQ(migrate(*test.database, sqlite_migrations(), kNow).value(), 0);
    test.close();
    test.open();
    EXPECT_EQ(migrate(*test.database, sqlite_migrations(), kNow).value(), 0);
    EXPECT_EQ(schema_number(*test.database), newest);
}

TEST(Migrations, ADatabaseThatALaterProgramHasChangedIsRefused)
{
    TestDatabase test(Where::memory);
    const auto later = steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER) STRICT;"}});
    ASSERT_TRUE(migrate(*test.database, later, kNow));

    const auto outcome = migrate(*test.database, steps({}), kNow);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.newer_than_program");
    const std::vector<std::pair<std::string, std::string>> numbers{{"database", "2"}, {"program", "1"}};
    EXPECT_EQ(outcome.error().values, numbers);
    EXPECT_EQ(schema_number(*test.database), 2);
}

TEST(Migrations, AReleasedStepThatWasEditedIsRefusedBeforeAnythingIsChanged)
{
    TestDatabase test(Where::memory);
    ASSERT_TRUE(
        migrate(*test.database, steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER) STRICT;"}}), kNow));

    const auto edited = steps({{2, "create_pet", "CREATE TABLE pet (id TEXT) STRICT;"},
                               {3, "create_toy", "CREATE TABLE toy (id INTEGER) STRICT;"}});
    const auto outcome = migrate(*test.database, edited, kNow);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.migration_changed");
    EXPECT_EQ(outcome.error().at, "2__create_pet");
    EXPECT_FALSE(test.database->begin_read()->has_table("toy"));
}

TEST(Migrations, AStepThatBreaksHalfwayLeavesNothingAndTheStepsBeforeItStand)
{
    TestDatabase test(Where::file);
    const auto broken = steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER) STRICT;"},
                               {3, "fill_pet",
                                "CREATE TABLE toy (id INTEGER) STRICT; INSERT INTO pet VALUES (1);"
                                "SELEKT broken;"}});
    EXPECT_THROW(static_cast<void>(migrate(*test.database, broken, kNow)), StoreFailure);
    test.close();
    test.open();
    EXPECT_EQ(schema_number(*test.database), 2);
    EXPECT_FALSE(test.database->begin_read()->has_table("toy"));
    EXPECT_EQ(lines(*test.database, "SELECT * FROM pet"), std::vector<std::string>());

    const auto refused =
        steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER) STRICT;"},
               {3, "fill_pet", "INSERT INTO pet VALUES (1); INSERT INTO pet VALUES ('x');"}});
    const auto outcome = migrate(*test.database, refused, kNow);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.check_violation");
    EXPECT_EQ(lines(*test.database, "SELECT * FROM pet"), std::vector<std::string>());
}

TEST(Migrations, SomebodyElsesDatabaseIsLeftAlone)
{
    TestDatabase test(Where::memory);
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script("CREATE TABLE recipe (id INTEGER) STRICT;"));
        transaction->commit();
    }
    const auto outcome = migrate(*test.database, sqlite_migrations(), kNow);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.not_ours");
    EXPECT_FALSE(test.database->begin_read()->has_table("schema_migration"));
}

TEST(Migrations, TwoProgramsThatStartAtOnceTakeEachStepOnce)
{
    TestDatabase test(Where::file);
    const auto other = open_sqlite({.file = test.file}).value();
    std::vector<Migration> later;
    std::vector<std::string> scripts;
    scripts.reserve(20);
    for (int number = 2; number <= 21; ++number) {
        scripts.push_back("CREATE TABLE t" + std::to_string(number) + " (id INTEGER) STRICT;");
        later.push_back({number, "create_table", scripts.back()});
    }
    const auto all = steps(later);
    int first = 0;
    std::thread thread([&] { first = migrate(*test.database, all, kNow).value(); });
    const int second = migrate(*other, all, kNow).value();
    thread.join();
    EXPECT_EQ(first + second, 1 + 20);
}

} // namespace samma::store
