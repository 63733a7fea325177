#include "store/group_commit.hpp"

#include "base/assert.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace samma::store {

namespace {

/// Writes that are committed together. Its transaction is used by whoever has the turn; the rest is under the
/// mutex of GroupCommit.
struct Group {
    std::unique_ptr<Transaction> transaction;
    std::size_t writes = 0; ///< kept, and waiting for the commit
    bool is_over = false;
    std::exception_ptr failure; ///< set with is_over: none of the writes is on disk
    std::condition_variable ended;
};

class GroupCommit;

/// One write's part of the group's transaction.
class Part : public Transaction {
  public:
    Part(GroupCommit& owner, std::shared_ptr<Group> group) : owner_(owner), group_(std::move(group)) {}
    ~Part() override;
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    Changed run(const Query& query, std::span<const Cell> parameters,
                const RowFunction& row_function) override
    {
        return shared().run(query, parameters, row_function);
    }
    Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width) override
    {
        return shared().batch(query, cells, width);
    }
    tl::expected<void, Violation> run_script(std::string_view script) override
    {
        return shared().run_script(script);
    }
    bool has_table(std::string_view table) override { return shared().has_table(table); }
    bool has_any_table() override { return shared().has_any_table(); }
    void announce() override { shared().announce(); }
    void commit() override;

    void begin_part() override { SAMMA_ASSERT(!"a part has no parts"); }
    void keep_part() override { SAMMA_ASSERT(!"a part has no parts"); }
    void undo_part() override { SAMMA_ASSERT(!"a part has no parts"); }

  private:
    Transaction& shared()
    {
        SAMMA_ASSERT(!is_over_);
        return *group_->transaction;
    }

    GroupCommit& owner_;
    std::shared_ptr<Group> group_;
    bool is_over_ = false;
};

class GroupCommit : public Database {
  public:
    GroupCommit(std::unique_ptr<Database> database, GroupLimits limits)
        : database_(std::move(database)), limits_(limits)
    {
    }

    std::unique_ptr<Transaction> begin_write() override
    {
        take_turn();
        try {
            if (!group_) {
                auto group = std::make_shared<Group>();
                group->transaction = database_->begin_write();
                group_ = std::move(group);
            }
            group_->transaction->begin_part();
            return std::make_unique<Part>(*this, group_);
        } catch (...) {
            const auto group = group_;
            if (group)
                end_part_without_keeping(group);
            else
                pass_turn_on();
            throw;
        }
    }

    std::unique_ptr<Transaction> begin_read() override
    {
        {
            const std::lock_guard lock(mutex_);
            SAMMA_ASSERT(writing_thread_ != std::this_thread::get_id());
        }
        return database_->begin_read();
    }

    void demand_room_for_changes() override { database_->demand_room_for_changes(); }
    [[nodiscard]] std::string_view dialect() const override { return database_->dialect(); }
    std::vector<std::string> check() override { return database_->check(); }
    std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) override
    {
        return database_->await_announcement(seen, at_most);
    }

    /// Returns when the part is on disk, or throws why it is not.
    void keep(const std::shared_ptr<Group>& group)
    {
        std::unique_lock lock(mutex_);
        ++group->writes;
        if (!waiting_.empty() && group->writes < limits_.writes) {
            pass_turn_on(lock);
            group->ended.wait(lock, [&] { return group->is_over; });
        } else {
            lock.unlock();
            commit(group);
            lock.lock();
        }
        if (group->failure)
            std::rethrow_exception(group->failure);
    }

    /// The part has been, or cannot be, taken back; whoever waits goes on, and if nobody does, what others
    /// have kept is committed.
    void end_part_without_keeping(const std::shared_ptr<Group>& group)
    {
        std::unique_lock lock(mutex_);
        if (group->is_over) {
            pass_turn_on(lock);
            return;
        }
        if (!waiting_.empty() && group->writes > 0) {
            pass_turn_on(lock);
            return;
        }
        const bool has_writes = group->writes > 0;
        lock.unlock();
        if (has_writes) {
            commit(group);
            return;
        }
        group->transaction.reset();
        end(group, nullptr);
    }

    /// What was kept in this transaction is gone with it.
    void fail(const std::shared_ptr<Group>& group, std::exception_ptr failure)
    {
        group->transaction.reset();
        end(group, std::move(failure));
    }

  private:
    struct Waiter {
        std::condition_variable turn_came;
        bool has_turn = false;
    };

    void take_turn()
    {
        std::unique_lock lock(mutex_);
        SAMMA_ASSERT(writing_thread_ != std::this_thread::get_id());
        if (is_taken_) {
            Waiter waiter;
            waiting_.push_back(&waiter);
            waiter.turn_came.wait(lock, [&] { return waiter.has_turn; });
        }
        is_taken_ = true;
        writing_thread_ = std::this_thread::get_id();
    }

    void pass_turn_on()
    {
        std::unique_lock lock(mutex_);
        pass_turn_on(lock);
    }

    void pass_turn_on(const std::unique_lock<std::mutex>&)
    {
        writing_thread_ = {};
        is_taken_ = !waiting_.empty();
        if (waiting_.empty())
            return;
        waiting_.front()->has_turn = true;
        waiting_.front()->turn_came.notify_one();
        waiting_.pop_front();
    }

    void commit(const std::shared_ptr<Group>& group)
    {
        std::exception_ptr failure;
        try {
            group->transaction->commit();
        } catch (...) {
            failure = std::current_exception();
        }
        group->transaction.reset();
        end(group, failure);
    }

    void end(const std::shared_ptr<Group>& group, std::exception_ptr failure)
    {
        std::unique_lock lock(mutex_);
        group->failure = std::move(failure);
        group->is_over = true;
        group_.reset();
        group->ended.notify_all();
        pass_turn_on(lock);
    }

    std::unique_ptr<Database> database_;
    GroupLimits limits_;
    std::mutex mutex_;
    std::deque<Waiter*> waiting_;
    bool is_taken_ = false;
    std::thread::id writing_thread_;
    std::shared_ptr<Group> group_; ///< of whoever has the turn
};

Part::~Part()
{
    if (is_over_)
        return;
    try {
        group_->transaction->undo_part();
    } catch (...) {
        // The engine has taken the whole transaction back, with what others had kept in it.
        owner_.fail(group_, std::current_exception());
        return;
    }
    owner_.end_part_without_keeping(group_);
}

void Part::commit()
{
    shared().keep_part();
    is_over_ = true;
    owner_.keep(group_);
}

} // namespace

std::unique_ptr<Database> with_group_commit(std::unique_ptr<Database> database, GroupLimits limits)
{
    return std::make_unique<GroupCommit>(std::move(database), limits);
}

} // namespace samma::store
