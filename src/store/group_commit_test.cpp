#include "store/group_commit.hpp"
#include "store/test_database.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

namespace samma::store {

namespace {

const Query kInsert{"insert_line", "INSERT INTO line (id) VALUES ($1)"};
const Query kCount{"count_lines", "SELECT count(*) FROM line"};

/// An engine whose commits are counted, can be held up and can be made to fail.
class WatchedDatabase : public Database {
  public:
    explicit WatchedDatabase(std::unique_ptr<Database> database) : database_(std::move(database)) {}

    std::unique_ptr<Transaction> begin_write() override
    {
        return std::make_unique<Watched>(*this, database_->begin_write());
    }
    std::unique_ptr<Transaction> begin_read() override { return database_->begin_read(); }
    void demand_room_for_changes() override {}
    [[nodiscard]] std::string_view dialect() const override { return database_->dialect(); }
    std::vector<std::string> check() override { return {}; }
    std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) override
    {
        return database_->await_announcement(seen, at_most);
    }

    std::atomic<int> commits = 0;
    std::atomic<bool> fails = false;
    std::function<void()> before_commit; ///< on the committing thread

  private:
    class Watched : public Transaction {
      public:
        Watched(WatchedDatabase& owner, std::unique_ptr<Transaction> inner)
            : owner_(owner), inner_(std::move(inner))
        {
        }
        Changed run(const Query& query, std::span<const Cell> parameters, const RowFunction& row) override
        {
            return inner_->run(query, parameters, row);
        }
        Changed batch(const Query& query, std::span<const Cell> cells, std::size_t width) override
        {
            return inner_->batch(query, cells, width);
        }
        tl::expected<void, Violation> run_script(std::string_view script) override
        {
            return inner_->run_script(script);
        }
        bool has_table(std::string_view table) override { return inner_->has_table(table); }
        bool has_any_table() override { return inner_->has_any_table(); }
        void begin_part() override { inner_->begin_part(); }
        void keep_part() override { inner_->keep_part(); }
        void undo_part() override { inner_->undo_part(); }
        void announce() override { inner_->announce(); }
        void commit() override
        {
            if (owner_.before_commit)
                owner_.before_commit();
            ++owner_.commits;
            if (owner_.fails)
                throw StoreFailure(FailureKind::disk_full, "planted");
            inner_->commit();
        }

      private:
        WatchedDatabase& owner_;
        std::unique_ptr<Transaction> inner_;
    };

    std::unique_ptr<Database> database_;
};

class GroupCommitContract : public testing::TestWithParam<Where> {
  protected:
    void SetUp() override
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script("CREATE TABLE line (id INTEGER PRIMARY KEY)"));
        transaction->commit();
        auto engine = std::make_unique<WatchedDatabase>(std::move(test.database));
        watched = engine.get();
        database = with_group_commit(std::move(engine), {.writes = 50});
    }

    void write(int id)
    {
        const auto transaction = database->begin_write();
        ASSERT_TRUE(transaction->run(kInsert, {id}));
        transaction->commit();
    }
    std::int64_t count()
    {
        std::int64_t lines = -1;
        database->begin_read()->read(kCount, {}, [&](const Row& row) { lines = row.integer(0); });
        return lines;
    }

    TestDatabase test{GetParam()};
    WatchedDatabase* watched = nullptr;
    std::unique_ptr<Database> database;
};

} // namespace

TEST_P(GroupCommitContract, AWriteThatFindsNobodyWaitingCommitsAtOnce)
{
    write(1);
    write(2);
    EXPECT_EQ(watched->commits, 2);
    EXPECT_EQ(count(), 2);
}

TEST_P(GroupCommitContract, WritesThatComeWhileTheDiskIsBusyShareTheNextCommit)
{
    constexpr int kThreads = 12;
    std::latch all_wait(kThreads);
    std::atomic<bool> is_first = true;
    watched->before_commit = [&] {
        if (is_first.exchange(false)) {
            all_wait.wait();
            // They are on their way to the queue; the order does not matter, only that most have come.
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
        }
    };
    std::thread first([&] { write(0); });
    std::vector<std::thread> others;
    for (int id = 1; id <= kThreads; ++id)
        others.emplace_back([&, id] {
            all_wait.count_down();
            write(id);
        });
    first.join();
    for (auto& thread : others)
        thread.join();
    EXPECT_EQ(count(), 1 + kThreads);
    EXPECT_LE(watched->commits, 6) << "of 13 writes";
}

TEST_P(GroupCommitContract, AWriteThatIsGivenUpTakesNothingOfTheOthersWithIt)
{
    constexpr int kThreads = 8;
    constexpr int kWrites = 40;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&, thread] {
            for (int number = 0; number < kWrites; ++number) {
                const int id = thread * kWrites + number;
                const auto transaction = database->begin_write();
                ASSERT_TRUE(transaction->run(kInsert, {id}));
                if (id % 3 == 0)
                    continue;
                if (id % 3 == 1) {
                    ASSERT_FALSE(transaction->run(kInsert, {id}));
                }
                transaction->commit();
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(count(), kThreads * kWrites - (kThreads * kWrites + 2) / 3);
}

TEST_P(GroupCommitContract, WhenTheCommitFailsNoneOfItsWritesIsAnsweredAsKept)
{
    std::atomic<int> refused = 0;
    watched->fails = true;
    std::vector<std::thread> threads;
    for (int id = 0; id < 8; ++id)
        threads.emplace_back([&, id] {
            try {
                write(id);
            } catch (const StoreFailure& failure) {
                EXPECT_EQ(failure.kind(), FailureKind::disk_full);
                ++refused;
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(refused, 8);
    EXPECT_EQ(count(), 0);
    watched->fails = false;
    write(1);
    EXPECT_EQ(count(), 1);
}

TEST_P(GroupCommitContract, ManyThreadsLoseNothingAndDoubleNothing)
{
    constexpr int kThreads = 16;
    constexpr int kWrites = 50;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&, thread] {
            for (int number = 0; number < kWrites; ++number)
                write(thread * kWrites + number);
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(count(), kThreads * kWrites);
    RecordProperty("commits", watched->commits);
}

TEST_P(GroupCommitContract, AnAnnouncementIsHeardOnceItIsCommitted)
{
    const auto seen = database->await_announcement(0, std::chrono::milliseconds(2000));
    {
        const auto transaction = database->begin_write();
        transaction->announce();
    }
    EXPECT_EQ(database->await_announcement(seen, std::chrono::milliseconds(300)), seen)
        << "it was taken back";
    std::thread announcer([&] {
        const auto transaction = database->begin_write();
        transaction->announce();
        transaction->commit();
    });
    EXPECT_GT(database->await_announcement(seen, std::chrono::seconds(20)), seen);
    announcer.join();
}

INSTANTIATE_TEST_SUITE_P(Engines, GroupCommitContract, testing::ValuesIn(kEverywhere), name_of);

} // namespace samma::store
