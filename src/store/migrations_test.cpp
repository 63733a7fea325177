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

class MigrationContract : public testing::TestWithParam<Where> {
  protected:
    [[nodiscard]] std::span<const Migration> known() const { return migrations_of(*test.database); }

    /// The program's first step, and others made up for a test.
    [[nodiscard]] std::vector<Migration> steps(std::vector<Migration> later) const
    {
        later.insert(later.begin(), known().front());
        return later;
    }

    Result<int> migrate(std::span<const Migration> migrations)
    {
        return store::migrate(*test.database, migrations, kNow);
    }

    /// As after a restart.
    void reopen()
    {
        if (GetParam() == Where::memory)
            return;
        test.close();
        test.open();
    }

    TestDatabase test{GetParam()};
};

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
std::map<std::string, std::vector<std::string>> describe_sqlite(Database& database)
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

/// The same of PostgreSQL; the schema's own name is taken out of what is said.
std::map<std::string, std::vector<std::string>> describe_postgres(Database& database,
                                                                  const std::string& schema)
{
    std::map<std::string, std::vector<std::string>> parts;
    const std::string of_schema =
        " JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() ";
    parts["columns"] =
        lines(database, "SELECT table_name, column_name, ordinal_position, data_type, is_nullable, "
                        "column_default FROM information_schema.columns WHERE table_schema = "
                        "current_schema()");
    parts["constraints"] = lines(database, "SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) FROM "
                                           "pg_constraint k JOIN pg_class c ON c.oid = k.conrelid" +
                                               of_schema);
    parts["indexes"] = lines(database, "SELECT c.relname, pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN "
                                       "pg_class c ON c.oid = i.indrelid" +
                                           of_schema);
    parts["triggers"] = lines(database, "SELECT c.relname, pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN "
                                        "pg_class c ON c.oid = t.tgrelid" +
                                            of_schema + "WHERE NOT t.tgisinternal");
    parts["functions"] = lines(database, "SELECT p.proname, p.prosrc FROM pg_proc p JOIN pg_namespace n ON "
                                         "n.oid = p.pronamespace AND n.nspname = current_schema()");
    for (auto& [part, rows] : parts) {
        for (auto& row : rows)
            row = std::regex_replace(row, std::regex(schema + "\\."), "");
        std::sort(rows.begin(), rows.end());
    }
    return parts;
}

std::map<std::string, std::vector<std::string>> describe(const TestDatabase& test)
{
    return test.where == Where::postgres ? describe_postgres(*test.database, test.schema)
                                         : describe_sqlite(*test.database);
}

std::string read_file(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_P(MigrationContract, FromZeroGiveTheSchemaThatIsWrittenDown)
{
    ASSERT_EQ(migrate(known()).value(), static_cast<int>(known().size()));

    TestDatabase written(GetParam());
    const auto script =
        read_file(SAMMA_SOURCE_DIR "/db/schema/" + std::string(test.database->dialect()) + ".sql");
    ASSERT_FALSE(script.empty());
    {
        const auto transaction = written.database->begin_write();
        ASSERT_TRUE(transaction->run_script(script));
        transaction->commit();
    }

    const auto found = describe(test);
    const auto expected = describe(written);
    for (const auto& [part, rows] : expected) {
        EXPECT_FALSE(rows.empty()) << part;
        EXPECT_EQ(found.at(part), rows) << part;
    }
}

TEST_P(MigrationContract, AreNumberedAndSayWhyWhatHappensToRowsAndWhetherTheOldVersionMayRun)
{
    int before = 0;
    for (const auto& migration : known()) {
        EXPECT_GT(migration.number, before) << migration.name;
        before = migration.number;
        const std::string script(migration.script);
        const auto rows = script.find("\n-- Existing rows: ");
        EXPECT_TRUE(script.starts_with("-- Why: ")) << migration.name;
        EXPECT_LT(rows, script.find("\n-- While the old version runs: ")) << migration.name;
        EXPECT_NE(script.find("\n-- While the old version runs: "), std::string::npos) << migration.name;
        EXPECT_EQ(migration.name.find("__"), std::string_view::npos);
    }
}

TEST_P(MigrationContract, ASecondRunChangesNothing)
{
    EXPECT_EQ(schema_number(*test.database), 0);
    const auto newest = known().back().number;
    ASSERT_EQ(migrate(known()).value(), static_cast<int>(known().size()));
    EXPECT_EQ(migrate(known()).value(), 0);
    reopen();
    EXPECT_EQ(migrate(known()).value(), 0);
    EXPECT_EQ(schema_number(*test.database), newest);
}

TEST_P(MigrationContract, ADatabaseThatALaterProgramHasChangedIsRefused)
{
    const auto later = steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER);"}});
    ASSERT_TRUE(migrate(later));

    const auto outcome = migrate(steps({}));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.newer_than_program");
    const std::vector<std::pair<std::string, std::string>> numbers{{"database", "2"}, {"program", "1"}};
    EXPECT_EQ(outcome.error().values, numbers);
    EXPECT_EQ(schema_number(*test.database), 2);
}

