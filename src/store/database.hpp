#pragma once

#include "base/result.hpp"
#include "base/world_failure.hpp"
#include "store/cell.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samma::store {

/// What a table refused to hold.
enum class ViolationKind { unique, foreign_key, check, not_null, append_only };

/// A constraint said no: data that somebody can correct, not a broken database.
struct Violation {
    ViolationKind kind;
    std::string what; ///< e.g. "client.external_id"; empty where the engine does not say

    /// Implicit, so that SAMMA_TRY hands a refusal on as an Error.
    operator Error() const;
};

/// How the database failed, other than by refusing data.
enum class FailureKind {
    busy,
    disk_full,
    input_output,
    corrupt,
    read_only,
    out_of_memory,
    connection,
    misuse
};

std::string_view to_string(ViolationKind kind);
std::string_view to_string(FailureKind kind);

/// The world broke under the store: disk full, file damaged, database locked by another program for too long.
/// Its code for callers is "store." and the kind.
class StoreFailure : public WorldFailure {
  public:
    StoreFailure(FailureKind kind, const std::string& message)
        : WorldFailure("store." + std::string(to_string(kind)), message), kind_(kind)
    {
    }
    [[nodiscard]] FailureKind kind() const { return kind_; }

  private:
    FailureKind kind_;
};

/// A statement with the name under which logs and metrics know it. Placeholders are $1, $2 … on every engine.
struct Query {
    std::string name;
    std::string sql;
};

/// The row that a query has reached; texts and bytes live until the next row. A cell of another type than
/// asked for is a damaged database, StoreFailure{corrupt}.
class Row {
  public:
    virtual ~Row() = default;
    [[nodiscard]] virtual int size() const = 0;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual std::span<const std::uint8_t> bytes(int column) const = 0;
    [[nodiscard]] virtual Cell cell(int column) const = 0;
};

using RowFunction = std::function<void(const Row&)>;

/// How many rows a statement changed, or why a table refused.
using Changed = tl::expected<std::int64_t, Violation>;

/// How many rows, as a Result for those above the engine.
Result<std::int64_t> to_result(Changed changed);

/// For statements that a table refuses only when the program is wrong: a refusal is StoreFailure{misuse}.
std::int64_t demand_changed(const Query& query, const Changed& changed);

class Seals;

/// A stretch of work that sees one state of the database and leaves all of its changes or none. Rolled back
/// unless committed. Used by one thread.
class Transaction {
  public:
    virtual ~Transaction() = default;

    virtual Changed run(const Query& query, std::span<const Cell> parameters,
                        const RowFunction& row_function) = 0;

    /// The same statement for many rows: `cells` holds them one after the other, `width` cells each.
    virtual Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width) = 0;

    /// Several statements without parameters, as in a migration file.
    virtual tl::expected<void, Violation> run_script(std::string_view script) = 0;

    virtual bool has_table(std::string_view table) = 0;
    virtual bool has_any_table() = 0;

    /// After return the changes are on disk. A transaction that is over must not be used.
    virtual void commit() = 0;

    /// A part of the transaction that can be kept or taken back by itself; one at a time.
    virtual void begin_part() = 0;
    virtual void keep_part() = 0;
    virtual void undo_part() = 0;

    /// Once this is committed, those who await an announcement wake, on every node.
    virtual void announce() = 0;

    /// With what secrets are sealed and opened in this work, which it must outlive; nothing: they lie open.
    void use(Seals* seals) { seals_ = seals; }
    [[nodiscard]] Seals* seals() const { return seals_; }

    Changed run(const Query& query, std::initializer_list<Cell> parameters,
                const RowFunction& row_function = {})
    {
        return run(query, std::span<const Cell>(parameters.begin(), parameters.size()), row_function);
    }

    /// A query that changes nothing, so no constraint can refuse it.
    void read(const Query& query, std::initializer_list<Cell> parameters, const RowFunction& row_function);

  private:
    Seals* seals_ = nullptr;
};

/// A database file or cluster: one writer at a time, readers beside it.
class Database {
  public:
    virtual ~Database() = default;

    /// Waits until no other transaction writes. A thread that has one open must not begin another.
    virtual std::unique_ptr<Transaction> begin_write() = 0;
    /// Sees the state at its first query, however long it lasts; cannot write.
    virtual std::unique_ptr<Transaction> begin_read() = 0;

    /// Throws StoreFailure{disk_full} when what is left of the disk is kept for the access log, so that
    /// reading goes on while changes are refused.
    virtual void demand_room_for_changes() = 0;

    /// "sqlite" or "postgres": the folder of its migrations.
    [[nodiscard]] virtual std::string_view dialect() const = 0;

    /// Reads the whole database and returns what is wrong with it; empty when sound. Slow on a large file.
    virtual std::vector<std::string> check() = 0;

    /// Until something has been announced after the announcement `seen` (0: none yet), or the time is up;
    /// returns the newest. Another process on a SQLite file wakes nobody, so look anyway when the time is up.
    virtual std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) = 0;
};

} // namespace samma::store
