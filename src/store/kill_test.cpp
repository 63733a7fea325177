#include "store/test_store.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <set>

namespace samma::store {

namespace {

constexpr int kRounds = 20;

/// The program as it is killed: writes commands one after the other, each with its audit row and event, and
/// says over the pipe which it has answered. Never returns.
[[noreturn]] void write_until_killed(const std::filesystem::path& file, TenantId tenant, int round, int pipe)
{
    const auto store = make_store(open_sqlite({.file = file}).value());
    MasterDataInventor inventor(1000 + static_cast<std::uint64_t>(round), std::to_string(round) + "-");
    for (;;) {
        const ChangeContext context{kNow, "account", inventor.next_id<OperationId>()};
        const auto work = store->begin_write(tenant);
        const auto done = work->operations().record({context.operation_id, "test", "account", kNow, "", ""});
        work->audit().append(AuditEvent{
            .at = kNow, .action = "change", .actor = "account", .operation_id = context.operation_id});
        work->events().append(
            {0, kNow, "changed", {}, context.operation_id.to_string(), context.operation_id});
        const auto applied = work->master_data().apply({inventor.invent(1, 1), {}, {}}, context);
        if (!done || !applied)
            ::_exit(1);
        work->commit();
        const auto answer = context.operation_id.to_string() + "\n";
        if (::write(pipe, answer.data(), answer.size()) != static_cast<ssize_t>(answer.size()))
            ::_exit(1);
    }
}

/// Lets the program write for a while, kills it, and returns what it had answered.
std::vector<std::string> run_and_kill(const std::filesystem::path& file, TenantId tenant, int round,
                                      int after_us)
{
    std::array<int, 2> pipe{};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    const auto child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        write_until_killed(file, tenant, round, pipe[1]);
    }
    ::close(pipe[1]);
    std::string answers(37, '\0');
    // The first answer says that it runs; from then on the moment is random.
    auto read = ::read(pipe[0], answers.data(), answers.size());
    answers.resize(static_cast<std::size_t>(std::max<ssize_t>(read, 0)));
    ::usleep(static_cast<useconds_t>(after_us));
    ::kill(child, SIGKILL);
    std::array<char, 4096> buffer{};
    while ((read = ::read(pipe[0], buffer.data(), buffer.size())) > 0)
        answers.append(buffer.data(), static_cast<std::size_t>(read));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the program stopped by itself";

    std::vector<std::string> operations;
    for (std::size_t at = 0; at + 37 <= answers.size(); at += 37)
        operations.push_back(answers.substr(at, 36));
    return operations;
}

} // namespace

TEST(SlowKill, NoAnsweredWriteIsLostNoneIsDoubledAndTheChainHolds)
{
    TestStore test(Where::file);
    test.store.reset();
    Random random(7);
    std::set<std::string> answered;
    for (int round = 0; round < kRounds; ++round) {
        const auto operations =
            run_and_kill(test.files.file, test.tenant.id, round, random.between(0, 30'000));
        ASSERT_FALSE(operations.empty()) << "round " << round;
        answered.insert(operations.begin(), operations.end());

        const auto store = make_store(open_sqlite({.file = test.files.file}).value());
        EXPECT_EQ(store->check(), std::vector<std::string>()) << "round " << round;
        const auto work = store->begin_write(test.tenant.id);
        EXPECT_EQ(work->audit().find_fault({}), std::nullopt) << "round " << round;

        std::set<std::string> kept;
        const auto events = work->events().load_after(0, 1'000'000);
        for (const auto& event : events) {
            EXPECT_TRUE(kept.insert(event.subject_id).second) << "doubled";
            EXPECT_TRUE(work->operations().find(event.operation_id)) << "half a unit of work";
        }
        EXPECT_TRUE(std::includes(kept.begin(), kept.end(), answered.begin(), answered.end())) << "lost";
        // At most the one that was being answered when the program died.
        EXPECT_LE(kept.size(), answered.size() + static_cast<std::size_t>(round) + 1);
        EXPECT_EQ(work->audit().find_head()->sequence, static_cast<std::int64_t>(kept.size()));
        EXPECT_EQ(work->master_data().load({}).clients.size(), kept.size());
    }
    RecordProperty("answered", static_cast<int>(answered.size()));
}

} // namespace samma::store
