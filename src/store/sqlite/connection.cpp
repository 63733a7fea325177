#include "store/sqlite/connection.hpp"

#include "base/assert.hpp"
#include "store/sqlite/page_checksums.hpp"
#include "store/sqlite/placeholders.hpp"
#include "store/utf8.hpp"

#include <array>
#include <type_traits>

namespace samma::store {

namespace {

FailureKind failure_kind(int code)
{
    if (code == SQLITE_IOERR_DATA)
        return FailureKind::corrupt;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FailureKind::busy;
    case SQLITE_FULL:
        return FailureKind::disk_full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return FailureKind::corrupt;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return FailureKind::read_only;
    case SQLITE_NOMEM:
        return FailureKind::out_of_memory;
    case SQLITE_CANTOPEN:
        return FailureKind::connection;
    case SQLITE_IOERR:
        return FailureKind::input_output;
    default:
        return FailureKind::misuse;
    }
}

int bind(sqlite3_stmt* statement, int position, const Cell& cell)
{
    // SQLITE_STATIC: the cells outlive the run, and the statement is reset before they go.
    return std::visit(
        [&](const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>)
                return sqlite3_bind_null(statement, position);
            else if constexpr (std::is_same_v<Value, std::int64_t>)
                return sqlite3_bind_int64(statement, position, value);
            else if constexpr (std::is_same_v<Value, double>)
                return sqlite3_bind_double(statement, position, value);
            else if constexpr (std::is_same_v<Value, std::string>)
                return sqlite3_bind_text64(statement, position, value.data(), value.size(), SQLITE_STATIC,
                                           SQLITE_UTF8);
            else if (value.empty())
                return sqlite3_bind_zeroblob(statement, position, 0);
            else
                return sqlite3_bind_blob64(statement, position, value.data(), value.size(), SQLITE_STATIC);
        },
        cell.content());
}

class SqliteRow : public Row {
  public:
    SqliteRow(const Query& query, sqlite3_stmt* statement) : query_(query), statement_(statement) {}

