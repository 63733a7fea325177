#include "store/postgres/postgres_database.hpp"

#include "base/assert.hpp"
#include "store/announcements.hpp"
#include "store/postgres/connection.hpp"
#include "store/writer_turn.hpp"

#include <fmt/format.h>

#include <atomic>
#include <thread>

namespace samma::store {

namespace {

const Query kHasTable{"has_table",
                      "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"};
const Query kHasAnyTable{"has_any_table",
                         "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1"};
const Query kTables{"list_tables",
                    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"};

/// The turn of all nodes; a schema of its own is an installation of its own.
constexpr const char* kBeginWrite =
    "BEGIN ISOLATION LEVEL READ COMMITTED; "
    "SELECT pg_advisory_xact_lock(hashtextextended('samma.' || current_schema(), 0))";
constexpr const char* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr std::size_t kIdleReaders = 4;
constexpr auto kListenPause = std::chrono::milliseconds(200);
constexpr int kOldestServer = 150'000;

class PostgresDatabase;

/// A transaction on a connection, which goes back when it is over.
class PostgresTransaction : public Transaction {
  public:
    enum class Kind { read, write };
    PostgresTransaction(PostgresDatabase& database, std::unique_ptr<PostgresConnection> connection, Kind kind)
        : database_(database), connection_(std::move(connection)), kind_(kind)
    {
    }
    ~PostgresTransaction() override;
    PostgresTransaction(const PostgresTransaction&) = delete;
    PostgresTransaction& operator=(const PostgresTransaction&) = delete;

    Changed run(const Query& query, std::span<const Cell> parameters,
                const RowFunction& row_function) override
    {
        demand_open();
        return connection_->run(query, parameters, row_function);
    }
    Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width) override
    {
        demand_open();
        return connection_->batch(query, cells, width);
    }
    tl::expected<void, Violation> run_script(std::string_view script) override
    {
        demand_open();
        return connection_->run_script(script);
    }
    bool has_table(std::string_view table) override
    {
        bool is_there = false;
        read(kHasTable, {table}, [&](const Row&) { is_there = true; });
        return is_there;
    }
    bool has_any_table() override
    {
        bool is_there = false;
        read(kHasAnyTable, {}, [&](const Row&) { is_there = true; });
        return is_there;
    }
    void commit() override
    {
        demand_open();
        // A server that could not go on answers a commit with ROLLBACK and no error.
        const auto result = connection_->execute("COMMIT");
        if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
            throw StoreFailure(FailureKind::input_output, "the server rolled the transaction back");
        is_over_ = true;
    }
    void begin_part() override { execute("SAVEPOINT part"); }
    void keep_part() override { execute("RELEASE SAVEPOINT part"); }
    void undo_part() override
    {
        // Also after a failure, which the server forgets with what came after the savepoint.
        connection_->execute("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part");
    }
    void announce() override
    {
        if (!is_announced_)
            execute("SELECT pg_notify('samma.' || current_schema(), '')");
        is_announced_ = true;
    }

  private:
    void execute(const char* sql)
    {
        demand_open();
        connection_->execute(sql);
    }

    /// After a failure the server takes nothing more in this transaction.
    void demand_open() const
    {
        SAMMA_ASSERT(!is_over_);
        if (!connection_->is_in_transaction())
            throw StoreFailure(connection_->is_alive() ? FailureKind::input_output : FailureKind::connection,
                               "the transaction was rolled back by an earlier failure");
    }

    PostgresDatabase& database_;
    std::unique_ptr<PostgresConnection> connection_;
    Kind kind_;
    bool is_over_ = false;
    bool is_announced_ = false;
};

class PostgresDatabase : public Database {
  public:
    explicit PostgresDatabase(PostgresOptions options) : options_(std::move(options)) {}
    ~PostgresDatabase() override
    {
        stops_listening_ = true;
        if (listener_.joinable())
            listener_.join();
    }
    PostgresDatabase(const PostgresDatabase&) = delete;
    PostgresDatabase& operator=(const PostgresDatabase&) = delete;

    /// The server watches its own disk.
    void demand_room_for_changes() override {}

    std::unique_ptr<Transaction> begin_write() override
    {
        turn_.take();
        try {
            auto connection = begin(writer_, kBeginWrite);
            return std::make_unique<PostgresTransaction>(*this, std::move(connection),
                                                         PostgresTransaction::Kind::write);
        } catch (...) {
            turn_.release();
            throw;
        }
    }

    std::unique_ptr<Transaction> begin_read() override
    {
        turn_.demand_not_taken_by_this_thread();
        std::unique_ptr<PostgresConnection> idle;
        {
            const std::lock_guard lock(mutex_);
            if (!idle_readers_.empty()) {
                idle = std::move(idle_readers_.back());
                idle_readers_.pop_back();
            }
        }
        return std::make_unique<PostgresTransaction>(*this, begin(idle, kBeginRead),
                                                     PostgresTransaction::Kind::read);
    }

    [[nodiscard]] std::string_view dialect() const override { return "postgres"; }