TEST_P(MigrationContract, AReleasedStepThatWasEditedIsRefusedBeforeAnythingIsChanged)
{
    ASSERT_TRUE(migrate(steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER);"}})));

    const auto edited = steps({{2, "create_pet", "CREATE TABLE pet (id TEXT);"},
                               {3, "create_toy", "CREATE TABLE toy (id INTEGER);"}});
    const auto outcome = migrate(edited);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.migration_changed");
    EXPECT_EQ(outcome.error().at, "2__create_pet");
    EXPECT_FALSE(test.database->begin_read()->has_table("toy"));
}

TEST_P(MigrationContract, AStepThatBreaksHalfwayLeavesNothingAndTheStepsBeforeItStand)
{
    const auto broken = steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER CHECK (id < 9));"},
                               {3, "fill_pet",
                                "CREATE TABLE toy (id INTEGER); INSERT INTO pet VALUES (1);"
                                "SELEKT broken;"}});
    EXPECT_THROW(static_cast<void>(migrate(broken)), StoreFailure);
    reopen();
    EXPECT_EQ(schema_number(*test.database), 2);
    EXPECT_FALSE(test.database->begin_read()->has_table("toy"));
    EXPECT_EQ(lines(*test.database, "SELECT * FROM pet"), std::vector<std::string>());

    const auto refused = steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER CHECK (id < 9));"},
                                {3, "fill_pet", "INSERT INTO pet VALUES (1); INSERT INTO pet VALUES (9);"}});
    const auto outcome = migrate(refused);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.check_violation");
    EXPECT_EQ(lines(*test.database, "SELECT * FROM pet"), std::vector<std::string>());
}

TEST_P(MigrationContract, SomebodyElsesDatabaseIsLeftAlone)
{
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script("CREATE TABLE recipe (id INTEGER);"));
        transaction->commit();
    }
    const auto outcome = migrate(known());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "store.not_ours");
    EXPECT_FALSE(test.database->begin_read()->has_table("schema_migration"));
}

TEST_P(MigrationContract, TwoProgramsThatStartAtOnceTakeEachStepOnce)
{
    if (GetParam() == Where::memory)
        GTEST_SKIP() << "one process has it";
    const auto other = test.open_another();
    std::vector<Migration> later;
    std::vector<std::string> scripts;
    scripts.reserve(20);
    for (int number = 2; number <= 21; ++number) {
        scripts.push_back("CREATE TABLE t" + std::to_string(number) + " (id INTEGER);");
        later.push_back({number, "create_table", scripts.back()});
    }
    const auto all = steps(later);
    int first = 0;
    std::thread thread([&] { first = migrate(all).value(); });
    const int second = store::migrate(*other, all, kNow).value();
    thread.join();
    EXPECT_EQ(first + second, 1 + 20);
}

TEST_P(MigrationContract, AStepThatWasWrittenBesideALaterOneIsTakenWhenItComes)
{
    ASSERT_TRUE(migrate(steps({{3, "create_toy", "CREATE TABLE toy (id INTEGER);"}})));
    const auto both = steps({{2, "create_pet", "CREATE TABLE pet (id INTEGER);"},
                             {3, "create_toy", "CREATE TABLE toy (id INTEGER);"}});
    EXPECT_EQ(migrate(both).value(), 1);
    EXPECT_TRUE(test.database->begin_read()->has_table("pet"));
    EXPECT_EQ(migrate(both).value(), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, MigrationContract, testing::ValuesIn(kEverywhere), name_of);

} // namespace samma::store