    [[nodiscard]] int size() const override { return sqlite3_column_count(statement_); }
    [[nodiscard]] bool is_null(int column) const override { return type(column) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer(int column) const override
    {
        demand(column, SQLITE_INTEGER);
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] double real(int column) const override
    {
        demand(column, SQLITE_FLOAT);
        return sqlite3_column_double(statement_, column);
    }
    [[nodiscard]] std::string_view text(int column) const override
    {
        demand(column, SQLITE_TEXT);
        const auto* letters = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {letters, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const override
    {
        demand(column, SQLITE_BLOB);
        const auto* first = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
        return {first, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    [[nodiscard]] Cell cell(int column) const override
    {
        switch (type(column)) {
        case SQLITE_INTEGER:
            return integer(column);
        case SQLITE_FLOAT:
            return real(column);
        case SQLITE_TEXT:
            return text(column);
        case SQLITE_BLOB:
            return Bytes(bytes(column).begin(), bytes(column).end());
        default:
            return {};
        }
    }

  private:
    [[nodiscard]] int type(int column) const
    {
        SAMMA_ASSERT(column >= 0 && column < size());
        return sqlite3_column_type(statement_, column);
    }
    void demand(int column, int wanted) const
    {
        if (type(column) == wanted)
            return;
        throw StoreFailure(FailureKind::corrupt, "query " + query_.name + ": column " +
                                                     std::to_string(column) +
                                                     " holds a value of another type");
    }

    const Query& query_;
    sqlite3_stmt* statement_;
};

} // namespace

/// A statement for one run: a cached one, or one of its own where the cached one is running already (a query
/// inside the row function of the same query). Resets on the way out, also when the row function throws.
class SqliteConnection::Use {
  public:
    Use(SqliteConnection& connection, const Query& query)
    {
        auto& cached = connection.statements_[query.sql];
        if (cached.handle == nullptr)
            cached.handle = connection.prepare(query);
        if (!cached.is_running) {
            cached_ = &cached;
            cached.is_running = true;
        }
        handle_ = cached_ != nullptr ? cached.handle : connection.prepare(query);
    }
    ~Use()
    {
        if (cached_ == nullptr) {
            sqlite3_finalize(handle_);
            return;
        }
        sqlite3_reset(handle_);
        sqlite3_clear_bindings(handle_);
        cached_->is_running = false;
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    [[nodiscard]] sqlite3_stmt* handle() const { return handle_; }

  private:
    sqlite3_stmt* handle_ = nullptr;
    Statement* cached_ = nullptr; ///< map nodes stay where they are
};

SqliteConnection::SqliteConnection(const SqliteOptions& options, const std::string& vfs, int flags)
{
    // A layer of a test's own lies below ours, so that what it does to the disk is noticed as on a real one.
    const auto layer = page_checksums_over(vfs);
    const auto path = options.file.empty() ? ":memory:" : options.file.string();
    const int code =
        sqlite3_open_v2(path.c_str(), &database_, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                        options.file.empty() ? nullptr : layer.c_str());
    if (code != SQLITE_OK) {
        const std::string message = sqlite3_errstr(code);
        sqlite3_close(database_);
        throw StoreFailure(failure_kind(code), "open: " + message);
    }
    reserve_room_for_checksums(database_);
    sqlite3_busy_timeout(database_, static_cast<int>(options.busy_timeout.count()));
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

SqliteConnection::~SqliteConnection()
{
    for (auto& [sql, statement] : statements_)
        sqlite3_finalize(statement.handle);
    sqlite3_close(database_);
}

sqlite3_stmt* SqliteConnection::prepare(const Query& query)
{
    const auto sql = to_sqlite_placeholders(query.sql);
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(database_, sql.c_str(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code, query.name);
    return statement;
}

Changed SqliteConnection::run(const Query& query, std::span<const Cell> parameters,
                              const RowFunction& row_function)
{
    const Use use(*this, query);
    return run_prepared(query, use.handle(), parameters, row_function);
}

Changed SqliteConnection::run_prepared(const Query& query, sqlite3_stmt* statement,
                                       std::span<const Cell> parameters, const RowFunction& row_function)
{
    SAMMA_ASSERT(sqlite3_bind_parameter_count(statement) == static_cast<int>(parameters.size()));
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        const auto* text = std::get_if<std::string>(&parameters[index].content());
        if (text != nullptr && !is_storable_text(*text))
            return tl::unexpected(Violation{ViolationKind::check, {}});
        const int code = bind(statement, static_cast<int>(index) + 1, parameters[index]);
        if (code != SQLITE_OK)
            fail(code, query.name);
    }
    return step_to_end(query, statement, row_function);
}

Changed SqliteConnection::step_to_end(const Query& query, sqlite3_stmt* statement,
                                      const RowFunction& row_function)
{
    const auto before = sqlite3_total_changes64(database_);
    const SqliteRow row(query, statement);
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            if (row_function)
                row_function(row);
            continue;
        }
        if (code == SQLITE_DONE) {
            // Of a reading statement the changes made inside its row function are not its own.
            return sqlite3_stmt_readonly(statement) != 0 ? 0 : sqlite3_total_changes64(database_) - before;
        }
        if ((code & 0xff) == SQLITE_CONSTRAINT)
            return tl::unexpected(violation(code));
        fail(code, query.name);
    }
}

Changed SqliteConnection::batch(const Query& query, std::span<const Cell> cells, std::size_t width)
{
    SAMMA_ASSERT(width > 0 && cells.size() % width == 0);
    std::int64_t changed = 0;
    const Use use(*this, query);
    for (std::size_t from = 0; from < cells.size(); from += width) {
        const auto outcome = run_prepared(query, use.handle(), cells.subspan(from, width), {});
        sqlite3_reset(use.handle());
        if (!outcome)
            return outcome;
        changed += *outcome;
    }
    return changed;
}

tl::expected<void, Violation> SqliteConnection::run_script(std::string_view script)
{
    const int code = sqlite3_exec(database_, std::string(script).c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    if ((code & 0xff) == SQLITE_CONSTRAINT)
        return tl::unexpected(violation(code));
    fail(code, "script");
}

void SqliteConnection::execute(const char* sql)
{
    const int code = sqlite3_exec(database_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
}

bool SqliteConnection::is_in_transaction() const
{
    return sqlite3_get_autocommit(database_) == 0;
}

Violation SqliteConnection::violation(int code) const
{
    // SQLite says "UNIQUE constraint failed: client.tenant_id, client.external_id"; a trigger says its own
    // words.
    const std::string message = sqlite3_errmsg(database_);
    const auto colon = message.find(": ");
    auto what = colon == std::string::npos ? std::string() : message.substr(colon + 2);
    switch (code) {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return {ViolationKind::foreign_key, std::move(what)};
    case SQLITE_CONSTRAINT_NOTNULL:
        return {ViolationKind::not_null, std::move(what)};
    case SQLITE_CONSTRAINT_TRIGGER:
        return {ViolationKind::append_only, message};
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return {ViolationKind::unique, std::move(what)};
    default:
        return {ViolationKind::check, std::move(what)};
    }
}

void SqliteConnection::fail(int code, std::string_view doing) const
{
    // The message never holds parameter values, so it may be logged.
    throw StoreFailure(failure_kind(code), std::string(doing) + ": " + sqlite3_errmsg(database_));
}

} // namespace samma::store