    /// The server checks each page's checksum as it is read, so everything is read once.
    std::vector<std::string> check() override
    {
        std::vector<std::string> faults;
        std::vector<std::string> tables;
        begin_read()->read(kTables, {}, [&](const Row& row) { tables.emplace_back(row.text(0)); });
        for (const auto& table : tables) {
            try {
                begin_read()->read({"read_whole_" + table,
                                    fmt::format("SELECT sum(length(row::text)) FROM {} AS row", table)},
                                   {}, {});
            } catch (const StoreFailure& failure) {
                if (failure.kind() != FailureKind::corrupt)
                    throw;
                faults.emplace_back(failure.what());
            }
        }
        return faults;
    }

    std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) override
    {
        {
            const std::lock_guard lock(mutex_);
            if (!listener_.joinable())
                listener_ = std::thread([this] { listen(); });
        }
        return announcements_.await(seen, at_most);
    }

    void give_back_writer(std::unique_ptr<PostgresConnection> connection)
    {
        writer_ = std::move(connection);
        turn_.release();
    }

    void give_back_reader(std::unique_ptr<PostgresConnection> connection)
    {
        const std::lock_guard lock(mutex_);
        if (connection && idle_readers_.size() < kIdleReaders)
            idle_readers_.push_back(std::move(connection));
    }

  private:
    /// The server may have ended an idle connection, or have moved: nothing has been done on it, so that a
    /// new one is as good.
    std::unique_ptr<PostgresConnection> begin(std::unique_ptr<PostgresConnection>& idle, const char* begin)
    {
        auto connection = std::move(idle);
        if (connection) {
            try {
                connection->execute(begin);
                return connection;
            } catch (const StoreFailure& failure) {
                if (failure.kind() != FailureKind::connection)
                    throw;
            }
        }
        connection = connect();
        connection->execute(begin);
        return connection;
    }

    std::unique_ptr<PostgresConnection> connect() const
    {
        return std::make_unique<PostgresConnection>(options_.uri,
                                                    static_cast<int>(options_.busy_timeout.count()));
    }

    /// Until the end, over every loss of the connection; what was missed meanwhile counts as one
    /// announcement.
    void listen()
    {
        while (!stops_listening_) {
            try {
                const auto connection = connect();
                connection->execute(
                    "DO $$ BEGIN EXECUTE format('LISTEN %I', 'samma.' || current_schema()); END $$");
                announcements_.add();
                while (!stops_listening_ && connection->is_alive())
                    if (connection->await_notification(kListenPause))
                        announcements_.add();
            } catch (const StoreFailure&) {
                std::this_thread::sleep_for(kListenPause);
            }
        }
    }

    PostgresOptions options_;
    WriterTurn turn_;
    Announcements announcements_;
    std::atomic<bool> stops_listening_ = false;
    std::thread listener_;
    std::unique_ptr<PostgresConnection> writer_; ///< idle, of whoever has the turn
    std::mutex mutex_;
    std::vector<std::unique_ptr<PostgresConnection>> idle_readers_;
};

PostgresTransaction::~PostgresTransaction()
{
    if (!is_over_) {
        try {
            connection_->execute("ROLLBACK");
        } catch (const StoreFailure&) {
            connection_.reset();
        }
    }
    if (kind_ == Kind::write)
        database_.give_back_writer(std::move(connection_));
    else
        database_.give_back_reader(std::move(connection_));
}

Result<void> demand_suitable(PostgresConnection& connection)
{
    if (PQserverVersion(connection.handle()) < kOldestServer)
        return fail("store.cannot_open", {}, {{"reason", "PostgreSQL 15 or later is needed"}});
    const Query sorting{"database_sorting",
                        "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = "
                        "current_database() AND (datcollate NOT IN ('C', 'C.UTF-8', 'POSIX') OR encoding <> "
                        "pg_char_to_encoding('UTF8'))"};
    std::optional<Error> wrong;
    static_cast<void>(connection.run(sorting, {}, [&](const Row& row) {
        wrong = Error{
            .code = "store.wrong_collation",
            .at = {},
            .values = {{"collation", std::string(row.text(0))}, {"encoding", std::string(row.text(1))}}};
    }));
    if (wrong)
        return tl::unexpected(*wrong);
    return {};
}

} // namespace

bool is_postgres_uri(std::string_view place)
{
    return place.starts_with("postgresql://") || place.starts_with("postgres://");
}

Result<std::unique_ptr<Database>> open_postgres(const PostgresOptions& options)
{
    try {
        PostgresConnection connection(options.uri, static_cast<int>(options.busy_timeout.count()));
        SAMMA_CHECK(demand_suitable(connection));
    } catch (const StoreFailure& failure) {
        if (failure.kind() != FailureKind::connection)
            throw;
        // The address may hold a password, so it is not said again.
        return fail("store.cannot_open", "postgresql", {{"reason", failure.what()}});
    }
    return std::make_unique<PostgresDatabase>(options);
}

} // namespace samma::store
