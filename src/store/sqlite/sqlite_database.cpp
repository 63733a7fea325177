#include "store/sqlite/sqlite_database.hpp"

#include "base/assert.hpp"
#include "store/announcements.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/hooks.hpp"
#include "store/writer_turn.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <mutex>

namespace samma::store {

namespace {

const Query kHasTable{"has_table", "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1"};
const Query kHasAnyTable{"has_any_table", "SELECT 1 FROM sqlite_schema WHERE type = 'table' LIMIT 1"};
constexpr std::size_t kIdleReaders = 16;

class SqliteDatabase;

/// A transaction on the writer, or on a reader that goes back to the pool.
class SqliteTransaction : public Transaction {
  public:
    SqliteTransaction(SqliteDatabase& database, SqliteConnection& connection,
                      std::unique_ptr<SqliteConnection> reader)
        : database_(database), connection_(connection), reader_(std::move(reader))
    {
    }
    ~SqliteTransaction() override;
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    Changed run(const Query& query, std::span<const Cell> parameters,
                const RowFunction& row_function) override
    {
        demand_open();
        return connection_.run(query, parameters, row_function);
    }
    Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width) override
    {
        demand_open();
        return connection_.batch(query, cells, width);
    }
    tl::expected<void, Violation> run_script(std::string_view script) override
    {
        demand_open();
        return connection_.run_script(script);
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
    void commit() override;
    void begin_part() override
    {
        demand_open();
        connection_.execute("SAVEPOINT part");
    }
    void keep_part() override
    {
        demand_open();
        connection_.execute("RELEASE part");
    }
    void undo_part() override
    {
        demand_open();
        connection_.execute("ROLLBACK TO part; RELEASE part");
    }
    void announce() override { is_announced_ = true; }

  private:
    /// After a full disk SQLite rolls back by itself; going on would write outside any transaction.
    void demand_open() const
    {
        SAMMA_ASSERT(!is_over_);
        if (!connection_.is_in_transaction())
            throw StoreFailure(FailureKind::input_output,
                               "the transaction was rolled back by an earlier failure");
    }

    SqliteDatabase& database_;
    SqliteConnection& connection_;
    std::unique_ptr<SqliteConnection> reader_; ///< null when this is the writer
    bool is_over_ = false;
    bool is_announced_ = false;
};

class SqliteDatabase : public Database {
  public:
    SqliteDatabase(SqliteOptions options, SqliteHooks hooks, std::unique_ptr<SqliteConnection> writer)
        : options_(std::move(options)), hooks_(std::move(hooks)), writer_(std::move(writer))
    {
    }

    std::unique_ptr<Transaction> begin_write() override
    {
        return begin_on_writer(is_in_memory() ? "PRAGMA query_only = OFF; BEGIN IMMEDIATE"
                                              : "BEGIN IMMEDIATE");
    }

    void demand_room_for_changes() override
    {
        std::error_code ignored;
        const auto space = std::filesystem::space(options_.file, ignored);
        if (!ignored && space.available < options_.reserve_bytes)
            throw StoreFailure(FailureKind::disk_full, "what is left of the disk is kept for the access log");
    }

    std::unique_ptr<Transaction> begin_read() override
    {
        // A database in memory belongs to its connection, so readers and the writer take turns.
        if (is_in_memory())
            return begin_on_writer("PRAGMA query_only = ON; BEGIN");
        auto reader = take_reader();
        reader->execute("BEGIN");
        auto& connection = *reader;
        return std::make_unique<SqliteTransaction>(*this, connection, std::move(reader));
    }

    [[nodiscard]] std::string_view dialect() const override { return "sqlite"; }

    std::vector<std::string> check() override
    {
        static const Query kIntegrity{"integrity_check", "PRAGMA integrity_check"};
        static const Query kForeignKeys{"foreign_key_check", "PRAGMA foreign_key_check"};
        std::vector<std::string> faults;
        const auto transaction = begin_read();
        try {
            transaction->read(kIntegrity, {}, [&](const Row& row) {
                if (row.text(0) != "ok")
                    faults.emplace_back(row.text(0));
            });
            transaction->read(kForeignKeys, {}, [&](const Row& row) {
                faults.push_back("a row of " + std::string(row.text(0)) + " names a row of " +
                                 std::string(row.text(2)) + " that is not there");
            });
        } catch (const StoreFailure& failure) {
            if (failure.kind() != FailureKind::corrupt)
                throw;
            faults.emplace_back(failure.what());
        }
        return faults;
    }

