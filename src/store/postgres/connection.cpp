#include "store/postgres/connection.hpp"

#include "base/assert.hpp"
#include "store/postgres/outcome.hpp"
#include "store/utf8.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <array>
#include <type_traits>

namespace samma::store {

namespace {

constexpr int kBinary = 1;
constexpr std::string_view kSavepoint = "SAVEPOINT statement";
constexpr std::string_view kRelease = "RELEASE SAVEPOINT statement";
/// So many statements wait for the server's answers at a time: their answers fit in the socket's buffers.
constexpr std::size_t kInFlight = 200;

/// The parameters of one statement as libpq wants them. Numbers and texts go as text, so that the server
/// reads them as the type of the column, and bytes as they are.
class Parameters {
  public:
    explicit Parameters(std::span<const Cell> cells)
    {
        texts_.reserve(cells.size());
        for (const auto& cell : cells)
            std::visit([&](const auto& value) { add(value); }, cell.content());
    }

    [[nodiscard]] int count() const { return static_cast<int>(values_.size()); }
    [[nodiscard]] const char* const* values() const { return values_.data(); }
    [[nodiscard]] const int* lengths() const { return lengths_.data(); }
    [[nodiscard]] const int* formats() const { return formats_.data(); }

  private:
    void add(std::monostate) { add(nullptr, 0, 0); }
    void add(std::int64_t value) { add_text(fmt::format("{}", value)); }
    void add(double value) { add_text(fmt::format("{}", value)); }
    void add(const std::string& value) { add(value.c_str(), value.size(), 0); }
    void add(const Bytes& value)
    {
        // Without any bytes there is no pointer, which would mean NULL.
        add(value.empty() ? "" : reinterpret_cast<const char*>(value.data()), value.size(), kBinary);
    }
    void add_text(std::string text)
    {
        texts_.push_back(std::move(text));
        add(texts_.back().c_str(), texts_.back().size(), 0);
    }
    void add(const char* value, std::size_t length, int format)
    {
        values_.push_back(value);
        lengths_.push_back(static_cast<int>(length));
        formats_.push_back(format);
    }

    std::vector<std::string> texts_; ///< never grows past what was reserved: the values point into it
    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

bool has_unstorable_text(std::span<const Cell> cells)
{
    for (const auto& cell : cells)
        if (const auto* text = std::get_if<std::string>(&cell.content()); text && !is_storable_text(*text))
            return true;
    return false;
}

bool is_plain_select(std::string_view sql)
{
    return sql.starts_with("SELECT");
}

std::int64_t changed_rows(PGresult* result)
{
    const std::string_view tag = PQcmdStatus(result);
    return tag.starts_with("SELECT") ? 0 : std::atoll(PQcmdTuples(result));
}

} // namespace

PostgresConnection::PostgresConnection(const std::string& uri, int lock_timeout_ms)
    : connection_(PQconnectdb(uri.c_str()))
{
    if (connection_ == nullptr || PQstatus(connection_) != CONNECTION_OK) {
        const std::string message = connection_ == nullptr ? "out of memory" : PQerrorMessage(connection_);
        PQfinish(connection_);
        throw StoreFailure(FailureKind::connection, message.substr(0, message.find_last_not_of('\n') + 1));
    }
    try {
        // A commit that answers before it is on disk would break the promise behind every answer. A node that
        // stands still in the middle of a write must not stop the others for longer than this.
        execute(fmt::format("SET client_encoding = 'UTF8'; SET client_min_messages = 'error'; "
                            "SET lock_timeout = {}; SET idle_in_transaction_session_timeout = '60s'; "
                            "SELECT CASE WHEN current_setting('synchronous_commit') = 'off' "
                            "THEN set_config('synchronous_commit', 'on', false) END",
                            lock_timeout_ms));
    } catch (...) {
        PQfinish(connection_);
        throw;
    }
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(connection_);
}

const std::string& PostgresConnection::prepare(const Query& query)
{
    auto& name = statements_[query.sql];
    if (!name.empty())
        return name;
    const auto wanted = fmt::format("s{}", statements_.size());
    const ResultPointer result(PQprepare(connection_, wanted.c_str(), query.sql.c_str(), 0, nullptr));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
        statements_.erase(query.sql);
        fail(result.get(), query.name);
    }
    name = wanted;
    return name;
}

Changed PostgresConnection::run(const Query& query, std::span<const Cell> parameters,
                                const RowFunction& row_function)
{
    if (has_unstorable_text(parameters))
        return tl::unexpected(Violation{ViolationKind::check, {}});
    if (!is_plain_select(query.sql))
        return run_guarded(query, parameters, parameters.size(), row_function);

    const Parameters values(parameters);
    const ResultPointer result(PQexecPrepared(connection_, prepare(query).c_str(), values.count(),
                                              values.values(), values.lengths(), values.formats(), kBinary));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        fail(result.get(), query.name);
    for (int number = 0; row_function && number < PQntuples(result.get()); ++number)
        row_function(PostgresRow(query, result.get(), number));
    return 0;
}

Changed PostgresConnection::batch(const Query& query, std::span<const Cell> cells, std::size_t width)
{
    SAMMA_ASSERT(width > 0 && cells.size() % width == 0);
    if (has_unstorable_text(cells))
        return tl::unexpected(Violation{ViolationKind::check, {}});
    std::int64_t changed = 0;
    const auto stride = width * kInFlight;
    for (std::size_t from = 0; from < cells.size(); from += stride) {
        const auto part = cells.subspan(from, std::min(stride, cells.size() - from));
        const auto outcome = run_guarded(query, part, width, {});
        if (!outcome)
            return outcome;
        changed += *outcome;
    }
    return changed;
}

Changed PostgresConnection::run_guarded(const Query& query, std::span<const Cell> cells, std::size_t width,
                                        const RowFunction& row_function)
{
    const auto& name = prepare(query);
    const auto count = width == 0 ? std::size_t{1} : cells.size() / width;
    const auto send = [&](std::string_view sql) {
        return PQsendQueryParams(connection_, sql.data(), 0, nullptr, nullptr, nullptr, nullptr, kBinary);
    };
    bool is_sent = PQenterPipelineMode(connection_) == 1 && send(kSavepoint) == 1;
    for (std::size_t row = 0; is_sent && row < count; ++row) {
        const Parameters values(cells.subspan(row * width, width));
        is_sent = PQsendQueryPrepared(connection_, name.c_str(), values.count(), values.values(),
                                      values.lengths(), values.formats(), kBinary) == 1;
    }
    if (!is_sent || send(kRelease) != 1 || PQpipelineSync(connection_) != 1)
        fail(nullptr, query.name);

    static_cast<void>(take_result(query));
    std::vector<ResultPointer> answers;
    std::int64_t changed = 0;
    ResultPointer refused;
    for (std::size_t row = 0; row < count; ++row) {
        auto answer = take_result(query);
        const auto status = PQresultStatus(answer.get());
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
            changed += changed_rows(answer.get());
            if (row_function)
                answers.push_back(std::move(answer));
        } else if (status == PGRES_FATAL_ERROR && !refused) {
            refused = std::move(answer);
        }
    }
    static_cast<void>(take_result(query));
    leave_pipeline(query.name);
    if (refused) {
        auto violation = violation_of(refused.get());
        if (!violation)
            fail(refused.get(), query.name);
        execute("ROLLBACK TO SAVEPOINT statement; RELEASE SAVEPOINT statement");
        return tl::unexpected(std::move(*violation));
    }
    for (const auto& answer : answers)
        for (int number = 0; number < PQntuples(answer.get()); ++number)
            row_function(PostgresRow(query, answer.get(), number));
    return changed;
}

