#pragma once

#include "store/sqlite/sqlite_database.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace samma::store {

/// Where a test's database lies; each contract suite runs on all of them.
enum class Where { memory, file };

inline std::string name_of(const testing::TestParamInfo<Where>& where)
{
    return where.param == Where::memory ? "memory" : "file";
}

/// A database for one test; its folder goes with it.
struct TestDatabase {
    explicit TestDatabase(Where where)
    {
        if (where == Where::file) {
            std::string name = (std::filesystem::temp_directory_path() / "samma_store_XXXXXX").string();
            folder = ::mkdtemp(name.data());
            file = folder / "samma.db";
        }
        open();
    }
    ~TestDatabase()
    {
        close();
        if (!folder.empty())
            std::filesystem::remove_all(folder);
    }
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    void open() { database = open_sqlite({.file = file}).value(); }
    void close() { database.reset(); }

    std::filesystem::path folder;
    std::filesystem::path file; ///< empty: in memory
    std::unique_ptr<Database> database;
};

} // namespace samma::store
