#pragma once

#include "store/database.hpp"

#include <postgresql/libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace samma::store {

struct ResultDeleter {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ResultDeleter>;

/// One connection to a PostgreSQL server with its prepared statements. Used by one thread at a time.
class PostgresConnection {
  public:
    /// `uri` as for PQconnectdb. Throws StoreFailure{connection}.
    PostgresConnection(const std::string& uri, int lock_timeout_ms);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    Changed run(const Query& query, std::span<const Cell> parameters, const RowFunction& row_function);
    Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width);
    tl::expected<void, Violation> run_script(std::string_view script);

    /// Statements without parameters; throws StoreFailure. Returns the last one's result.
    ResultPointer execute(const std::string& sql);
    [[nodiscard]] bool is_in_transaction() const;
    /// False once the server has gone, or has ended this connection.
    [[nodiscard]] bool is_alive() const { return PQstatus(connection_) == CONNECTION_OK; }
    /// True when a notification came within the time; all that have come are taken.
    bool await_notification(std::chrono::milliseconds at_most);
    [[nodiscard]] PGconn* handle() const { return connection_; }

  private:
    /// Sends the statement for several rows under one savepoint, in one turn to the server; a refusal leaves
    /// what was there before.
    Changed run_guarded(const Query& query, std::span<const Cell> cells, std::size_t width,
                        const RowFunction& row_function);
    ResultPointer take_result(const Query& query);
    void leave_pipeline(const std::string& doing);
    const std::string& prepare(const Query& query);
    [[noreturn]] void fail(const PGresult* result, std::string_view doing) const;

    PGconn* connection_ = nullptr;
    std::unordered_map<std::string, std::string> statements_; ///< SQL → the name it was prepared under
};

} // namespace samma::store
