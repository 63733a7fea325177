#pragma once

#include "store/sqlite/sqlite_database.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace samma::store {

/// One connection to a SQLite file with its prepared statements. Used by one thread at a time.
class SqliteConnection {
  public:
    /// `flags` as for sqlite3_open_v2. Throws StoreFailure.
    SqliteConnection(const SqliteOptions& options, const std::string& vfs, int flags);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Changed run(const Query& query, std::span<const Cell> parameters, const RowFunction& row_function);
    Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width);
    tl::expected<void, Violation> run_script(std::string_view script);

    /// One statement without parameters or rows of interest (PRAGMA, BEGIN, COMMIT); throws StoreFailure.
    void execute(const char* sql);
    /// True between BEGIN and COMMIT; false again where SQLite has rolled back by itself.
    [[nodiscard]] bool is_in_transaction() const;

  private:
    struct Statement {
        sqlite3_stmt* handle = nullptr;
        bool is_running = false;
    };
    class Use;

    sqlite3_stmt* prepare(const Query& query);
    Changed run_prepared(const Query& query, sqlite3_stmt* statement, std::span<const Cell> parameters,
                         const RowFunction& row_function);
    Changed step_to_end(const Query& query, sqlite3_stmt* statement, const RowFunction& row_function);
    [[nodiscard]] Violation violation(int code) const;
    [[noreturn]] void fail(int code, std::string_view doing) const;

    sqlite3* database_ = nullptr;
    std::unordered_map<std::string, Statement> statements_; ///< by their SQL as the caller wrote it
};

} // namespace samma::store