    void release_writer() { turn_.release(); }

    void give_back(std::unique_ptr<SqliteConnection> reader)
    {
        const std::lock_guard lock(mutex_);
        if (idle_readers_.size() < kIdleReaders)
            idle_readers_.push_back(std::move(reader));
    }

    /// A failed fsync may have left pages marked clean that never reached the disk; trying again proves
    /// nothing.
    void refuse_writes()
    {
        {
            const std::lock_guard lock(mutex_);
            refuses_writes_ = true;
        }
        if (options_.on_lost_write)
            options_.on_lost_write();
    }

    void announce() { announcements_.add(); }
    std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) override
    {
        return announcements_.await(seen, at_most);
    }

  private:
    [[nodiscard]] bool is_in_memory() const { return options_.file.empty(); }

    std::unique_ptr<Transaction> begin_on_writer(const char* begin)
    {
        turn_.take();
        try {
            demand_sound_disk();
            writer_->execute(begin);
            return std::make_unique<SqliteTransaction>(*this, *writer_, nullptr);
        } catch (...) {
            release_writer();
            throw;
        }
    }

    void demand_sound_disk()
    {
        const std::lock_guard lock(mutex_);
        if (refuses_writes_)
            throw StoreFailure(FailureKind::input_output, "a write failed; the program must restart");
    }

    std::unique_ptr<SqliteConnection> take_reader()
    {
        turn_.demand_not_taken_by_this_thread();
        {
            const std::lock_guard lock(mutex_);
            if (!idle_readers_.empty()) {
                auto reader = std::move(idle_readers_.back());
                idle_readers_.pop_back();
                return reader;
            }
        }
        auto reader = std::make_unique<SqliteConnection>(options_, hooks_.vfs, SQLITE_OPEN_READWRITE);
        reader->execute("PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
                        "PRAGMA cache_size = -2000");
        return reader;
    }

    SqliteOptions options_;
    SqliteHooks hooks_;
    std::unique_ptr<SqliteConnection> writer_;
    WriterTurn turn_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_readers_;
    bool refuses_writes_ = false;
    Announcements announcements_;
};

SqliteTransaction::~SqliteTransaction()
{
    bool is_usable = true;
    try {
        if (connection_.is_in_transaction())
            connection_.execute("ROLLBACK");
    } catch (const StoreFailure&) {
        is_usable = false;
    }
    if (reader_) {
        if (is_usable)
            database_.give_back(std::move(reader_));
        return;
    }
    if (!is_usable)
        database_.refuse_writes();
    database_.release_writer();
}

void SqliteTransaction::commit()
{
    demand_open();
    try {
        connection_.execute("COMMIT");
    } catch (const StoreFailure& failure) {
        if (failure.kind() == FailureKind::input_output)
            database_.refuse_writes();
        throw;
    }
    is_over_ = true;
    if (is_announced_)
        database_.announce();
}

/// Makes the file so that no other account of the machine can read it; its -wal and -shm files inherit that.
bool make_file_for_owner(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    ::close(descriptor);
    return true;
}

void set_up_writer(SqliteConnection& writer, const SqliteOptions& options, const SqliteHooks& hooks)
{
    if (!options.file.empty())
        writer.execute("PRAGMA journal_mode = WAL");
    writer.execute(hooks.syncs_each_commit ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    writer.execute("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
                   "PRAGMA secure_delete = ON; PRAGMA cache_size = -32000");
}

} // namespace

Result<std::unique_ptr<Database>> open_sqlite(const SqliteOptions& options)
{
    return open_sqlite(options, {});
}

Result<std::unique_ptr<Database>> open_sqlite(const SqliteOptions& options, const SqliteHooks& hooks)
{
    const bool is_in_memory = options.file.empty();
    if (!is_in_memory && !make_file_for_owner(options.file))
        return fail("store.cannot_open", options.file.string(),
                    {{"reason", "the file cannot be made or written"}});
    try {
        auto writer = std::make_unique<SqliteConnection>(options, hooks.vfs,
                                                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        set_up_writer(*writer, options, hooks);
        return std::make_unique<SqliteDatabase>(options, hooks, std::move(writer));
    } catch (const StoreFailure& failure) {
        if (failure.kind() != FailureKind::corrupt && failure.kind() != FailureKind::connection)
            throw;
        return fail("store.cannot_open", options.file.string(), {{"reason", failure.what()}});
    }
}

} // namespace samma::store
