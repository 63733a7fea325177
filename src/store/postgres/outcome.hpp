#pragma once

#include "store/database.hpp"

#include <postgresql/libpq-fe.h>

#include <optional>

namespace samma::store {

/// A refusal by a table, where the result is one.
std::optional<Violation> violation_of(const PGresult* result);

/// How the server or the connection failed. `result` may be missing.
FailureKind failure_kind_of(const PGresult* result, const PGconn* connection);

/// One row of a result in binary format.
class PostgresRow : public Row {
  public:
    PostgresRow(const Query& query, const PGresult* result, int number)
        : query_(query), result_(result), number_(number)
    {
    }

    [[nodiscard]] int size() const override { return PQnfields(result_); }
    [[nodiscard]] bool is_null(int column) const override;
    [[nodiscard]] std::int64_t integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] std::string_view text(int column) const override;
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const override;
    [[nodiscard]] Cell cell(int column) const override;

  private:
    enum class Kind { null, integer, real, text, bytes, other };
    [[nodiscard]] Kind kind(int column) const;
    [[nodiscard]] std::string_view content(int column, Kind wanted) const;
    [[nodiscard]] std::int64_t whole_number_of_numeric(std::string_view content) const;
    [[noreturn]] void call_damaged(int column) const;

    const Query& query_;
    const PGresult* result_;
    int number_;
};

} // namespace samma::store