/// The next statement's answer out of the pipeline; each is followed by an empty one.
ResultPointer PostgresConnection::take_result(const Query& query)
{
    ResultPointer result(PQgetResult(connection_));
    if (!result)
        fail(nullptr, query.name);
    const ResultPointer end(PQgetResult(connection_));
    return result;
}

void PostgresConnection::leave_pipeline(const std::string& doing)
{
    const ResultPointer synchronised(PQgetResult(connection_));
    if (PQresultStatus(synchronised.get()) != PGRES_PIPELINE_SYNC || PQexitPipelineMode(connection_) != 1)
        fail(synchronised.get(), doing);
}

tl::expected<void, Violation> PostgresConnection::run_script(std::string_view script)
{
    execute(std::string(kSavepoint));
    const ResultPointer result(PQexec(connection_, std::string(script).c_str()));
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        execute(std::string(kRelease));
        return {};
    }
    auto violation = violation_of(result.get());
    if (!violation)
        fail(result.get(), "script");
    execute("ROLLBACK TO SAVEPOINT statement; RELEASE SAVEPOINT statement");
    return tl::unexpected(std::move(*violation));
}

ResultPointer PostgresConnection::execute(const std::string& sql)
{
    ResultPointer result(PQexec(connection_, sql.c_str()));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail(result.get(), sql);
    return result;
}

bool PostgresConnection::is_in_transaction() const
{
    return PQtransactionStatus(connection_) == PQTRANS_INTRANS;
}

bool PostgresConnection::await_notification(std::chrono::milliseconds at_most)
{
    pollfd socket{.fd = PQsocket(connection_), .events = POLLIN, .revents = 0};
    static_cast<void>(::poll(&socket, 1, static_cast<int>(at_most.count())));
    if (PQconsumeInput(connection_) != 1)
        fail(nullptr, "listen");
    bool has_come = false;
    while (PGnotify* notification = PQnotifies(connection_)) {
        has_come = true;
        PQfreemem(notification);
    }
    return has_come;
}

void PostgresConnection::fail(const PGresult* result, std::string_view doing) const
{
    // The primary message names columns and constraints; the detail, which shows values, is left out, and so
    // is a message about a value.
    const char* message = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (result != nullptr && violation_of(result))
        message = "refused, and a query that only reads must not be";
    throw StoreFailure(
        failure_kind_of(result, connection_),
        fmt::format("{}: {}", doing, message != nullptr ? message : "the connection was lost"));
}

} // namespace samma::store
