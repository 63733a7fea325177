#pragma once

#include "support/postgres_cluster.hpp"

#include "store/postgres/postgres_database.hpp"
#include "store/sqlite/sqlite_database.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace samma::store {

/// Where a test's database lies; each contract suite runs on all of them.
enum class Where { memory, file, postgres };
inline constexpr auto kEverywhere = {Where::memory, Where::file, Where::postgres};

inline std::string name_of(const testing::TestParamInfo<Where>& where)
{
    switch (where.param) {
    case Where::memory:
        return "memory";
    case Where::file:
        return "file";
    case Where::postgres:
        break;
    }
    return "postgres";
}

/// A database for one test; its folder or schema goes with it.
struct TestDatabase {
    explicit TestDatabase(Where chosen) : where(chosen)
    {
        if (where == Where::file) {
            std::string name = (std::filesystem::temp_directory_path() / "samma_store_XXXXXX").string();
            folder = ::mkdtemp(name.data());
            file = folder / "samma.db";
        } else if (where == Where::postgres) {
            schema = test::new_schema_name();
            run_on_server("CREATE SCHEMA " + schema);
        }
        database = open_another();
    }
    ~TestDatabase()
    {
        close();
        if (!folder.empty())
            std::filesystem::remove_all(folder);
        if (!schema.empty())
            run_on_server("DROP SCHEMA " + schema + " CASCADE");
    }
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    /// As another process would open it; not for a database in memory.
    [[nodiscard]] std::unique_ptr<Database>
    open_another(std::chrono::milliseconds busy_timeout = std::chrono::seconds(5)) const
    {
        if (where == Where::postgres)
            return open_postgres({.uri = test::postgres_uri_of_schema(schema), .busy_timeout = busy_timeout})
                .value();
        return open_sqlite({.file = file, .busy_timeout = busy_timeout}).value();
    }
    void open() { database = open_another(); }
    void close() { database.reset(); }

    Where where;
    std::filesystem::path folder;
    std::filesystem::path file; ///< empty: not in a file
    std::string schema;         ///< empty: not on PostgreSQL
    std::unique_ptr<Database> database;

  private:
    static void run_on_server(const std::string& script)
    {
        const auto server = open_postgres({.uri = test::postgres_uri()}).value();
        const auto transaction = server->begin_write();
        ASSERT_TRUE(transaction->run_script(script));
        transaction->commit();
    }
};

} // namespace samma::store
